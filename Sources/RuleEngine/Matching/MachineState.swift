import TextCore

/// What a machine leaves behind for the next one.
struct MachineState {
  var memo: [MemoEntry] = []
  var stack: [Frame] = []
  var pending: [(pc: Int, position: Int)] = []
  var stamp: UInt32 = 0
  var steps = 0
  var isIncomplete = false

  @inline(__always)
  mutating func run<Result>(
    document: DocumentPointers, lattice: Lattice, tables: MatcherTables, code: CodePointers,
    _ body: (inout Machine) -> Result
  ) -> Result {
    let stamp = stamp
    var pending: [(pc: Int, position: Int)] = []
    swap(&pending, &self.pending)
    let (result, left) = memo.withUnsafeMutableBufferPointer { memo in
      stack.withUnsafeMutableBufferPointer { stack in
        var machine = Machine(
          document: document, lattice: lattice, tables: tables, code: code, memo: memo, stack: stack,
          stamp: stamp)
        swap(&machine.pending, &pending)
        let result = body(&machine)
        swap(&machine.pending, &pending)
        return (result, (machine.stamp, machine.stepCount, machine.isIncomplete))
      }
    }
    swap(&pending, &self.pending)
    (self.stamp, steps, isIncomplete) = left
    return result
  }
}
