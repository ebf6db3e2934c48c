/// A hyperlink inside the text of an article.
public struct Link: Sendable, Equatable {
  /// The linked words.
  public var span: TextSpan
  /// The target as written in the page.
  public var url: String

  /// Makes a link.
  public init(span: TextSpan, url: String) {
    self.span = span
    self.url = url
  }
}
