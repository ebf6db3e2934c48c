/// Fills the places of parsed templates as `MessageTemplate.fill` does.
enum TemplateFiller {
  /// The template with every `{name}` replaced; unknown names stay as written.
  ///
  /// - Parameter value: the value of a name, nil where there is none.
  static func fill(
    _ template: ParsedTemplate, value: (_ name: UnsafeBufferPointer<UInt8>, _ place: ParsedTemplate.Place) -> String?
  ) -> String {
    withUnsafeTemporaryAllocation(of: String?.self, capacity: template.places.count) { values in
      template.bytes.withUnsafeBufferPointer { bytes in
        var size = bytes.count
        for (index, place) in template.places.enumerated() {
          let value = value(UnsafeBufferPointer(rebasing: bytes[place.name]), place)
          size += value?.utf8.count ?? 0
          values.initializeElement(at: index, to: value)
        }
        defer { values.deinitialize() }
        return text(template, bytes, values, size: size)
      }
    }
  }

  /// - Parameter size: bytes of the template and of all values, which are not fewer than those of the text.
  private static func text(
    _ template: ParsedTemplate, _ bytes: UnsafeBufferPointer<UInt8>,
    _ values: UnsafeMutableBufferPointer<String?>, size: Int
  ) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { out in
      var end = 0
      @inline(__always)
      func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress, let to = out.baseAddress, bytes.count <= size - end else {
          return
        }
        (to + end).initialize(from: start, count: bytes.count)
        end += bytes.count
      }
      var written = 0
      for (index, place) in template.places.enumerated() {
        // Without a value the place stays part of the text before the next one.
        guard values[index] != nil else { continue }
        put(UnsafeBufferPointer(rebasing: bytes[written..<place.open]))
        values[index]?.withUTF8 { put($0) }
        written = place.end
      }
      put(UnsafeBufferPointer(rebasing: bytes[written...]))
      return String(decoding: UnsafeBufferPointer(rebasing: out[..<end]), as: UTF8.self)
    }
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
}
