public import TextCore

/// Reads plain text: articles, saved pages, agency reports, mail.
///
/// The document's text is the decoded input unchanged. Lines that are no part of the article (menus,
/// share bars, time stamps) belong to no block.
public struct PlainTextAdapter: Sendable {
  private let words: PageWords

  /// Makes an adapter that knows furniture, bylines and dates by `pageWords`.
  public init(pageWords: PageWords) { words = pageWords }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: the decoded input.
  ///   - id: the document's id.
  ///   - path: the path as given, if it is a file.
  ///   - isMainText: true where the text is known to be the article alone, as in JSON Lines: no line of
  ///     it is furniture then.
  public func read(_ source: SourceText, id: String, path: String?, isMainText: Bool = false) -> Document {
    var reader = PlainTextReader(text: source.decoded, words: words, isMainText: isMainText)
    reader.read()
    return Document(
      id: id, path: path, format: .text, source: source, text: source.decoded, blocks: reader.blocks,
      metadata: reader.metadata)
  }
}
