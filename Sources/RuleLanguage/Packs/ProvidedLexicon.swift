/// A lexicon that comes from outside the packs, such as the outlets of the source registry.
public struct ProvidedLexicon: Sendable {
  /// The name without the at sign; a lexicon of the same name in a pack goes before it.
  public var name: String
  /// The entries, written as in a pack.
  public var entries: [String]

  /// Makes a lexicon.
  public init(name: String, entries: [String]) {
    self.name = name
    self.entries = entries
  }
}
