import TextCore

extension JSONWriter {
  /// Writes `{"bytes":[start,end],"chars":[start,end]}`, or null.
  mutating func span(_ span: TextSpan?, _ positions: Positions) { self.span(span, positions.offsets) }

  /// Writes `{"bytes":[start,end],"chars":[start,end]}`, or null.
  mutating func span(_ span: TextSpan?, _ positions: Offsets) {
    guard let span else { return null() }
    ranges(bytes: positions.bytes(span), chars: positions.chars(span))
  }

  /// Writes a list of texts.
  mutating func strings(_ texts: [String]) {
    array { writer in for text in texts { writer.string(text) } }
  }
}
