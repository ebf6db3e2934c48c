/// What a paragraph of a plain text is to the article.
enum TextRole {
  case title, heading, standfirst, paragraph, listItem, quote
  /// A post of another platform.
  case post
  /// Furniture or metadata: belongs to no block.
  case dropped
}
