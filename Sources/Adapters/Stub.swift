public import TextCore

/// Stand-in until Markdown lands.
public struct MarkdownAdapter: Sendable {
  let words: PageWords
  /// Makes an adapter.
  public init(pageWords: PageWords) { words = pageWords }
  /// Reads Markdown as text.
  public func read(_ source: SourceText, id: String, path: String?) -> Document {
    PlainTextAdapter(pageWords: words).read(source, id: id, path: path, isMainText: false)
  }
}
