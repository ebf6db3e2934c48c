/// Gives unclaimed quotations that fill a paragraph to the speaker of the paragraph before.
struct CarryOver {
  private let syntax: Syntax
  /// For each quotation whether content holds it.
  private var claimed: [Bool]
  /// First tokens of block quotations, ascending.
  private let blockStarts: [Int32]

  /// Prepares the pass.
  init(syntax: Syntax) {
    self.syntax = syntax
    claimed = Array(repeating: false, count: syntax.quotations.count)
    var starts: [Int32] = []
    for quotation in syntax.quotations where quotation.form == .block {
      starts.append(quotation.tokens.start)
    }
    blockStarts = starts
  }

  /// The attributions with the carried quotations added to their content.
  mutating func run(_ chosen: [Candidate]) -> [Candidate] {
    // Without quotations there is nothing to carry.
    guard !syntax.quotations.isEmpty else { return chosen }
    var out = chosen
    for index in chosen.indices {
      for span in chosen[index].content {
        var unit = syntax.bits.next(.quoted, from: span.start, below: span.end)
        while unit < span.end {
          let quotation = Int(syntax.units[unit].quotation)
          claimed[quotation] = true
          // Two quotations may share a unit: the last one of the first.
          let further = max(unit + 1, syntax.quotationUnits[quotation].upperBound - 1)
          unit = syntax.bits.next(.quoted, from: further, below: span.end)
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
    if beginsBlockQuotation(syntax.units[start].start) { return [Span(start, end)] }
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

  private func beginsBlockQuotation(_ token: Int32) -> Bool {
    var low = 0
    var high = blockStarts.count
    while low < high {
      let middle = (low + high) / 2
      if blockStarts[middle] < token { low = middle + 1 } else { high = middle }
    }
    return low < blockStarts.count && blockStarts[low] == token
  }

  private func handsOn(_ own: Range<Int>, in chosen: [Candidate], start: Int, end: Int, lastSentence: Int)
    -> Int?
  {
    if own.isEmpty { return nil }
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
      if endsQuoted || isQuotationFrame,
        chosen[index].content.contains(where: { holdsQuotation($0.start, $0.end) })
      {
        return index
      }
      if chosen[index].carries, chosen[index].cue.start >= lastSentence, !holdsQuotation(start, end) {
        return index
      }
    }
    return nil
  }

  private func holdsQuotation(_ start: Int, _ end: Int) -> Bool {
    syntax.bits.next(.quoted, from: start, below: end) < end
  }
}
