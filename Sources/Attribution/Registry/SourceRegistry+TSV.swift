extension SourceRegistry {
  /// Largest registry file read, in bytes: tens of thousands of outlets.
  public static let sizeLimit = 5_000_000

  /// Reads a registry of tab-separated lines with a header.
  ///
  /// Columns `id, name, aliases, domain, country, kind, ownership` are needed, `short` is optional, `note, evidence, date`
  /// are joined to the note; aliases and short names are parted by `|`. Blank lines and lines that begin with `#` are skipped.
  public init(tsv bytes: [UInt8]) throws(RegistryError) {
    guard bytes.count <= SourceRegistry.sizeLimit else { throw .tooLarge(bytes: bytes.count) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    var header: [Substring] = []
    var entries: [RegistryEntry] = []
    var seen: Set<Substring> = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      number += 1
      if line.isEmpty || line.first == "#" { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      if header.isEmpty {
        header = cells
        for name in ["id", "name", "aliases", "domain", "country", "kind", "ownership"]
        where !header.contains(Substring(name)) {
          throw .missingColumn(name)
        }
        continue
      }
      guard cells.count == header.count else {
        throw .cellCount(line: number, found: cells.count, expected: header.count)
      }
      func cell(_ name: String) -> Substring {
        header.firstIndex(of: Substring(name)).map { cells[$0] } ?? ""
      }
      guard let ownership = RegistryEntry.Ownership(rawValue: String(cell("ownership"))) else {
        throw .unknownOwnership(line: number, value: String(cell("ownership")))
      }
      guard seen.insert(cell("id")).inserted else { throw .duplicate(line: number, id: String(cell("id"))) }
      let facts = ["note", "evidence", "date"].map { String(cell($0)) }.filter { !$0.isEmpty }
      var entry =
        RegistryEntry(
          id: String(cell("id")), name: String(cell("name")),
          aliases: cell("aliases").split(separator: "|").map(String.init), domain: String(cell("domain")),
          country: String(cell("country")), kind: String(cell("kind")), ownership: ownership,
          note: facts.joined(separator: "; "))
      entry.shortNames = cell("short").split(separator: "|").map(String.init)
      entries.append(entry)
    }
    self.init(entries: entries)
  }
}
