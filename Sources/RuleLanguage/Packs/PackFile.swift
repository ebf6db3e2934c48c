/// A file of a pack: its name as it stands in messages, and its bytes.
public struct PackFile: Sendable {
  /// The path as given, `/` between its parts.
  public var name: String
  /// The bytes.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
