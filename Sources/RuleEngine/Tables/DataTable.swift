/// A data file or valued lexicon of a pack whose rows carry more than their key: cue frames, word classes,
/// countries, outlets.
///
/// The key of a row is a word or phrase; with an inflection suffix (`say/v`) it stands for all its forms.
public struct DataTable: Sendable {
  /// One form of the key of a row.
  public struct Entry: Sendable, Hashable {
    /// The words of the form, as vocabulary ids, none 0.
    public var words: [UInt32]
    /// Index of the row.
    public var row: UInt32
    /// Which form of the key it is.
    public var form: FormTag

    /// Makes an entry.
    public init(words: [UInt32], row: Int, form: FormTag) {
      self.words = words
      self.row = UInt32(truncatingIfNeeded: row)
      self.form = form
    }
  }

  /// The name: that of the lexicon, or of the file without its extension.
  public var name: String
  /// Names of the columns; the first is the key.
  public var columns: [String]
  /// The cells of all rows, row after row.
  public var cells: [String]
  /// All forms of all keys, in row order.
  public var entries: [Entry]

  /// Makes a table.
  public init(name: String, columns: [String], cells: [String], entries: [Entry]) {
    self.name = name
    self.columns = columns
    self.cells = cells
    self.entries = entries
  }

  /// Number of rows.
  public var rowCount: Int { columns.isEmpty ? 0 : cells.count / columns.count }

  /// Index of a column, or nil.
  public func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// The cell of a row and column.
  public func cell(_ row: Int, _ column: Int) -> String { cells[row * columns.count + column] }
}
