/// Fills `{name}` places of templates as `MessageTemplate.fill` does, in one buffer that is kept.
struct TemplateFiller {
  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  private var out: [UInt8] = []

  /// The template with every `{name}` replaced; unknown names stay as written.
  ///
  /// - Parameter value: appends the value of a name to the bytes; false where there is none.
  mutating func fill(
    _ template: String, value: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Bool
  ) -> String {
    var template = template
    out.removeAll(keepingCapacity: true)
    template.withUTF8 { bytes in
      var written = 0
      var at = 0
      while at < bytes.count {
        guard bytes[at] == TemplateFiller.open else {
          at += 1
          continue
        }
        var end = at + 1
        while end < bytes.count, bytes[end] != TemplateFiller.close { end += 1 }
        guard end < bytes.count else { break }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<at]))
        if !value(UnsafeBufferPointer(rebasing: bytes[at + 1..<end]), &out) {
          out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[at...end]))
        }
        at = end + 1
        written = at
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// True where bytes are those of a string.
  static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    guard text.utf8.count == bytes.count else { return false }
    var text = text
    return text.withUTF8 { areSame(bytes, $0) }
  }

  /// True where bytes are those of a literal.
  static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, literal text: StaticString) -> Bool {
    text.utf8CodeUnitCount == bytes.count && text.withUTF8Buffer { areSame(bytes, $0) }
  }

  private static func areSame(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in a.indices where a[index] != b[index] { return false }
    return true
  }

  /// Appends the bytes of a string.
  static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { out.append(contentsOf: $0) }
  }
}
