/// A paragraph of a plain text: one line, or several that were wrapped.
struct TextParagraph {
  var start: Int
  var end: Int
  /// Where its own words begin, behind list marks and quote marks.
  var bodyStart: Int
  var lineCount: Int
  /// Number of the group of lines between blank lines, and whether the paragraph is alone in it.
  var group: Int
  var isAlone = true
  var isListItem = false
  /// A post of another platform, or the signature under one.
  var isPost = false
  /// Quoted from a mail ("> ").
  var isQuoted = false
  /// A Markdown-like underline or a row of signs.
  var isRule = false
  /// Prose: ends a sentence and has words, or is long.
  var isProse = false

  var range: Range<Int> { start..<end }
  var body: Range<Int> { bodyStart..<end }
}
