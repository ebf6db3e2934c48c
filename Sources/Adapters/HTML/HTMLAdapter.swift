public import TextCore

/// Reads web pages: finds the article among the furniture, with exact positions of every word.
///
/// The document's text is the main text, blocks separated by a blank line; its map leads back to the bytes
/// of the page, entities and inline elements included.
public struct HTMLAdapter: Sendable {
  private let words: PageWords

  /// Makes an adapter that tells article from furniture by `pageWords`.
  public init(pageWords: PageWords) { words = pageWords }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - source: the decoded page.
  ///   - id: the document's id.
  ///   - path: the path as given, if it is a file.
  /// - Throws: `InputError` where the system's parser cannot be made. A page without an article is no
  ///   error: the document's `notArticle` says why it holds none.
  public func read(_ source: SourceText, id: String, path: String?) throws(InputError) -> Document {
    let page = PageStripper.strip(source.decoded)
    var (tree, reader) = try read(page, of: source)
    if page.hasOpenEnd, reader.chars == 0 {
      (tree, reader) = try read(PageStripper.strip(source.decoded, swallows: false), of: source)
    }
    var writer = DocumentWriter(tree)
    writer.write(reader.chosen)
    for paragraph in reader.body { writer.write(paragraph) }
    var metadata = reader.metadata()
    var blocks = writer.blocks
    readDateline(writer.text, &blocks, &metadata)
    return Document(
      id: id, path: path, format: .html, source: source, text: writer.text, map: writer.map, blocks: blocks,
      inlineQuotations: writer.quotations, links: writer.links, metadata: metadata,
      notArticle: reader.notArticle())
  }

  private func read(
    _ page: StrippedPage, of source: SourceText
  ) throws(InputError) -> (PageTree, PageReader) {
    guard let tree = TreeBuilder.build(page, of: source.decoded, words: words) else {
      throw InputError(.unparsable, "the HTML parser could not be started")
    }
    var reader = PageReader(tree: tree, page: source.decoded, structured: page.structured, words: words)
    reader.read()
    return (tree, reader)
  }

  private func readDateline(_ text: [UInt8], _ blocks: inout [Block], _ metadata: inout Metadata) {
    guard let first = blocks.firstIndex(where: { $0.kind == .paragraph }) else { return }
    guard let (dateline, end) = DatelineReader(words: words).read(text, blocks[first].body.range) else {
      return
    }
    metadata.dateline = dateline
    blocks[first].body = TextSpan(end, Int(blocks[first].body.end))
    if metadata.publisher == nil, let agency = dateline.agency {
      metadata.publisher = agency
      metadata.publisherPresence = .present
    }
  }
}
