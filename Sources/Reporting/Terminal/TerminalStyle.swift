/// How text looks in a terminal: a role a kind of words, no colour where the stream takes none.
public struct TerminalStyle: Sendable {
  /// What a run of words is.
  public enum Role: Sendable {
    case heading, strong, faint, error, warning, note, good, quoted, underline
  }

  /// True where escape sequences are written.
  public let hasColour: Bool
  /// Columns of a line, at least 40.
  public let columns: Int

  /// Makes a style.
  public init(hasColour: Bool, columns: Int) {
    self.hasColour = hasColour
    self.columns = min(max(columns, 40), 160)
  }

  /// The text in a role.
  public func paint(_ text: String, _ role: Role) -> String {
    guard hasColour, !text.isEmpty else { return text }
    let code =
      switch role {
      case .heading: "1"
      case .strong: "1"
      case .faint: "2"
      case .error: "1;31"
      case .warning: "33"
      case .note: "36"
      case .good: "32"
      case .quoted: "3"
      case .underline: "4"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
