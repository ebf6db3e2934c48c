/// How text looks in a terminal: a role a kind of words, no colour where the stream takes none.
public struct TerminalStyle: Sendable {
  /// What a run of words is.
  public enum Role: Sendable {
    case heading, strong, faint, error, warning, note, good
  }

  /// How many colours the terminal has.
  public enum Colours: Sendable {
    case none
    /// The eight colours of ECMA-48, which the user's theme decides on.
    case basic
    /// The 256 colours of xterm: tones that are legible on light and dark ground.
    case extended
  }

  /// Fewest columns of a line: below it words are cut.
  private static let fewestColumns = 40
  /// Most columns of a line: beyond it tables fall apart for the eye.
  private static let mostColumns = 160
  /// Most columns of running text, for the eye to find the next line.
  private static let mostProse = 100

  /// The colours of the stream.
  public let colours: Colours
  /// Columns of a line.
  public let columns: Int

  /// Columns of running text.
  public var proseColumns: Int { min(columns, TerminalStyle.mostProse) }

  /// Makes a style; `columns` is brought between 40 and 160.
  public init(colours: Colours, columns: Int) {
    self.colours = colours
    self.columns = min(max(columns, TerminalStyle.fewestColumns), TerminalStyle.mostColumns)
  }

  /// Makes a style with the basic colours or none.
  public init(hasColour: Bool, columns: Int) {
    self.init(colours: hasColour ? .basic : .none, columns: columns)
  }

  /// The text in a role.
  public func paint(_ text: String, _ role: Role) -> String {
    guard !text.isEmpty, let code = code(role) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private func code(_ role: Role) -> String? {
    switch (colours, role) {
    case (.none, _): nil
    case (_, .heading), (_, .strong): "1"
    case (.basic, .faint): "2"
    case (.basic, .error): "1;31"
    case (.basic, .warning): "33"
    case (.basic, .note): "36"
    case (.basic, .good): "32"
    case (.extended, .faint): "38;5;245"
    case (.extended, .error): "1;38;5;167"
    case (.extended, .warning): "38;5;172"
    case (.extended, .note): "38;5;67"
    case (.extended, .good): "38;5;71"
    }
  }
}
