/// The bytes of one input as read, and what they decode to.
///
/// A class: every stage hands documents on, each with one of these.
public final class SourceText: Sendable {
  /// The name as the user gave it; used in messages and output.
  public let name: String
  /// The bytes as read.
  public let bytes: [UInt8]
  /// The same text as valid UTF-8; equal to `bytes` where those are valid UTF-8.
  public let decoded: [UInt8]
  /// Maps offsets of `decoded` to offsets of `bytes`.
  public let decoding: SourceMap
  /// Number of bytes that are none of the encoding and were read as windows-1252.
  public let damagedBytes: Int
  /// Name of the encoding, as a lower-case WHATWG label.
  public let encoding: String

  /// Takes bytes that are known to be valid UTF-8.
  public convenience init(name: String, utf8 bytes: [UInt8]) {
    self.init(name: name, bytes: bytes, decoded: bytes, decoding: .identity, encoding: "utf-8")
  }

  /// Takes bytes with their decoded form and the map between the two.
  public init(
    name: String, bytes: [UInt8], decoded: [UInt8], decoding: SourceMap, encoding: String,
    damagedBytes: Int = 0
  ) {
    self.name = name
    self.bytes = bytes
    self.decoded = decoded
    self.decoding = decoding
    self.encoding = encoding
    self.damagedBytes = damagedBytes
  }
}
