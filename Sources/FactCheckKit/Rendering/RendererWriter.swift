/// Writes documents one after another with a separator between them.
final class RendererWriter: RunWriter {
  private let renderer: any DocumentRenderer
  private let write: ([UInt8]) -> Bool
  private var isFirst = true

  init(renderer: any DocumentRenderer, write: @escaping ([UInt8]) -> Bool) {
    self.renderer = renderer
    self.write = write
  }

  func open() -> Bool { write(renderer.opening()) }

  func take(_ piece: any Sendable) -> Bool {
    guard let bytes = piece as? [UInt8], !bytes.isEmpty else { return true }
    let separator = isFirst ? [] : renderer.separator()
    isFirst = false
    guard separator.isEmpty || write(separator) else { return false }
    return write(bytes)
  }

  func close(_ summary: RunSummary, _ checker: Checker) -> Bool {
    write(renderer.closing(summary, checker: checker))
  }
}
