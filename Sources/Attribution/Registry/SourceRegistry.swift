/// The known outlets and bodies, to be looked up by domain and by name.
public struct SourceRegistry: Sendable {
  /// The entries, in the order of the files.
  public var entries: [RegistryEntry] {
    didSet { index() }
  }

  /// Names as the hashes of their words, each with twice its entry, plus one for a short name; of equal ones full
  /// names go first, then the first entry.
  private(set) var names = FlatPhrases<UInt64>()
  /// Passes over most words that begin no name.
  private(set) var filter = WordFilter()
  /// Domains as one hash each, with their entries.
  private var domains = FlatPhrases<UInt64>()

  /// Makes a registry.
  public init(entries: [RegistryEntry] = []) {
    self.entries = entries
    index()
  }

  /// Restores a registry whose names were sorted before.
  init(entries: [RegistryEntry], names: FlatPhrases<UInt64>, domains: FlatPhrases<UInt64>) {
    self.entries = entries
    self.names = names
    self.domains = domains
    filter = WordFilter(names.firsts)
  }

  /// What is stored beside the entries.
  var tables: (names: FlatPhrases<UInt64>, domains: FlatPhrases<UInt64>) { (names, domains) }

  /// Index of the entry with a name or alias, without regard to ASCII case; nil if unknown.
  public func entry(named name: String) -> Int? {
    let words = SourceRegistry.words(name)
    guard let first = words.first else { return nil }
    let found = names.longest(first: first, limit: words.count) { words[$0] }
    return found.flatMap { $0.count == words.count ? $0.value / 2 : nil }
  }

  /// Index of the entry whose domain a host is or belongs to ("www.example.org" to "example.org"), or nil.
  public func entry(domain host: String) -> Int? {
    var rest = Substring(host.lowercased())
    while !rest.isEmpty {
      let hash = WordHash.of(rest.utf8)
      if let found = domains.longest(first: hash, limit: 1, word: { _ in 0 }),
        entries[found.value].domain.lowercased() == rest
      {
        return found.value
      }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
    return nil
  }

  private mutating func index() {
    var names: [(words: [UInt64], value: Int)] = []
    var domains: [(words: [UInt64], value: Int)] = []
    for (number, entry) in entries.enumerated() {
      if !entry.domain.isEmpty { domains.append(([WordHash.of(entry.domain.lowercased().utf8)], number)) }
      for name in [entry.name] + entry.aliases { names.append((SourceRegistry.words(name), number * 2)) }
    }
    for (number, entry) in entries.enumerated() {
      for name in entry.shortNames { names.append((SourceRegistry.words(name), number * 2 + 1)) }
    }
    self.names = FlatPhrases(names)
    filter = WordFilter(self.names.firsts)
    self.domains = FlatPhrases(domains)
  }

  /// Hashes of the words of a name; hyphens part words.
  private static func words(_ name: String) -> [UInt64] {
    name.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.map { WordHash.of($0) }
  }
}
