import TextCore

/// Paths as relative references of RFC 3986.
enum URIText {
  /// The reference to a document: its path as given, else its id.
  ///
  /// `./` in front is dropped; an absolute path becomes a `file` address, because the user gave it so.
  static func reference(to document: Document) -> String { reference(path: document.path ?? document.id) }

  /// The reference to a path as given.
  static func reference(path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    let encoded = encode(path)
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }

  /// Percent-encodes all bytes but unreserved ones and the slash.
  static func encode(_ path: some StringProtocol) -> String {
    var out: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        out.append(byte)
      default:
        out.append(contentsOf: percent(byte))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `%` and two hexadecimal digits.
  static func percent(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
