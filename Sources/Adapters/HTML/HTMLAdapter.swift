public import TextCore

/// Reads web pages.
public struct HTMLAdapter: Sendable {
  private let words: PageWords

  /// Makes an adapter that tells article from furniture by `pageWords`.
  public init(pageWords: PageWords) { words = pageWords }

  /// Reads a page.
  public func read(_ source: SourceText, id: String, path: String?) throws(InputError) -> Document {
    throw InputError(.unparsable, "pages cannot be read yet")
  }
}
