/// Where a node stands in its file: lines and columns from 1, columns in Unicode scalars, end exclusive.
public struct Mark: Sendable, Hashable {
  /// Line of the first character.
  public var line: Int
  /// Column of the first character.
  public var column: Int
  /// Line of the end.
  public var endLine: Int
  /// Column behind the last character.
  public var endColumn: Int

  /// Makes a mark; without an end it covers one character.
  public init(line: Int, column: Int, endLine: Int? = nil, endColumn: Int? = nil) {
    self.line = line
    self.column = column
    self.endLine = endLine ?? line
    self.endColumn = endColumn ?? column + 1
  }

  /// Number of characters on the first line, at least 1.
  public var length: Int { endLine == line ? max(1, endColumn - column) : 1 }
}
