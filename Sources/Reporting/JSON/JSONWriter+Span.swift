import TextCore

extension JSONWriter {
  /// Writes `{"bytes":[start,end],"chars":[start,end]}`, or null.
  mutating func span(_ span: TextSpan?, _ positions: Positions) { self.span(span, positions.offsets) }

  /// Writes `{"bytes":[start,end],"chars":[start,end]}`, or null.
  mutating func span(_ span: TextSpan?, _ positions: Offsets) {
    guard let span else { return null() }
    let bytes = positions.bytes(span)
    let chars = positions.chars(span)
    object { writer in
      writer.key("bytes")
      writer.array {
        $0.number(bytes.lowerBound)
        $0.number(bytes.upperBound)
      }
      writer.key("chars")
      writer.array {
        $0.number(chars.lowerBound)
        $0.number(chars.upperBound)
      }
    }
  }

  /// Writes a list of texts.
  mutating func strings(_ texts: [String]) {
    array { writer in for text in texts { writer.string(text) } }
  }
}
