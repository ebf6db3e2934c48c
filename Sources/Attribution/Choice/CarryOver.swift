internal import TextCore

/// Gives unclaimed quotations that fill a paragraph to the speaker of the paragraph before.
struct CarryOver {
  private let syntax: Syntax
  /// The chosen attributions in order of their cues.
  var room = CandidateRoom()
  /// For each quotation whether content holds it.
  private var claimed: [Bool] = []
  /// First tokens of block quotations, ascending.
  private let blockStarts: [Int32]
  /// Block quotations whose own line tells who speaks, by their blocks.
  private let signed: Set<Int>

  /// Prepares the pass.
  init(syntax: Syntax) {
    self.syntax = syntax
    claimed.reserveCapacity(syntax.quotations.count)
    for _ in syntax.quotations.indices { claimed.append(false) }
    var starts: [Int32] = []
    for quotation in syntax.quotations where quotation.form == .block {
      starts.append(quotation.tokens.start)
    }
    blockStarts = starts
    signed = CarryOver.signed(syntax.text.document.blocks)
  }

  /// The blocks of block quotations above a line that signs them, and these lines.
  private static func signed(_ blocks: [Block]) -> Set<Int> {
    var signed: Set<Int> = []
    for signature in blocks.indices where blocks[signature].isSignature {
      var block = signature
      repeat {
        signed.insert(block)
        block -= 1
      } while block >= 0 && blocks[block].kind == .blockQuote && !blocks[block].isSignature
    }
    return signed
  }

  /// Adds the carried quotations to the content of the attributions they belong to.
  mutating func run() {
    claim()
    // Index of the attribution that a following quotation belongs to.
    var speaking: Int?
    var next = 0
    for block in syntax.text.document.blocks.indices {
      let sentences = syntax.text.sentencesOfBlock[block]
      guard !sentences.isEmpty else { continue }
      let start = Int(syntax.sentenceStart[sentences.lowerBound])
      let end = Int(syntax.sentenceStart[sentences.upperBound])
      guard start < end else { continue }
      while next < room.candidates.count, room.candidates[next].cue.start < start { next += 1 }
      let first = next
      while next < room.candidates.count, room.candidates[next].cue.start < end { next += 1 }
      let own = first..<next
      if own.isEmpty, !signed.contains(block), let index = speaking,
        let spans = wholeQuotation(start, end)
      {
        for span in spans {
          room.candidates[index].content = room.contents.extend(room.candidates[index].content, by: span)
        }
        continue
      }
      speaking = handsOn(
        own, start: start, end: end, lastSentence: Int(syntax.sentenceStart[sentences.upperBound - 1]))
    }
  }

  /// Marks the quotations that contents hold.
  private mutating func claim() {
    for candidate in room.candidates {
      for index in candidate.content {
        syntax.forEachQuotation(in: room.contents[index]) { claimed[$0] = true }
      }
    }
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
    let low = (0..<blockStarts.count).partitionPoint { blockStarts[$0] < token }
    return low < blockStarts.count && blockStarts[low] == token
  }

  private func handsOn(_ own: Range<Int>, start: Int, end: Int, lastSentence: Int) -> Int? {
    if own.isEmpty { return nil }
    var last = end - 1
    while last > start,
      syntax.mark(last) == PunctuationMark.stop || syntax.mark(last) == PunctuationMark.colon
    { last -= 1 }
    let endsQuoted = syntax.closesQuotation(last) || syntax.isQuoted(last)
    for index in own.reversed() {
      let candidate = room.candidates[index]
      let isQuotationFrame: Bool
      switch candidate.frame {
      case .quotationSubjectVerb, .quotationVerbSubject, .mixedSubjectVerb, .quotation, .objectQuotation,
        .dash, .bodyColon:
        isQuotationFrame = true
      default: isQuotationFrame = false
      }
      if endsQuoted || isQuotationFrame,
        candidate.content.contains(where: {
          holdsQuotation(room.contents[$0].start, room.contents[$0].end)
        })
      {
        return index
      }
      if candidate.carries, candidate.cue.start >= lastSentence, !holdsQuotation(start, end) { return index }
    }
    return nil
  }

  private func holdsQuotation(_ start: Int, _ end: Int) -> Bool {
    syntax.sets[.quoted].next(from: start, below: end) < end
  }
}
