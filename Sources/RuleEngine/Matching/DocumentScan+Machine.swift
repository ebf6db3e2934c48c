import TextCore

extension DocumentScan {
  /// Runs `body` with a machine over the document; what it finds is kept.
  mutating func withMachine<Result>(_ body: (inout Machine) -> Result) -> Result {
    // Locals only below: a closure that captured the scan would copy all of it.
    let input = input
    var state = MachineState()
    swap(&state, &self.state)
    let result = input.withDocument { document in
      input.withLattice { lattice in
        input.tables.withCode { code in
          state.run(document: document, lattice: lattice, input: input, code: code, body)
        }
      }
    }
    swap(&state, &self.state)
    return result
  }
}

extension MachineState {
  /// Lends the arrays to a machine and takes them back.
  @inline(__always)
  fileprivate mutating func run<Result>(
    document: DocumentPointers, lattice: Lattice, input: ScanInput, code: CodePointers,
    _ body: (inout Machine) -> Result
  ) -> Result {
    var (memo, stack, ranges, testRanges): ([MemoEntry], [Frame], [Range<Int32>], [Range<Int32>]) =
      ([], [], [], [])
    swap(&memo, &self.memo)
    swap(&stack, &self.stack)
    swap(&ranges, &markRanges)
    swap(&testRanges, &self.testRanges)
    let voices = voices
    var state = MachineState()
    swap(&state, &self)
    let result = memo.withUnsafeMutableBufferPointer { memo in
      stack.withUnsafeMutableBufferPointer { stack in
        ranges.withUnsafeMutableBufferPointer { ranges in
          testRanges.withUnsafeMutableBufferPointer { testRanges in
            voices.withUnsafeBufferPointer { voices in
              var machine = Machine(
                document: document, lattice: lattice, input: input, code: code, voices: voices, memo: memo,
                stack: stack, markRanges: ranges, testRanges: testRanges, state: state)
              state = MachineState()
              let result = body(&machine)
              let (marks, tests) = (machine.state.markSpans.count, machine.state.testPlaces.count)
              swap(&state, &machine.state)
              if marks != machine.markSpans.count { state.markSpans = machine.markSpans.elements }
              if tests != machine.testPlaces.places.count {
                state.testPlaces = machine.testPlaces.places.elements
              }
              return result
            }
          }
        }
      }
    }
    swap(&state, &self)
    swap(&memo, &self.memo)
    swap(&stack, &self.stack)
    swap(&ranges, &markRanges)
    swap(&testRanges, &self.testRanges)
    return result
  }
}
