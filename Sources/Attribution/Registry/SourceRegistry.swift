/// The known outlets and bodies, to be looked up by domain and by name.
public struct SourceRegistry: Sendable {
  /// The entries, in the order of the files.
  public var entries: [RegistryEntry] {
    didSet { index() }
  }

  /// A name as the hashes of its words.
  struct Name: Sendable {
    var words: [UInt64]
    var entry: Int
    var isShort = false
  }

  /// Names by the hash of their first word, longest first.
  private(set) var names: [UInt64: [Name]] = [:]
  private var domains: [String: Int] = [:]

  /// Makes a registry.
  public init(entries: [RegistryEntry] = []) {
    self.entries = entries
    index()
  }

  /// Index of the entry with a name or alias, without regard to ASCII case; nil if unknown.
  public func entry(named name: String) -> Int? {
    let words = SourceRegistry.words(name)
    guard let first = words.first else { return nil }
    return names[first]?.first { $0.words == words }?.entry
  }

  /// Index of the entry whose domain a host is or belongs to ("www.example.org" to "example.org"), or nil.
  public func entry(domain host: String) -> Int? {
    var rest = Substring(host.lowercased())
    while !rest.isEmpty {
      if let found = domains[String(rest)] { return found }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
    return nil
  }

  private mutating func index() {
    names = [:]
    domains = [:]
    for (number, entry) in entries.enumerated() {
      if !entry.domain.isEmpty, domains[entry.domain.lowercased()] == nil {
        domains[entry.domain.lowercased()] = number
      }
      for name in [entry.name] + entry.aliases { add(name, number, isShort: false) }
      for name in entry.shortNames { add(name, number, isShort: true) }
    }
    for key in names.keys {
      names[key]?.sort {
        $0.words.count != $1.words.count ? $0.words.count > $1.words.count : $0.entry < $1.entry
      }
    }
  }

  private mutating func add(_ name: String, _ entry: Int, isShort: Bool) {
    let words = SourceRegistry.words(name)
    guard let first = words.first else { return }
    names[first, default: []].append(Name(words: words, entry: entry, isShort: isShort))
  }

  /// Hashes of the words of a name; hyphens part words.
  private static func words(_ name: String) -> [UInt64] {
    name.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.map { WordHash.of($0) }
  }
}
