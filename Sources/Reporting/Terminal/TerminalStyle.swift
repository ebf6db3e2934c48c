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
    guard !text.isEmpty, let opening = opening(role) else { return text }
    return "\(opening)\(text)\(TerminalStyle.closing)"
  }

  /// What ends a role.
  static let closing: StaticString = "\u{1B}[0m"

  /// What begins a role; nil where it looks like any other text.
  func opening(_ role: Role) -> StaticString? {
    switch (colours, role) {
    case (.none, _): nil
    case (_, .heading), (_, .strong): "\u{1B}[1m"
    case (.basic, .faint): "\u{1B}[2m"
    case (.basic, .error): "\u{1B}[1;31m"
    case (.basic, .warning): "\u{1B}[33m"
    case (.basic, .note): "\u{1B}[36m"
    case (.basic, .good): "\u{1B}[32m"
    case (.extended, .faint): "\u{1B}[38;5;245m"
    case (.extended, .error): "\u{1B}[1;38;5;167m"
    case (.extended, .warning): "\u{1B}[38;5;172m"
    case (.extended, .note): "\u{1B}[38;5;67m"
    case (.extended, .good): "\u{1B}[38;5;71m"
    }
  }
}
