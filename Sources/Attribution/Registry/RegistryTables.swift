internal import TextCore

/// The entries of a registry and what they are found by. A class, so that everybody who looks into it holds one
/// reference.
final class RegistryTables: Sendable {
  let entries: DeferredList<RegistryEntry>
  /// Names as the hashes of their words, each with twice its entry, plus one for a short name; of equal ones full
  /// names go first, then the first entry.
  let names: FlatPhrases<UInt64>
  /// Passes over most words that begin no name.
  let filter: WordFilter
  /// Domains as one hash each, with their entries.
  let domains: FlatPhrases<UInt64>

  /// Tables whose names were sorted before.
  init(entries: DeferredList<RegistryEntry>, names: FlatPhrases<UInt64>, domains: FlatPhrases<UInt64>) {
    self.entries = entries
    self.names = names
    self.domains = domains
    filter = WordFilter(names.firsts)
  }

  /// Sorts the names of entries.
  convenience init(_ entries: [RegistryEntry]) {
    var names: [(words: [UInt64], value: Int)] = []
    var domains: [(words: [UInt64], value: Int)] = []
    for (number, entry) in entries.enumerated() {
      if !entry.domain.isEmpty { domains.append(([WordHash.of(entry.domain.lowercased().utf8)], number)) }
      for name in [entry.name] + entry.aliases { names.append((RegistryTables.words(name), number * 2)) }
    }
    for (number, entry) in entries.enumerated() {
      for name in entry.shortNames { names.append((RegistryTables.words(name), number * 2 + 1)) }
    }
    self.init(
      entries: DeferredList(entries), names: FlatPhrases(names), domains: FlatPhrases(domains))
  }

  /// Hashes of the words of a name; hyphens part words.
  static func words(_ name: String) -> [UInt64] {
    name.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.map { WordHash.of($0) }
  }
}
