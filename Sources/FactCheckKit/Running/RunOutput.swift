/// One of the outputs of a run: what it looks like, and where its bytes go.
public struct RunOutput {
  /// Turns outcomes into bytes.
  public let renderer: any DocumentRenderer
  /// Takes bytes in order; false where nobody reads them any more.
  public let write: ([UInt8]) -> Bool

  /// Makes an output.
  public init(renderer: any DocumentRenderer, write: @escaping ([UInt8]) -> Bool) {
    self.renderer = renderer
    self.write = write
  }
}
