import TextCore

extension DocumentScan {
  /// Runs `body` with a machine over the current edges and marks.
  mutating func withMachine<Result>(_ body: (inout Machine) -> Result) -> Result {
    // Locals only below: a closure that captured the scan would copy all of it.
    let input = input
    let markSpans = markSpans
    let markRanges = markRanges
    var state = MachineState()
    swap(&state.memo, &memo)
    swap(&state.stack, &stack)
    swap(&state.pending, &pending)
    state.stamp = stamp
    let result = input.withDocument { document in
      input.withLattice(markSpans, markRanges) { lattice in
        input.tables.withCode { code in
          state.run(document: document, lattice: lattice, tables: input.tables, code: code, body)
        }
      }
    }
    swap(&state.memo, &memo)
    swap(&state.stack, &stack)
    swap(&state.pending, &pending)
    stamp = state.stamp
    steps &+= state.steps
    if state.isIncomplete { isIncomplete = true }
    return result
  }
}
