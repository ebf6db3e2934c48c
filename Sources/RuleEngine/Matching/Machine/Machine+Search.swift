import TextCore

extension Machine {
  /// Finds, for every token of some sentences at which a pattern may begin, its best match.
  ///
  /// - Parameters:
  ///   - range: whole sentences.
  ///   - sections: bit `Section.rawValue` is set for each section looked at.
  ///   - position: what to write into the hits.
  mutating func search(
    _ plan: UnsafePointer<PatternPlan>, in range: TokenSpan, sections: UInt8, position: Int,
    into hits: inout [Hit]
  ) {
    let position = UInt16(truncatingIfNeeded: position)
    if plan.pointee.isBare {
      forEachPlace(plan, in: range, sections: sections) { span in
        if let last = hits.last, last.start == span.start, last.pattern == position {
          if span.end > last.end { hits[hits.count - 1].end = span.end }
        } else {
          hits.append(Hit(start: span.start, end: span.end, gaps: 0, pattern: position, members: -1))
        }
      }
      return
    }
    let entry = plan.pointee.entry
    forEachStart(plan, in: range, sections: sections) { machine, start, end in
      for start in start..<end where machine.mayBegin(entry, at: start) {
        let value = machine.best(entry, at: start)
        guard value != Machine.failed else { continue }
        hits.append(
          Hit(
            start: Int32(start), end: Int32(Machine.end(of: value)), gaps: UInt32(value >> 32),
            pattern: position, members: -1))
      }
    }
  }

  /// Finds all pairs of start and end of a pattern's matches in a sentence, in no order, perhaps some twice.
  mutating func searchAll(
    _ plan: UnsafePointer<PatternPlan>, in sentence: TokenSpan, into spans: inout [TokenSpan]
  ) {
    let most = EngineLimits.contextSpansPerSentence
    if plan.pointee.isBare {
      var isCut = false
      forEachPlace(plan, in: sentence, sections: .max) { span in
        if spans.count <= most { spans.append(span) } else { isCut = true }
      }
      if isCut { state.isIncomplete = true }
      return
    }
    let entry = plan.pointee.entry
    var ends: [Int32] = []
    swap(&ends, &state.ends)
    forEachStart(plan, in: sentence, sections: .max) { machine, first, last in
      for start in first..<last where spans.count <= most && machine.mayBegin(entry, at: start) {
        ends.removeAll(keepingCapacity: true)
        machine.ends(entry, at: start, into: &ends)
        for end in ends where end > start { spans.append(TokenSpan(start, Int(end))) }
        if spans.count > most { machine.state.isIncomplete = true }
      }
    }
    swap(&ends, &state.ends)
  }

  /// Does so without a list of places: for some tokens of the sentence.
  mutating func searchAll(
    _ plan: UnsafePointer<PatternPlan>, from starts: Range<Int>, in sentence: TokenSpan,
    into spans: inout [TokenSpan]
  ) {
    let entry = plan.pointee.entry
    let tests = testsOfList(plan)
    var ends: [Int32] = []
    swap(&ends, &state.ends)
    enter(entry, sentence: sentence)
    for start in starts
    where spans.count <= EngineLimits.contextSpansPerSentence && passes(tests, start)
      && mayBegin(entry, at: start)
    {
      ends.removeAll(keepingCapacity: true)
      self.ends(entry, at: start, into: &ends)
      for end in ends where end > start { spans.append(TokenSpan(start, Int(end))) }
    }
    if spans.count > EngineLimits.contextSpansPerSentence { state.isIncomplete = true }
    swap(&ends, &state.ends)
  }

  /// Calls `body` with every place of the anchor of a bare pattern that ends in the sentence it begins in.
  @inline(__always)
  private func forEachPlace(
    _ plan: UnsafePointer<PatternPlan>, in range: TokenSpan, sections: UInt8, _ body: (TokenSpan) -> Void
  ) {
    let looksEverywhere = sections & 0b1111 == 0b1111
    let isSpan = plan.pointee.source == .lexicon || plan.pointee.source == .mark
    var sentence = TokenSpan(0, 0)
    var isWanted = true
    var places = places(of: plan, from: range.start)
    while let place = places.next(before: range.end) {
      if place >= Int(sentence.end) || place < Int(sentence.start) {
        let found = sentences[Int(sentenceOfToken[place])]
        sentence = found.tokens
        isWanted = looksEverywhere || sections & 1 << sectionOfBlock[Int(found.block)].rawValue != 0
      }
      guard isWanted else { continue }
      let end = isSpan ? Int(places.lastEnd) : place + 1
      if end <= Int(sentence.end) { body(TokenSpan(place, end)) }
    }
  }

  /// Calls `body` with runs of tokens at which a pattern may begin, in order, none twice; the sentence is entered.
  @inline(__always)
  private mutating func forEachStart(
    _ plan: UnsafePointer<PatternPlan>, in range: TokenSpan, sections: UInt8,
    _ body: (inout Machine, Int, Int) -> Void
  ) {
    let looksEverywhere = sections & 0b1111 == 0b1111
    if plan.pointee.source == .everyToken {
      guard range.start < range.end else { return }
      var index = Int(sentenceOfToken[Int(range.start)])
      while index < sentences.count, sentences[index].tokens.start < range.end {
        let sentence = sentences[index]
        index += 1
        if !looksEverywhere, sections & 1 << sectionOfBlock[Int(sentence.block)].rawValue == 0 { continue }
        enter(plan.pointee.entry, sentence: sentence.tokens)
        let start = Int(sentence.tokens.start)
        body(&self, start, plan.pointee.entry.isInitial ? start + 1 : Int(sentence.tokens.end))
      }
      return
    }
    var next = Int(range.start)
    var sentence = TokenSpan(0, 0)
    var isEntered = false
    var isWanted = false
    var places = places(of: plan, from: range.start)
    while let place = places.next(before: range.end) {
      if place >= Int(sentence.end) || place < Int(sentence.start) {
        let found = sentences[Int(sentenceOfToken[place])]
        sentence = found.tokens
        isEntered = false
        isWanted = looksEverywhere || sections & 1 << sectionOfBlock[Int(found.block)].rawValue != 0
      }
      guard isWanted else { continue }
      let last = place - Int(plan.pointee.fewest)
      let first =
        plan.pointee.most == .max
        ? Int(sentence.start) : max(Int(sentence.start), place - Int(plan.pointee.most))
      let from = max(first, next)
      // The only start of a pattern that begins with the sentence.
      if plan.pointee.entry.isInitial, from > Int(sentence.start) { continue }
      guard from <= last, plan.pointee.gate == .anyToken || isOpen(plan, at: place, in: sentence) else {
        continue
      }
      if !isEntered {
        enter(plan.pointee.entry, sentence: sentence)
        isEntered = true
      }
      next = last + 1
      body(&self, from, plan.pointee.entry.isInitial ? from + 1 : next)
    }
  }

  /// False where no match of a pattern can begin at a token: a look before the pattern is run.
  @inline(__always)
  private mutating func mayBegin(_ pattern: Program.Entry, at start: Int) -> Bool {
    guard !pattern.firstTests.isEmpty else { return true }
    for test in pattern.firstTests where consumes(steps[Int(firstTests[Int(test)])], start) { return true }
    return false
  }

  /// True where the second anchor of a pattern stands where it must.
  private mutating func isOpen(_ plan: UnsafePointer<PatternPlan>, at place: Int, in sentence: TokenSpan)
    -> Bool
  {
    let low = max(Int(sentence.start), place + Int(plan.pointee.gateLow))
    let high = min(Int(sentence.end), place + Int(plan.pointee.gateHigh) + 1)
    guard low < high else { return false }
    let value = plan.pointee.gateValue
    switch plan.pointee.gate {
    case .word:
      for token in low..<high where tokens[token].word == value { return true }
      return false
    case .wordSet:
      for token in low..<high where tokens[token].word != 0 && isMember(tokens[token].word, of: Int(value)) {
        return true
      }
      return false
    case .lexicon:
      for edge in Int(edgeOffsets[low])..<Int(edgeOffsets[high]) where edges[edge].lexicon == value {
        return true
      }
      return false
    case .mark:
      let own = markRanges[Int(value)]
      let at = DocumentScan.lowerBound(Int(own.lowerBound)..<Int(own.upperBound)) {
        Int(markSpans[$0].start) < low
      }
      return at < Int(own.upperBound) && Int(markSpans[at].start) < high
    case .anyToken: return true
    }
  }
}
