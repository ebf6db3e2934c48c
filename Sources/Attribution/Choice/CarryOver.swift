/// Gives unclaimed quotations that fill a paragraph to the speaker of the paragraph before.
struct CarryOver {
  private let syntax: Syntax
  /// For each quotation whether a content holds some of it.
  private var claimed: [Bool]
  /// First tokens of block quotations.
  private let blockStarts: [Int32]

  /// Prepares the pass.
  init(syntax: Syntax) {
    self.syntax = syntax
    claimed = Array(repeating: false, count: syntax.quotations.count)
    blockStarts = syntax.quotations.filter { $0.form == .block }.map(\.tokens.start)
  }

  /// The attributions with the carried quotations added to their content.
  mutating func run(_ chosen: consuming [Candidate]) -> [Candidate] {
    // What carries over is a quotation.
    guard !chosen.isEmpty, !syntax.quotations.isEmpty else { return chosen }
    var out = chosen
    for index in out.indices {
      for span in out[index].content {
        for unit in span.start..<min(span.end, syntax.units.count) where syntax.units[unit].quotation >= 0 {
          claimed[Int(syntax.units[unit].quotation)] = true
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
      // The candidates are in order of their cues.
      while next < out.count, out[next].cue.start < start { next += 1 }
      let first = next
      while next < out.count, out[next].cue.start < end { next += 1 }
      let own = first..<next
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
        if claimed[Int(syntax.units[at].quotation)] { return nil }
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

  private func handsOn(
    _ own: Range<Int>, in chosen: [Candidate], start: Int, end: Int, lastSentence: Int
  ) -> Int? {
    guard !own.isEmpty else { return nil }
    var last = end - 1
    while last > start,
      syntax.mark(last) == PunctuationMark.stop || syntax.mark(last) == PunctuationMark.colon
    { last -= 1 }
    let endsQuoted = syntax.closesQuotation(last) || syntax.isQuoted(last)
    for index in own.reversed() {
      let isQuotationFrame: Bool
      switch chosen[index].frame {
      case .quotationSubjectVerb, .quotationVerbSubject, .mixedSubjectVerb, .quotation, .objectQuotation,
        .dash, .bodyColon:
        isQuotationFrame = true
      default: isQuotationFrame = false
      }
      let quotes = chosen[index].content.contains { span in
        (span.start..<span.end).contains { syntax.units[$0].quotation >= 0 }
      }
      if quotes, endsQuoted || isQuotationFrame { return index }
      if chosen[index].carries, chosen[index].cue.start >= lastSentence,
        !(start..<end).contains(where: { syntax.units[$0].quotation >= 0 })
      {
        return index
      }
    }
    return nil
  }
}
