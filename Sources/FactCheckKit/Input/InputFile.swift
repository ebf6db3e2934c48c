/// One thing to read: a file or standard input.
public struct InputFile: Sendable, Equatable {
  /// The path as the user gave it, or the name given for standard input.
  public var path: String
  /// True where the bytes come from standard input.
  public var isStandardInput: Bool
  /// Bytes of standard input that were read ahead to see what it is.
  var head: [UInt8] = []

  /// The bytes of the file, however many.
  ///
  /// - Throws: a fault with what the system says.
  public func bytes() throws(InputFault) -> [UInt8] { try FileBytes.read(self, maxBytes: .max) }

  /// Makes an input.
  public init(path: String, isStandardInput: Bool = false) {
    self.path = path
    self.isStandardInput = isStandardInput
  }
}
