import TextCore

extension Machine {
  /// Appends the ends of all matches that begin at a token, in no order, perhaps more than once.
  mutating func ends(_ pattern: Program.Entry, at start: Int, into ends: inout [Int32]) {
    if isWindowed { origin = start }
    forget()
    state.pending.removeAll(keepingCapacity: true)
    state.pending.append(MachineState.Way(pc: Int(pattern.pc), position: start))
    var taken = 0
    defer { state.steps &+= taken }
    while let way = state.pending.popLast() {
      var (pc, position) = (way.pc, way.position)
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
          guard let at = place(step, position), memo[at].stamp != state.stamp else { break walk }
          memo[at].stamp = state.stamp
          state.pending.append(MachineState.Way(pc: Int(step.b), position: position))
          pc = Int(step.a)
        case .lexicon, .mark:
          guard position < high, !step.mustBeJoined || tokens[position].classes.contains(.joined),
            let at = place(step, position), memo[at].stamp != state.stamp
          else { break walk }
          memo[at].stamp = state.stamp
          var edge = previousEdge(step, position, before: Int.max)
          while edge.index >= 0 {
            state.pending.append(MachineState.Way(pc: pc + 1, position: edge.end))
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
