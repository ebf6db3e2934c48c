/// Collects the lines of a text report.
struct TextLines {
  private(set) var text = ""
  private let style: TerminalStyle

  init(style: TerminalStyle) { self.style = style }

  mutating func line(_ line: String) { text += line + "\n" }

  mutating func blank() { if !text.hasSuffix("\n\n"), !text.isEmpty { text += "\n" } }

  mutating func section(_ title: String) {
    blank()
    line(style.paint(title, .heading))
  }

  /// Wraps a text to the width of the terminal.
  ///
  /// - Parameters:
  ///   - indent: columns before each line.
  ///   - hanging: further columns before all lines but the first.
  mutating func wrapped(_ words: String, role: TerminalStyle.Role? = nil, indent: Int = 0, hanging: Int = 0) {
    let lines = WrappedText(words, width: style.columns - indent - hanging).lines
    for (index, each) in lines.enumerated() {
      let margin = String(repeating: " ", count: indent + (index == 0 ? 0 : hanging))
      line(margin + (role.map { style.paint(each.text, $0) } ?? each.text))
    }
  }
}
