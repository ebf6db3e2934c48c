import TextCore

extension Machine {
  /// Appends the ends of all matches that begin at a token to `MachineState.ends`, in no order, perhaps more than once.
  mutating func ends(_ pattern: Program.Entry, at start: Int) {
    if isWindowed { origin = start }
    forget()
    state.pointee.pending.removeAll()
    state.pointee.pending.append(MachineState.Way(pc: pattern.pc, position: Int32(truncatingIfNeeded: start)))
    var taken = 0
    defer { state.pointee.steps &+= taken }
    while let way = state.pointee.pending.popLast() {
      var (pc, position) = (Int(way.pc), Int(way.position))
      walk: while true {
        taken &+= 1
        let step = code.steps[pc]
        switch step.opcode {
        case .accept:
          if !step.isDead { state.pointee.ends.append(Int32(truncatingIfNeeded: position)) }
          break walk
        case .jump: pc = Int(step.a)
        case .save: pc += 1
        case .gapToken:
          guard position < high, !tokens[position].classes.contains(.hardBreak) else { break walk }
          position += 1
          pc += 1
        case .split:
          guard let at = place(step, position), memo[at].stamp != state.pointee.stamp else { break walk }
          memo[at].stamp = state.pointee.stamp
          state.pointee.pending.append(
            MachineState.Way(
              pc: Int32(truncatingIfNeeded: step.b), position: Int32(truncatingIfNeeded: position)))
          pc = Int(step.a)
        case .lexicon, .mark:
          guard position < high, !step.mustBeJoined || tokens[position].classes.contains(.joined),
            let at = place(step, position), memo[at].stamp != state.pointee.stamp
          else { break walk }
          memo[at].stamp = state.pointee.stamp
          var edge = previousEdge(step, position, before: Int.max)
          while edge.index >= 0 {
            state.pointee.pending.append(
              MachineState.Way(
                pc: Int32(truncatingIfNeeded: pc + 1), position: Int32(truncatingIfNeeded: edge.end)))
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
}
