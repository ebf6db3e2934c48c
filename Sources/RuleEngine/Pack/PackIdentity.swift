/// Which pack, in which version and with which bytes.
public struct PackIdentity: Sendable, Hashable {
  /// The pack's id.
  public var id: String
  /// The pack's version, three numbers.
  public var version: String
  /// BCP 47 tag of the language it is written for.
  public var language: String
  /// SHA-256 of the bytes of its files in order of their names, as 64 hexadecimal digits.
  public var sha256: String

  /// Makes an identity.
  public init(id: String, version: String, language: String, sha256: String) {
    self.id = id
    self.version = version
    self.language = language
    self.sha256 = sha256
  }
}
