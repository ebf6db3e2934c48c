/// Fills the places of parsed templates as `MessageTemplate.fill` does, in one buffer that is kept.
struct TemplateFiller {
  private var out: [UInt8] = []

  /// The template with every `{name}` replaced; unknown names stay as written.
  ///
  /// - Parameter value: appends the value of a name to the bytes; false where there is none.
  mutating func fill(
    _ template: ParsedTemplate,
    value: (_ name: UnsafeBufferPointer<UInt8>, _ isMatch: Bool, _ out: inout [UInt8]) -> Bool
  ) -> String {
    out.removeAll(keepingCapacity: true)
    template.bytes.withUnsafeBufferPointer { bytes in
      for place in template.places {
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[place.textStart..<place.open]))
        if !value(UnsafeBufferPointer(rebasing: bytes[place.name]), place.isMatch, &out) {
          out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[place.open..<place.end]))
        }
      }
      let written = template.places.last?.end ?? 0
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// True where bytes are those of a string.
  static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
    guard text.utf8.count == bytes.count else { return false }
    var text = text
    return text.withUTF8 { text in
      for index in bytes.indices where bytes[index] != text[index] { return false }
      return true
    }
  }

  /// Appends the bytes of a string.
  static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { out.append(contentsOf: $0) }
  }
}
