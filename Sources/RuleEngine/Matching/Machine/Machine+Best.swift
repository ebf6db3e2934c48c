import TextCore

extension Machine {
  /// The best match that begins at a token: gap tokens in the upper half, in the lower half its end, counted
  /// from behind; `failed` if there is none. The smaller value is the better match.
  mutating func best(_ pattern: Program.Entry, at start: Int) -> UInt64 {
    // What is remembered of an earlier start may end where this one begins: of no use where that is no match.
    if pattern.mayBeEmpty || isWindowed && start - origin > width / 2 {
      if isWindowed { origin = start }
      forget()
    }
    var depth = 0
    var pc = Int(pattern.pc)
    var position = start
    var gaps: UInt64 = 0
    var value = Machine.failed
    var taken = 0
    defer { state.pointee.steps &+= taken }

    search: while true {
      walk: while true {
        taken &+= 1
        let step = code.steps[pc]
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
          // Where the first token tells which way is closed, there is no choice and nothing to remember.
          let a = look(Int(step.a), position)
          if a.look == .closed {
            pc = Int(step.b)
            continue walk
          }
          if look(Int(step.b), position).look == .closed {
            pc = a.pc
            guard a.look == .open else { continue walk }
            // It need not be asked twice.
            gaps += code.steps[pc].opcode == .gapToken ? 1 << 32 : 0
            position += 1
            pc += 1
            continue walk
          }
          let (at, known) = lookBack(step, position)
          guard at >= 0 else {
            value = known
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
          let (at, known) = lookBack(step, position)
          guard at >= 0 else {
            value = known
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
        let step = code.steps[frame.pc]
        if value < frame.best {
          stack[depth - 1].best = value
          stack[depth - 1].choice = UInt32(truncatingIfNeeded: frame.cursor)
        }
        let best = min(value, frame.best)
        if step.opcode == .split {
          // The other way is worth a try unless it needs more gap tokens than the way found.
          if frame.cursor == 0, best >> 32 >= code.fewestGaps[Int(step.b)] {
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
        memo[frame.memo] = MemoEntry(stamp: state.pointee.stamp, choice: stack[depth - 1].choice, value: best)
        value = best
        if value != Machine.failed { value &+= frame.gaps }
        depth -= 1
      }
      return value
    }
  }

  /// Place of a branching step before a token in the memory, or -1 and what is remembered of it; outside the window
  /// that it fails.
  @inline(__always)
  private mutating func lookBack(_ step: Step, _ position: Int) -> (at: Int, known: UInt64) {
    guard let at = place(step, position) else { return (-1, Machine.failed) }
    return memo[at].stamp == state.pointee.stamp ? (-1, memo[at].value) : (at, Machine.failed)
  }

  /// Follows the way `best` has just found from a start and tells where captures begin and end.
  mutating func captures(_ pattern: Program.Entry, at start: Int, into slots: inout [Int32]) {
    var pc = Int(pattern.pc)
    var position = start
    while true {
      let step = code.steps[pc]
      switch step.opcode {
      case .accept: return
      case .jump: pc = Int(step.a)
      case .save:
        if Int(step.a) < slots.count { slots[Int(step.a)] = Int32(position) }
        pc += 1
      case .split:
        if look(Int(step.a), position).look == .closed {
          pc = Int(step.b)
          continue
        }
        if look(Int(step.b), position).look == .closed {
          pc = Int(step.a)
          continue
        }
        guard let at = place(step, position), memo[at].stamp == state.pointee.stamp else { return }
        pc = Int(memo[at].choice == 0 ? step.a : step.b)
      case .lexicon, .mark:
        var edge = previousEdge(step, position, before: Int.max)
        guard edge.index >= 0 else { return }
        if previousEdge(step, position, before: edge.index).index >= 0 {
          guard let at = place(step, position), memo[at].stamp == state.pointee.stamp else { return }
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

  /// What a look at one step ahead tells.
  private enum Look {
    /// The step takes the token at hand.
    case open
    /// It does not.
    case closed
    /// It takes more than the token, or another step is to be looked at.
    case unknown
  }

  /// Looks whether the next step that takes a token, told with the answer, takes the one at hand.
  private mutating func look(_ pc: Int, _ position: Int) -> (look: Look, pc: Int) {
    var pc = pc
    while true {
      let step = code.steps[pc]
      switch step.opcode {
      case .jump: pc = Int(step.a)
      case .save: pc += 1
      case .word, .wordSet, .surface, .tokenClass, .glob, .not:
        return (position < high && consumes(step, position) ? .open : .closed, pc)
      case .gapToken:
        return (position < high && !tokens[position].classes.contains(.hardBreak) ? .open : .closed, pc)
      case .lexicon, .mark:
        let mayBegin = position < high && previousEdge(step, position, before: Int.max).index >= 0
        return (mayBegin ? .unknown : .closed, pc)
      case .split, .accept, .sentenceStart, .sentenceEnd: return (.unknown, pc)
      }
    }
  }
}
