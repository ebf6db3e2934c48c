/// A line that is not blank, without white space at its ends.
struct TextLine {
  var start: Int
  var end: Int
  /// Columns of white space before it, a tab counted as four.
  var indent: Int
  /// Number of the group of lines between blank lines.
  var group: Int

  var range: Range<Int> { start..<end }
}
