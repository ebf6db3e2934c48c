/// A data file as a lexicon or table: which file, which column, which rows.
struct TableSyntax: Sendable {
  var name: String
  var place: Place
  /// Path inside the pack.
  var file: SyntaxText
  /// The column that holds the keys.
  var key: SyntaxText
  /// Columns with the values a row must have one of.
  var conditions: [(column: SyntaxText, values: [String])] = []
}
