import TextCore

extension DocumentScan {
  /// Runs `body` with a machine over the document; what it finds is kept.
  mutating func withMachine<Result>(_ body: (inout Machine) -> Result) -> Result {
    makeOwn()
    // Locals only below: a closure that captured the scan would copy all of it.
    let input = input
    let voices = memory.state.voices
    let lattice = memory.lexicons.lattice
    return withUnsafeMutablePointer(to: &memory.state) { state in
      input.text.withDocument { document in
        input.tables.withCode { code in
          voices.withUnsafeBufferPointer { voices in
            var machine = Machine(
              document: document, lattice: lattice, input: input, code: code, voices: voices, state: state)
            return body(&machine)
          }
        }
      }
    }
  }
}
