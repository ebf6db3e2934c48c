/// Where a start tag ends to the parser.
struct TagEnd {
  /// Byte behind the tag.
  var next: Int
  /// True where it ends with `/>`.
  var isSelfClosed: Bool
  /// True where it is not plainly written: the general scan may differ, and other parsers.
  var isOdd: Bool
}
