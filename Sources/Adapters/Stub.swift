public import TextCore
public struct MarkdownAdapter: Sendable {
  let w: PageWords
  public init(pageWords: PageWords) { w = pageWords }
  public func read(_ source: SourceText, id: String, path: String?) -> Document { PlainTextAdapter(pageWords: w).read(source, id: id, path: path, isMainText: false) }
}
