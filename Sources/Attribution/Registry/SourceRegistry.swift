public import TextCore

/// The known outlets and bodies, to be looked up by domain and by name.
public struct SourceRegistry: Sendable {
  /// What entries are found by.
  let tables: RegistryTables

  /// The entries, in the order of the files.
  public var entries: DeferredList<RegistryEntry> { tables.entries }

  /// Makes a registry.
  public init(entries: [RegistryEntry] = []) { tables = RegistryTables(entries) }

  /// Restores a registry whose names were sorted before.
  init(_ tables: RegistryTables) { self.tables = tables }

  /// Index of the entry with a name or alias, without regard to ASCII case; nil if unknown.
  public func entry(named name: String) -> Int? {
    let words = RegistryTables.words(name)
    guard let first = words.first else { return nil }
    let found = tables.names.longest(first: first, limit: words.count) { words[$0] }
    return found.flatMap { $0.count == words.count ? $0.value / 2 : nil }
  }

  /// Index of the entry whose domain a host is or belongs to ("www.example.org" to "example.org"), or nil.
  public func entry(domain host: String) -> Int? {
    var rest = Substring(host.lowercased())
    while !rest.isEmpty {
      let hash = WordHash.of(rest.utf8)
      if let found = tables.domains.longest(first: hash, limit: 1, word: { _ in 0 }),
        entries[found.value].domain.lowercased() == rest
      {
        return found.value
      }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
    return nil
  }
}
