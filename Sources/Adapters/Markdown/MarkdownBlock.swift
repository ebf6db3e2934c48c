internal import TextCore

/// A block of a Markdown text: its lines without the marks before them.
struct MarkdownBlock {
  var kind: BlockKind
  var headingLevel = 0
  /// Parts of the source, one for each line.
  var lines: [Range<Int>]
}
