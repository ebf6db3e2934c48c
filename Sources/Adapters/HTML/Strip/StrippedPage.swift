/// A page without scripts, styles, comments and other raw elements, safe to hand to the parser.
struct StrippedPage {
  /// A run of bytes kept: where it starts here and in the decoded page.
  struct Piece {
    var start: Int32
    var source: Int32
  }

  /// What is left. Every `<` in it opens a tag; no NUL and no control character is left.
  var bytes: [UInt8] = []
  /// The runs in order; bytes between two of their starts were one run, or fewer than the source's where
  /// a tag was cut.
  var pieces: [Piece] = []
  /// For each tag in `bytes`: its first byte and the byte behind its `>`.
  var tags: [Range<Int32>] = []
  /// True where a script, style or comment has no end.
  var hasOpenEnd = false
  /// Bodies of JSON-LD scripts in the decoded page.
  var structured: [Range<Int>] = []
}
