import TextCore

extension Machine {
  /// The edge of a `lexicon` or `mark` step with the greatest index below a bound, ends inside the sentence
  /// only; index -1 if there is none. Longer ones have greater indices.
  @inline(__always)
  mutating func previousEdge(_ step: Step, _ position: Int, before bound: Int) -> (
    index: Int, end: Int
  ) {
    if step.opcode == .lexicon {
      let first = Int(lattice.edgeOffsets[position])
      var at = min(bound, Int(lattice.edgeOffsets[position + 1])) - 1
      while at >= first {
        if lattice.edges[at].lexicon == step.a { return (at, Int(lattice.edges[at].end)) }
        at -= 1
      }
      return (-1, 0)
    }
    return previousSpan(of: Int(step.a), position, before: bound)
  }

  private mutating func previousSpan(of mark: Int, _ position: Int, before bound: Int) -> (
    index: Int, end: Int
  ) {
    let range = state.pointee.markRanges[mark]
    // First span that begins behind the position.
    let first = Int(range.lowerBound)
    let last = max(first, min(bound, Int(range.upperBound)))
    let state = state
    var at = (first..<last).partitionPoint { Int(state.pointee.markSpans[$0].start) <= position } - 1
    while at >= first, Int(state.pointee.markSpans[at].start) == position {
      if Int(state.pointee.markSpans[at].end) <= high { return (at, Int(state.pointee.markSpans[at].end)) }
      at -= 1
    }
    return (-1, 0)
  }

  /// True where a step that consumes one token takes the one at `position`.
  @inline(__always)
  mutating func consumes(_ step: Step, _ position: Int) -> Bool {
    let token = tokens[position]
    if step.mustBeJoined, !token.classes.contains(.joined) { return false }
    switch step.opcode {
    case .word: return token.word == step.a
    case .wordSet: return isMember(token.word, of: Int(step.a))
    case .glob: return isCovered(token, by: Int(step.a))
    case .not:
      for test in Int(step.a)..<Int(step.a) + Int(step.b) where passes(code.steps[test], position) {
        return false
      }
      return true
    default: return passes(step, position)
    }
  }

  /// True where the token at `position` alone is what a step looks for.
  mutating func passes(_ step: Step, _ position: Int) -> Bool {
    let token = tokens[position]
    if step.isDead || step.mustBeJoined && !token.classes.contains(.joined) { return false }
    switch step.opcode {
    case .word: return token.word == step.a
    case .wordSet: return isMember(token.word, of: Int(step.a))
    case .surface: return isSurface(token, rules.rules.surfaces[Int(step.a)])
    case .tokenClass: return isOfClass(token, UInt8(truncatingIfNeeded: step.a))
    case .glob: return isCovered(token, by: Int(step.a))
    case .lexicon, .mark:
      var edge = previousEdge(step, position, before: Int.max)
      while edge.index >= 0 {
        if edge.end == position + 1 { return true }
        edge = previousEdge(step, position, before: edge.index)
      }
      return false
    case .gapToken: return !token.classes.contains(.hardBreak)
    default: return false
    }
  }

  @inline(__always)
  func isMember(_ word: UInt32, of set: Int) -> Bool {
    guard code.setBits[set] & WordSetTable.bit(of: word) != 0 else { return false }
    let end = Int(code.setOffsets[set + 1])
    let low = (Int(code.setOffsets[set])..<end).partitionPoint { code.setMembers[$0] < word }
    return low < end && code.setMembers[low] == word
  }

  @inline(__always)
  private mutating func bytesOf(_ token: Token) -> UnsafeBufferPointer<UInt8> {
    let start = min(Int(token.start), document.bytes.count)
    return UnsafeBufferPointer(
      rebasing: document.bytes[start..<max(start, min(Int(token.end), document.bytes.count))])
  }

  @inline(__always)
  private mutating func isCovered(_ token: Token, by glob: Int) -> Bool {
    guard token.end <= document.bytes.count, token.start <= token.end else { return false }
    // Quotation marks and dashes would have to be folded to be told from words.
    if code.globEnds[glob].hasLetter, token.classes.contains(.punctuation) { return false }
    switch GlobTable.look(
      code.globEnds[glob], code.globBytes, at: document.bytes, Int(token.start), Int(token.end))
    {
    case .matches: return true
    case .differs: return false
    case .undecided: return isCoveredWhenFolded(token, by: glob)
    }
  }

  private mutating func isCoveredWhenFolded(_ token: Token, by glob: Int) -> Bool {
    rules.globs.globs[glob].matches(bytesOf(token))
  }

  private mutating func isSurface(_ token: Token, _ surface: [UInt8]) -> Bool {
    let own = bytesOf(token)
    guard own.count == surface.count else { return false }
    for i in own.indices where own[i] != surface[i] { return false }
    return true
  }

  /// False for a function word that begins a sentence: its capital says nothing.
  @inline(__always)
  static func isName(_ token: Token, _ functionWords: UnsafeBufferPointer<UInt64>) -> Bool {
    !token.classes.contains(.sentenceStart) || WordFlags.bit(of: token.word, in: functionWords) == 0
  }

  @inline(__always)
  mutating func isOfClass(_ token: Token, _ test: UInt8) -> Bool {
    switch ClassTest(rawValue: test) {
    case .cap:
      return token.classes.contains(.capitalised) && Machine.isName(token, code.functionWords)
    case .num: return token.classes.contains(.number)
    case .year: return token.classes.contains(.year)
    case .money: return token.classes.contains(.money)
    case .url: return token.classes.contains(.url)
    case .word: return token.classes.contains(.word)
    case .punct: return token.classes.contains(.punctuation)
    case nil: return false
    }
  }
}
