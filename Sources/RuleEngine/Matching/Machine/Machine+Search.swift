import TextCore

extension Machine {
  /// Adds to `MachineState.hits`, for every token of some sentences at which a pattern may begin, its best match.
  ///
  /// - Parameters:
  ///   - range: whole sentences.
  ///   - sign: the sentences in which it may match.
  ///   - sections: bit `Section.rawValue` is set for each section looked at.
  ///   - position: what to write into the hits.
  mutating func search(
    _ plan: UnsafePointer<PatternPlan>, in range: TokenSpan, sign: UInt64, sections: UInt8, position: Int
  ) {
    let position = UInt16(truncatingIfNeeded: position)
    let first = state.pointee.hits.count
    if plan.pointee.isBare {
      forEachPlace(plan, in: range, sections: sections) { machine, span in
        let last = machine.state.pointee.hits.count &- 1
        if last >= first, machine.state.pointee.hits[last].start == span.start {
          if span.end > machine.state.pointee.hits[last].end {
            machine.state.pointee.hits[last].end = span.end
          }
        } else {
          machine.state.pointee.hits.append(
            Hit(start: span.start, end: span.end, gaps: 0, pattern: position, members: -1))
        }
      }
      return
    }
    let entry = plan.pointee.entry
    forEachStart(plan, in: range, starts: range, sign: sign, sections: sections) { machine, start, end in
      for start in start..<end where machine.mayBegin(entry, at: start) {
        let value = machine.best(entry, at: start)
        guard value != Machine.failed else { continue }
        machine.state.pointee.hits.append(
          Hit(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: Machine.end(of: value)),
            gaps: UInt32(truncatingIfNeeded: value >> 32), pattern: position, members: -1))
      }
    }
  }

  /// Adds to `MachineState.spans` all pairs of start and end of a pattern's matches in a sentence, in no order,
  /// perhaps some twice.
  ///
  /// - Parameters:
  ///   - starts: the tokens of the sentence at which matches are looked for.
  ///   - first: where those of the specification begin in the list.
  mutating func searchAll(
    _ plan: UnsafePointer<PatternPlan>, in sentence: TokenSpan, starts: TokenSpan, from first: Int
  ) {
    let most = first + EngineLimits.contextSpansPerSentence
    if plan.pointee.source == .tests, starts != sentence {
      // A few tokens are asked themselves: who else asks for the list may never come.
      enter(plan.pointee.entry, sentence: sentence)
      let isInitial = plan.pointee.entry.isInitial
      for start in starts.range
      where (!isInitial || start == low) && passes(list: Int(plan.pointee.index), start) {
        if plan.pointee.isBare {
          state.pointee.spans.append(TokenSpan(start, start + 1))
        } else {
          addSpans(plan.pointee.entry, at: start)
        }
      }
      return
    }
    if plan.pointee.isBare {
      forEachPlace(plan, in: starts, sections: .max) { machine, span in
        if machine.state.pointee.spans.count <= most {
          machine.state.pointee.spans.append(span)
        } else {
          machine.state.pointee.isIncomplete = true
        }
      }
      return
    }
    let entry = plan.pointee.entry
    forEachStart(plan, in: sentence, starts: starts, sign: .max, sections: .max) { machine, first, last in
      for start in first..<last
      where machine.state.pointee.spans.count <= most && machine.mayBegin(entry, at: start) {
        machine.addSpans(entry, at: start)
        if machine.state.pointee.spans.count > most { machine.state.pointee.isIncomplete = true }
      }
    }
  }

  /// Adds all matches that begin at a token.
  private mutating func addSpans(_ pattern: Program.Entry, at start: Int) {
    let first = state.pointee.ends.count
    ends(pattern, at: start)
    for at in first..<state.pointee.ends.count {
      let end = Int(state.pointee.ends[at])
      if end > start { state.pointee.spans.append(TokenSpan(start, end)) }
    }
    state.pointee.ends.shrink(to: first)
  }

  /// Calls `body` with every place of the anchor of a bare pattern that ends in the sentence it begins in.
  @inline(__always)
  mutating func forEachPlace(
    _ plan: UnsafePointer<PatternPlan>, in range: TokenSpan, sections: UInt8,
    _ body: (inout Machine, TokenSpan) -> Void
  ) {
    let looksEverywhere = sections & 0b1111 == 0b1111
    let isSpan = plan.pointee.source == .lexicon || plan.pointee.source == .mark
    let isInitial = plan.pointee.entry.isInitial
    var sentence = TokenSpan(0, 0)
    var isWanted = true
    var places = places(of: plan, from: range.start)
    while let place = places.next(before: range.end) {
      guard isSpan || isInitial || !looksEverywhere else {
        body(&self, TokenSpan(place, place &+ 1))
        continue
      }
      if place >= Int(sentence.end) {
        let found = sentences[Int(sentenceOfToken[place])]
        sentence = found.tokens
        isWanted = looksEverywhere || isIn(sections, found)
      }
      guard isWanted, !isInitial || place == Int(sentence.start) else { continue }
      let end = isSpan ? Int(places.lastEnd) : place &+ 1
      if end <= Int(sentence.end) { body(&self, TokenSpan(place, end)) }
    }
  }

  /// True where a sentence stands in one of some sections.
  @inline(__always)
  private func isIn(_ sections: UInt8, _ sentence: Sentence) -> Bool {
    sections & 1 << document.sectionOfBlock[Int(sentence.block)].rawValue != 0
  }

  /// Calls `body` with runs of tokens at which a pattern may begin, in order, none twice; the sentence is entered.
  ///
  /// - Parameters:
  ///   - range: whole sentences.
  ///   - starts: the tokens of them that are looked at; all, or some of one sentence.
  @inline(__always)
  private mutating func forEachStart(
    _ plan: UnsafePointer<PatternPlan>, in range: TokenSpan, starts: TokenSpan, sign: UInt64, sections: UInt8,
    _ body: (inout Machine, Int, Int) -> Void
  ) {
    let looksEverywhere = sections & 0b1111 == 0b1111
    if plan.pointee.source == .everyToken {
      guard range.start < range.end else { return }
      var index = Int(sentenceOfToken[Int(range.start)])
      while index < sentences.count, sentences[index].tokens.start < range.end {
        let sentence = sentences[index]
        index += 1
        if !looksEverywhere, !isIn(sections, sentence) { continue }
        enter(plan.pointee.entry, sentence: sentence.tokens)
        let first = Int(max(sentence.tokens.start, starts.start))
        let last = Int(min(sentence.tokens.end, starts.end))
        if !plan.pointee.entry.isInitial {
          body(&self, first, last)
        } else if first == Int(sentence.tokens.start), first < last {
          body(&self, first, first + 1)
        }
      }
      return
    }
    var next = Int(starts.start)
    var sentence = TokenSpan(0, 0)
    var isEntered = false
    let most = Int(plan.pointee.most)
    let end = starts.end == range.end ? Int(range.end) : min(Int(range.end), Int(starts.end) + most)
    var places = places(of: plan, from: Int32(truncatingIfNeeded: next + Int(plan.pointee.fewest)))
    while let place = places.next(before: Int32(truncatingIfNeeded: end)) {
      if place >= Int(sentence.end) {
        let index = Int(sentenceOfToken[place])
        guard sign >> UInt64(index & 63) & 1 != 0 else { continue }
        let found = sentences[index]
        if !looksEverywhere, !isIn(sections, found) { continue }
        sentence = found.tokens
        isEntered = false
      }
      let last = min(place &- Int(plan.pointee.fewest), Int(starts.end) &- 1)
      let first = most == Int(Int32.max) ? Int(sentence.start) : max(Int(sentence.start), place &- most)
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
    for test in pattern.firstTests
    where consumes(code.steps[Int(code.firstTests[Int(test)])], start) { return true }
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
    // Both without a branch: windows are short, and where it stands cannot be foretold.
    case .word:
      var others: UInt32 = .max
      for token in low..<high { others = min(others, tokens[token].word ^ value) }
      return others == 0
    case .wordSet:
      let entries = state.pointee.entries.elements(0..<tokens.count)
      let row = code.groupRows.baseAddress.unsafelyUnwrapped + Int(value) &* code.rowWords
      var some: UInt64 = 0
      for token in low..<high {
        let kind = entries[token].kind
        some |= row[kind >> 6] &>> UInt64(kind & 63)
      }
      return some & 1 != 0
    case .lexicon:
      for edge in Int(lattice.edgeOffsets[low])..<Int(lattice.edgeOffsets[high])
      where lattice.edges[edge].lexicon == value {
        return true
      }
      return false
    case .mark:
      let own = state.pointee.markRanges[Int(value)]
      let state = state
      let at = own.range.partitionPoint {
        Int(state.pointee.markSpans[$0].start) < low
      }
      return at < Int(own.upperBound) && Int(state.pointee.markSpans[at].start) < high
    case .anyToken: return true
    }
  }
}
