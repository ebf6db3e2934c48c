import Reporting

/// Writes an output about the run as a whole.
final class AssemblyWriter<Assembly: RunAssembly>: RunWriter {
  private var assembly: Assembly
  private let write: ([UInt8]) -> Bool

  init(assembly: Assembly, write: @escaping ([UInt8]) -> Bool) {
    self.assembly = assembly
    self.write = write
  }

  func open() -> Bool { send(assembly.opening()) }

  func take(_ piece: any Sendable) -> Bool {
    guard let piece = piece as? Assembly.Piece else { return true }
    return send(assembly.add(piece))
  }

  func close(_ summary: RunSummary, _ checker: Checker) -> Bool { send(assembly.closing()) }

  private func send(_ bytes: [UInt8]) -> Bool { bytes.isEmpty || write(bytes) }
}
