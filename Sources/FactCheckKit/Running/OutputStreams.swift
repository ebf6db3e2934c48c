/// The outputs of a run while it goes on; one that nobody reads any more is left alone, the others go on.
struct OutputStreams {
  private let outputs: [RunOutput]
  private var isOpen: [Bool]
  private var isEmpty: [Bool]

  init(_ outputs: [RunOutput]) {
    self.outputs = outputs
    isOpen = outputs.map { _ in true }
    isEmpty = isOpen
  }

  /// True where there are outputs and nobody reads any of them.
  var areAllClosed: Bool { !outputs.isEmpty && !isOpen.contains(true) }

  /// Writes what stands before the first document.
  mutating func open() {
    for index in outputs.indices { write(outputs[index].renderer.opening(), to: index) }
  }

  /// Writes a document, one entry an output; empty ones leave no trace.
  mutating func write(_ bytes: [[UInt8]]) {
    for (index, part) in bytes.enumerated() where !part.isEmpty {
      write((isEmpty[index] ? [] : outputs[index].renderer.separator()) + part, to: index)
      isEmpty[index] = false
    }
  }

  /// Writes what stands behind the last document.
  mutating func close(_ summary: RunSummary, checker: Checker) {
    for index in outputs.indices {
      write(outputs[index].renderer.closing(summary, checker: checker), to: index)
    }
  }

  private mutating func write(_ bytes: [UInt8], to index: Int) {
    if isOpen[index], !outputs[index].write(bytes) { isOpen[index] = false }
  }
}
