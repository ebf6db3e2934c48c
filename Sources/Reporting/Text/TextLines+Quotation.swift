import TextCore

extension TextLines {
  /// A sentence wrapped and indented by two columns, with a line of signs under each line that holds marks.
  ///
  /// - Parameter underlines: set for the sentence.
  mutating func quoted(_ text: UnsafeBufferPointer<UInt8>, _ underlines: Underlines) {
    var cutter = LineCutter(text, width: style.proseColumns - 2)
    while let line = cutter.next() {
      add("  ")
      add(line, of: text)
      end()
      var isDrawn = false
      underlines.draw(under: line.start..<line.end, of: text) { severity, columns in
        if !isDrawn { add("  ") }
        isDrawn = true
        guard columns > 0 else { return }
        if let severity {
          add(TextLines.sign(severity), columns: columns, TextFacts.look(severity).role)
        } else {
          add(spaces: columns)
        }
      }
      if isDrawn { end() }
    }
  }

  /// The sign under each severity: told apart without colour.
  private static func sign(_ severity: Severity) -> UInt8 {
    switch severity {
    case .error: UInt8(ascii: "^")
    case .warning: UInt8(ascii: "~")
    case .note: UInt8(ascii: "-")
    }
  }
}
