extension ByteBuffer {
  /// Appends a text that can do nothing to a terminal, as `TerminalText.safe` makes it.
  mutating func append(safe text: UnsafeBufferPointer<UInt8>) {
    if PrintableText.isPrintable(text) { return append(text) }
    var start = 0
    var at = 0
    while at < text.count {
      if PrintableText.isPrintable(text[at]) {
        at += 1
        continue
      }
      let scalar = ShownScalar(text, at: at)
      if scalar.form != .itself {
        append(UnsafeBufferPointer(rebasing: text[start..<at]))
        if scalar.form == .space { append(UInt8(ascii: " ")) } else { append("\u{FFFD}") }
        start = at + scalar.length
      }
      at += scalar.length
    }
    append(UnsafeBufferPointer(rebasing: text[start..<text.count]))
  }

  /// Appends a text that can do nothing to a terminal.
  mutating func append(safe text: String) {
    var text = text
    text.withUTF8 { append(safe: $0) }
  }

  /// Appends the name of a source in a direction of its own where it needs one, as `SourceName.isolated` does.
  mutating func append(isolated name: String) {
    var name = name
    let isASCII = name.withUTF8 { bytes in
      let isASCII = PrintableText.isPrintable(bytes)
      if isASCII { append(bytes) }
      return isASCII
    }
    if !isASCII { append(text: SourceName.isolated(name)) }
  }

  /// Appends a text, or its beginning with an ellipsis, in at most `columns` columns, as `Shortened.text` cuts it.
  mutating func append(cut text: String, columns: Int) {
    var text = text
    let isASCII = text.withUTF8 { bytes in
      guard PrintableText.isPrintable(bytes) else { return false }
      if bytes.count <= columns {
        append(bytes)
      } else {
        append(UnsafeBufferPointer(rebasing: bytes[0..<max(0, columns - 1)]))
        append("…")
      }
      return true
    }
    if !isASCII { append(text: Shortened.text(text, columns: columns)) }
  }

  /// Appends a text filled with spaces to `columns` columns, as `Shortened.padded` does.
  mutating func append(padded text: String, columns: Int) {
    var text = text
    let isASCII = text.withUTF8 { bytes in
      guard bytes.count <= columns, PrintableText.isPrintable(bytes) else { return false }
      append(bytes)
      append(UInt8(ascii: " "), count: columns - bytes.count)
      return true
    }
    if !isASCII { append(text: Shortened.padded(text, columns: columns)) }
  }
}
