/// Gives unclaimed quotations that fill a paragraph to the speaker of the paragraph before.
struct CarryOver {
  private let syntax: Syntax
  private var claimed: Set<Int32> = []
  /// First tokens of block quotations.
  private let blockStarts: Set<Int32>

  /// Prepares the pass.
  init(syntax: Syntax) {
    self.syntax = syntax
    blockStarts = Set(syntax.quotations.filter { $0.form == .block }.map(\.tokens.start))
  }

  /// The attributions with the carried quotations added to their content.
  mutating func run(_ chosen: [Candidate]) -> [Candidate] {
    var out = chosen
    for candidate in chosen {
      for span in candidate.content {
        for unit in span.start..<min(span.end, syntax.units.count) where syntax.units[unit].quotation >= 0 {
          claimed.insert(syntax.units[unit].quotation)
        }
      }
    }
    // Index of the attribution that a following quotation belongs to.
    var speaking: Int?
    var next = 0
    for block in syntax.text.document.blocks.indices {
      let sentences = syntax.text.sentencesOfBlock[block]
      guard !sentences.isEmpty else { continue }
      let start = Int(syntax.sentenceStart[sentences.lowerBound])
      let end = Int(syntax.sentenceStart[sentences.upperBound])
      guard start < end else { continue }
      var own: [Int] = []
      while next < out.count, out[next].cue.start < end {
        if out[next].cue.start >= start { own.append(next) }
        next += 1
      }
      if own.isEmpty, let index = speaking, let spans = wholeQuotation(start, end) {
        out[index].content.append(contentsOf: spans)
        continue
      }
      speaking = handsOn(
        own, in: out, start: start, end: end,
        lastSentence: Int(syntax.sentenceStart[sentences.upperBound - 1]))
    }
    return out
  }

  /// The quotations of a paragraph that is nothing else, if none is claimed.
  private func wholeQuotation(_ start: Int, _ end: Int) -> [Span]? {
    if blockStarts.contains(syntax.units[start].start) { return [Span(start, end)] }
    guard syntax.opensQuotation(start) else { return nil }
    var at = start
    var spans: [Span] = []
    while at < end {
      if syntax.opensQuotation(at), let range = syntax.quotation(at: at) {
        if claimed.contains(syntax.units[at].quotation) { return nil }
        spans.append(Span(range.lowerBound, min(range.upperBound, end)))
        at = range.upperBound
      } else if syntax.mark(at) != 0 {
        at += 1
      } else {
        return nil
      }
    }
    return spans
  }

  private func handsOn(_ own: [Int], in chosen: [Candidate], start: Int, end: Int, lastSentence: Int) -> Int?
  {
    var last = end - 1
    while last > start,
      syntax.mark(last) == PunctuationMark.stop || syntax.mark(last) == PunctuationMark.colon
    { last -= 1 }
    let endsQuoted = syntax.closesQuotation(last) || syntax.isQuoted(last)
    let hasQuotation = (start..<end).contains { syntax.units[$0].quotation >= 0 }
    for index in own.reversed() {
      let candidate = chosen[index]
      let isQuotationFrame: Bool
      switch candidate.frame {
      case .quotationSubjectVerb, .quotationVerbSubject, .mixedSubjectVerb, .quotation, .objectQuotation,
        .dash, .bodyColon:
        isQuotationFrame = true
      default: isQuotationFrame = false
      }
      let quotes = candidate.content.contains { span in
        (span.start..<span.end).contains { syntax.units[$0].quotation >= 0 }
      }
      if quotes, endsQuoted || isQuotationFrame { return index }
      if !hasQuotation, candidate.carries, candidate.cue.start >= lastSentence { return index }
    }
    return nil
  }
}
