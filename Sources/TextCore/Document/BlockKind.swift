/// What a block of a document is.
public enum BlockKind: UInt8, Sendable, CaseIterable {
  /// The title.
  case headline
  case standfirst
  case paragraph
  case listItem
  case blockQuote
  case caption
  /// Menus, share bars and other page furniture; no part of the article.
  case chrome
  /// A heading inside the text; `Block.headingLevel` is above 1.
  case heading

  /// True for the title and for headings inside the text.
  public var isHeading: Bool { self == .headline || self == .heading }

  /// The name used in output.
  public var name: String {
    switch self {
    case .headline: "headline"
    case .standfirst: "standfirst"
    case .paragraph: "paragraph"
    case .listItem: "list-item"
    case .blockQuote: "block-quote"
    case .caption: "caption"
    case .chrome: "chrome"
    case .heading: "heading"
    }
  }
}
