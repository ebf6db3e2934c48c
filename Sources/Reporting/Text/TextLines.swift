import TextCore

/// Collects the lines of a text report.
struct TextLines {
  private(set) var text = ""
  let style: TerminalStyle

  init(style: TerminalStyle) { self.style = style }

  mutating func line(_ line: String) {
    var line = line[...]
    while line.last == " " { line = line.dropLast() }
    text += line + "\n"
  }

  mutating func blank() { if !text.hasSuffix("\n\n"), !text.isEmpty { text += "\n" } }

  mutating func section(_ title: String) {
    blank()
    line(style.paint(title, .heading))
  }

  /// Wraps running text.
  ///
  /// - Parameters:
  ///   - label: plain words before the text; further lines begin behind them.
  ///   - indent: columns before each line.
  mutating func wrapped(
    _ words: String, role: TerminalStyle.Role? = nil, label: String = "",
    labelRole: TerminalStyle.Role = .faint,
    indent: Int = 0
  ) {
    let hanging = label.isEmpty ? 0 : DisplayWidth.columns(label) + 1
    let width = max(20, style.proseColumns - indent - hanging)
    for (index, each) in WrappedText(words, width: width).lines.enumerated() {
      let first = label.isEmpty ? "" : style.paint(label, labelRole) + " "
      let margin = String(repeating: " ", count: indent)
      let hang = index == 0 ? first : String(repeating: " ", count: hanging)
      line(margin + hang + (role.map { style.paint(each.text, $0) } ?? each.text))
    }
  }
}
