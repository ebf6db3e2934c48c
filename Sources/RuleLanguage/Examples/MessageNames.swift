/// Finds the names in braces of a message.
enum MessageNames {
  /// The names with the UTF-8 bytes they take, braces included; `{{` stands for a brace.
  static func names(in text: String) -> [(name: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    var found: [(name: String, range: Range<Int>)] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "{") else {
        at += 1
        continue
      }
      if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "{") {
        at += 2
        continue
      }
      guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "}")) else { break }
      found.append((String(decoding: bytes[at + 1..<end], as: UTF8.self), at..<end + 1))
      at = end + 1
    }
    return found
  }
}
