public import TextCore

/// Reads Markdown: headings, paragraphs, quotations, lists, links and the text of raw HTML; code, tables,
/// comments and scripts are no part of the article.
///
/// The document's text is the text without marks, blocks separated by a blank line; its map leads back to
/// the bytes of the file.
public struct MarkdownAdapter: Sendable {
  private let words: PageWords

  /// Makes an adapter that knows bylines and dates by `pageWords`.
  public init(pageWords: PageWords) { words = pageWords }

  /// Reads a text.
  public func read(_ source: SourceText, id: String, path: String?) -> Document {
    var reader = MarkdownReader(text: source.decoded, words: words)
    reader.read()
    return Document(
      id: id, path: path, format: .markdown, source: source, text: reader.text, map: reader.map,
      blocks: reader.blocks, links: reader.links, metadata: reader.metadata,
      suppliedTitle: reader.suppliedTitle)
  }
}
