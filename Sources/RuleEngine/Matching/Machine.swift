import TextCore

/// Runs patterns over the lattice of one document: tokens, lexicon edges and mark spans.
///
/// A search from a start keeps, for every branching step and token, the best way on from there, so no pair is
/// looked at twice within a sentence: the work for one pattern is at most (steps reached) × (tokens), whatever
/// the text. Best is: fewest gap tokens, then the longest match, then the earliest alternative. Since the gaps
/// of a way add up and its end does not depend on how a pair was reached, keeping one way for a pair is exact.
///
/// Lives only as long as the pointers it was made from.
struct Machine {
  /// The value of "no match"; greater than that of any match.
  static let failed = UInt64.max

  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  let steps: UnsafeBufferPointer<Step>
  let fewestGaps: UnsafeBufferPointer<UInt64>
  let edges: UnsafeBufferPointer<LexiconEdge>
  let edgeOffsets: UnsafeBufferPointer<UInt32>
  let markSpans: UnsafeBufferPointer<TokenSpan>
  let markRanges: UnsafeBufferPointer<Range<Int32>>
  let setMembers: UnsafeBufferPointer<UInt32>
  let setOffsets: UnsafeBufferPointer<UInt32>
  let functionWords: UnsafeBufferPointer<Bool>
  let rules: MatcherTables
  let memo: UnsafeMutableBufferPointer<MemoEntry>
  let stack: UnsafeMutableBufferPointer<Frame>

  /// Stamp of the current run in the memory.
  var stamp: UInt32
  /// Steps taken so far.
  var stepCount = 0
  /// True once a budget was hit.
  var isIncomplete = false
  /// Ways not yet followed by `ends`.
  var pending: [(pc: Int, position: Int)] = []

  // The sentence and pattern at hand.
  private var low = 0
  private var high = 0
  private var origin = 0
  private var width = 0
  private var slotBase = 0
  private var slotCount = 0
  private var isWindowed = false

  init(
    tokens: UnsafeBufferPointer<Token>, bytes: UnsafeBufferPointer<UInt8>, lattice: Lattice,
    tables: MatcherTables, code: CodePointers, memo: UnsafeMutableBufferPointer<MemoEntry>,
    stack: UnsafeMutableBufferPointer<Frame>, stamp: UInt32
  ) {
    self.tokens = tokens
    self.bytes = bytes
    self.edges = lattice.edges
    self.edgeOffsets = lattice.edgeOffsets
    self.markSpans = lattice.markSpans
    self.markRanges = lattice.markRanges
    self.rules = tables
    self.steps = code.steps
    self.fewestGaps = code.fewestGaps
    self.setMembers = code.setMembers
    self.setOffsets = code.setOffsets
    self.functionWords = code.functionWords
    self.memo = memo
    self.stack = stack
    self.stamp = stamp
  }

  /// Prepares for a pattern in a sentence; what was remembered of another one is forgotten.
  mutating func enter(_ pattern: Program.Entry, sentence: TokenSpan) {
    low = Int(sentence.start)
    high = Int(sentence.end)
    origin = low
    width = high - low + 1
    slotBase = Int(pattern.slotBase)
    slotCount = Int(pattern.slotCount)
    isWindowed = slotCount * width > memo.count
    if isWindowed { width = memo.count / max(slotCount, 1) }
    forget()
  }

  private mutating func forget() {
    if stamp == .max {
      for at in memo.indices { memo[at].stamp = 0 }
      stamp = 0
    }
    stamp += 1
  }

  /// Place of a branching step before a token in the memory; nil outside the window.
  @inline(__always)
  private mutating func place(_ step: Step, _ position: Int) -> Int? {
    let column = position - origin
    guard column < width else {
      isIncomplete = true
      return nil
    }
    return column * slotCount + (Int(step.slot) - slotBase)
  }

  /// The best match that begins at a token: gap tokens in the upper half, in the lower half its end, counted
  /// from behind; `failed` if there is none. The smaller value is the better match.
  mutating func best(_ pattern: Program.Entry, at start: Int) -> UInt64 {
    // What is remembered of an earlier start may end where this one begins: of no use where that is no match.
    if isWindowed || pattern.mayBeEmpty {
      if isWindowed { origin = start }
      forget()
    }
    var depth = 0
    var pc = Int(pattern.pc)
    var position = start
    var gaps: UInt64 = 0
    var value = Machine.failed
    var taken = 0
    defer { stepCount &+= taken }

    search: while true {
      walk: while true {
        taken &+= 1
        let step = steps[pc]
        switch step.opcode {
        case .accept:
          value =
            step.isDead || position == start
            ? Machine.failed : UInt64(UInt32.max - UInt32(truncatingIfNeeded: position))
          break walk
        case .jump: pc = Int(step.a)
        case .save: pc += 1
        case .gapToken:
          guard position < high, !tokens[position].classes.contains(.hardBreak) else {
            value = Machine.failed
            break walk
          }
          gaps += 1 << 32
          position += 1
          pc += 1
        case .split:
          guard let at = place(step, position) else {
            value = Machine.failed
            break walk
          }
          if memo[at].stamp == stamp {
            value = memo[at].value
            break walk
          }
          stack[depth] = Frame(
            pc: pc, position: position, memo: at, gaps: gaps, cursor: 0, best: Machine.failed, choice: 0)
          depth += 1
          gaps = 0
          pc = Int(step.a)
        case .lexicon, .mark:
          guard position < high, !step.mustBeJoined || tokens[position].classes.contains(.joined) else {
            value = Machine.failed
            break walk
          }
          let first = previousEdge(step, position, before: Int.max)
          guard first.index >= 0 else {
            value = Machine.failed
            break walk
          }
          // One edge needs no choice and no memory.
          guard previousEdge(step, position, before: first.index).index >= 0 else {
            position = first.end
            pc += 1
            continue walk
          }
          guard let at = place(step, position) else {
            value = Machine.failed
            break walk
          }
          if memo[at].stamp == stamp {
            value = memo[at].value
            break walk
          }
          stack[depth] = Frame(
            pc: pc, position: position, memo: at, gaps: gaps, cursor: first.index, best: Machine.failed,
            choice: 0)
          depth += 1
          gaps = 0
          position = first.end
          pc += 1
        case .sentenceStart:
          guard position == low else {
            value = Machine.failed
            break walk
          }
          pc += 1
        case .sentenceEnd:
          guard position == high else {
            value = Machine.failed
            break walk
          }
          pc += 1
        default:
          guard position < high, consumes(step, position) else {
            value = Machine.failed
            break walk
          }
          position += 1
          pc += 1
        }
      }

      if value != Machine.failed { value &+= gaps }
      while depth > 0 {
        let frame = stack[depth - 1]
        let step = steps[frame.pc]
        if value < frame.best {
          stack[depth - 1].best = value
          stack[depth - 1].choice = UInt32(truncatingIfNeeded: frame.cursor)
        }
        let best = min(value, frame.best)
        if step.opcode == .split {
          // The other way is worth a try unless it needs more gap tokens than the way found.
          if frame.cursor == 0, best >> 32 >= fewestGaps[Int(step.b)] {
            stack[depth - 1].cursor = 1
            pc = Int(step.b)
            position = frame.position
            gaps = 0
            continue search
          }
        } else {
          let next = previousEdge(step, frame.position, before: frame.cursor)
          if next.index >= 0 {
            stack[depth - 1].cursor = next.index
            pc = frame.pc + 1
            position = next.end
            gaps = 0
            continue search
          }
        }
        memo[frame.memo] = MemoEntry(stamp: stamp, choice: stack[depth - 1].choice, value: best)
        value = best
        if value != Machine.failed { value &+= frame.gaps }
        depth -= 1
      }
      return value
    }
  }

  /// The end of a match from its value.
  @inline(__always)
  static func end(of value: UInt64) -> Int { Int(UInt32.max - UInt32(truncatingIfNeeded: value)) }

  /// Follows the way `best` has just found from a start and tells where captures begin and end.
  mutating func captures(_ pattern: Program.Entry, at start: Int, into slots: inout [Int32]) {
    var pc = Int(pattern.pc)
    var position = start
    while true {
      let step = steps[pc]
      switch step.opcode {
      case .accept: return
      case .jump: pc = Int(step.a)
      case .save:
        if Int(step.a) < slots.count { slots[Int(step.a)] = Int32(position) }
        pc += 1
      case .split:
        guard let at = place(step, position), memo[at].stamp == stamp else { return }
        pc = Int(memo[at].choice == 0 ? step.a : step.b)
      case .lexicon, .mark:
        var edge = previousEdge(step, position, before: Int.max)
        guard edge.index >= 0 else { return }
        if previousEdge(step, position, before: edge.index).index >= 0 {
          guard let at = place(step, position), memo[at].stamp == stamp else { return }
          edge = previousEdge(step, position, before: Int(memo[at].choice) + 1)
          guard edge.index >= 0 else { return }
        }
        position = edge.end
        pc += 1
      case .sentenceStart, .sentenceEnd: pc += 1
      default:
        position += 1
        pc += 1
      }
    }
  }

  /// Appends the ends of all matches that begin at a token, in no order, perhaps more than once.
  mutating func ends(_ pattern: Program.Entry, at start: Int, into ends: inout [Int32]) {
    if isWindowed { origin = start }
    forget()
    pending.removeAll(keepingCapacity: true)
    pending.append((Int(pattern.pc), start))
    var taken = 0
    defer { stepCount &+= taken }
    while var (pc, position) = pending.popLast() {
      walk: while true {
        taken &+= 1
        let step = steps[pc]
        switch step.opcode {
        case .accept:
          if !step.isDead { ends.append(Int32(position)) }
          break walk
        case .jump: pc = Int(step.a)
        case .save: pc += 1
        case .gapToken:
          guard position < high, !tokens[position].classes.contains(.hardBreak) else { break walk }
          position += 1
          pc += 1
        case .split:
          guard let at = place(step, position), memo[at].stamp != stamp else { break walk }
          memo[at].stamp = stamp
          pending.append((Int(step.b), position))
          pc = Int(step.a)
        case .lexicon, .mark:
          guard position < high, !step.mustBeJoined || tokens[position].classes.contains(.joined),
            let at = place(step, position), memo[at].stamp != stamp
          else { break walk }
          memo[at].stamp = stamp
          var edge = previousEdge(step, position, before: Int.max)
          while edge.index >= 0 {
            pending.append((pc + 1, edge.end))
            edge = previousEdge(step, position, before: edge.index)
          }
          break walk
        case .sentenceStart:
          guard position == low else { break walk }
          pc += 1
        case .sentenceEnd:
          guard position == high else { break walk }
          pc += 1
        default:
          guard position < high, consumes(step, position) else { break walk }
          position += 1
          pc += 1
        }
      }
    }
  }

  /// The edge of a `lexicon` or `mark` step with the greatest index below a bound, ends inside the sentence
  /// only; index -1 if there is none. Longer ones have greater indices.
  @inline(__always)
  private func previousEdge(_ step: Step, _ position: Int, before bound: Int) -> (index: Int, end: Int) {
    if step.opcode == .lexicon {
      let first = Int(edgeOffsets[position])
      var at = min(bound, Int(edgeOffsets[position + 1])) - 1
      while at >= first {
        if edges[at].lexicon == step.a { return (at, Int(edges[at].end)) }
        at -= 1
      }
      return (-1, 0)
    }
    return previousSpan(of: Int(step.a), position, before: bound)
  }

  private func previousSpan(of mark: Int, _ position: Int, before bound: Int) -> (index: Int, end: Int) {
    let range = markRanges[mark]
    // First span that begins behind the position.
    var from = Int(range.lowerBound)
    var to = min(bound, Int(range.upperBound))
    let first = from
    while from < to {
      let middle = (from + to) / 2
      if Int(markSpans[middle].start) <= position { from = middle + 1 } else { to = middle }
    }
    var at = from - 1
    while at >= first, Int(markSpans[at].start) == position {
      if Int(markSpans[at].end) <= high { return (at, Int(markSpans[at].end)) }
      at -= 1
    }
    return (-1, 0)
  }

  /// True where a step that consumes one token takes the one at `position`.
  @inline(__always)
  private func consumes(_ step: Step, _ position: Int) -> Bool {
    let token = tokens[position]
    if step.mustBeJoined, !token.classes.contains(.joined) { return false }
    switch step.opcode {
    case .word: return token.word == step.a
    case .wordSet: return isMember(token.word, of: Int(step.a))
    case .not:
      for test in Int(step.a)..<Int(step.a) + Int(step.b) where passes(steps[test], position) { return false }
      return true
    default: return passes(step, position)
    }
  }

  /// True where the token at `position` alone is what a step looks for.
  func passes(_ step: Step, _ position: Int) -> Bool {
    let token = tokens[position]
    if step.isDead || step.mustBeJoined && !token.classes.contains(.joined) { return false }
    switch step.opcode {
    case .word: return token.word == step.a
    case .wordSet: return isMember(token.word, of: Int(step.a))
    case .surface: return isSurface(token, rules.rules.surfaces[Int(step.a)])
    case .tokenClass: return isOfClass(token, UInt8(truncatingIfNeeded: step.a))
    case .glob: return rules.rules.globs[Int(step.a)].matches(bytesOf(token))
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
  private func isMember(_ word: UInt32, of set: Int) -> Bool {
    var low = Int(setOffsets[set])
    let end = Int(setOffsets[set + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if setMembers[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < end && setMembers[low] == word
  }

  @inline(__always)
  private func bytesOf(_ token: Token) -> UnsafeBufferPointer<UInt8> {
    let start = min(Int(token.start), bytes.count)
    return UnsafeBufferPointer(rebasing: bytes[start..<max(start, min(Int(token.end), bytes.count))])
  }

  private func isSurface(_ token: Token, _ surface: [UInt8]) -> Bool {
    let own = bytesOf(token)
    guard own.count == surface.count else { return false }
    for i in own.indices where own[i] != surface[i] { return false }
    return true
  }

  private func isOfClass(_ token: Token, _ test: UInt8) -> Bool {
    switch ClassTest(rawValue: test) {
    case .cap:
      guard token.classes.contains(.capitalised) else { return false }
      return !token.classes.contains(.sentenceStart) || Int(token.word) >= functionWords.count
        || !functionWords[Int(token.word)]
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
