/// A span of a document's text as outputs tell it.
struct Place: Equatable {
  /// Half-open range of bytes in the input as read.
  var bytes: Range<Int>
  /// Half-open range of Unicode scalars of the document's text.
  var chars: Range<Int>
  /// Line and column of both ends in the input, from 1, columns in Unicode scalars, end exclusive.
  var line: Int
  var column: Int
  var endLine: Int
  var endColumn: Int
}
