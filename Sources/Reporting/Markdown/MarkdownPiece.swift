/// What one input adds to a Markdown summary, in two lengths.
public struct MarkdownPiece: Sendable {
  /// Everything.
  var full: String
  /// One row of the table that stands for documents for which there was no room.
  var row: String
}
