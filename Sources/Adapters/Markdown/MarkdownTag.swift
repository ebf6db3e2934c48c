internal import TextCore

/// A tag or comment in Markdown, with what it hides.
struct MarkdownTag {
  /// The element; `other` for comments.
  var tag = HTMLTag.other
  var isEnd = false
  /// True where it does not break a run of text: `<em>`, comments.
  var isInline = false
  /// True for what browsers do not show and for code and tables: comments, scripts, frames.
  var isHidden = false
  /// Behind it, and behind the content it hides.
  var end: Int

  /// The kind of the blocks inside an element, or nil where it says nothing.
  var kind: BlockKind? {
    switch tag {
    case .li: .listItem
    case .blockquote: .blockQuote
    case .figcaption: .caption
    case _ where tag.headingRank > 0: .headline
    default: nil
    }
  }
}
