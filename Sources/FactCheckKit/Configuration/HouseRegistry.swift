import Attribution
import MarkedYAML

/// Reads a registry file of the house: a table (`.tsv`) in the form of the shipped one, or a YAML list.
enum HouseRegistry {
  private static let required = ["id", "name", "country", "kind", "ownership"]
  private static let optional = ["aliases", "short", "domain", "note", "evidence", "date"]

  /// The entries of a file, by the ending of its path a table or YAML.
  ///
  /// - Throws: all faults of the file at once.
  static func entries(_ path: String, _ bytes: [UInt8]) throws(SetupFault) -> [RegistryEntry] {
    guard path.hasSuffix(".tsv") else { return try read(path, bytes) }
    do throws(RegistryError) {
      return Array(try SourceRegistry(tsv: bytes).entries)
    } catch {
      throw SetupFault("\(path): error: \(error)")
    }
  }

  /// The entries of a YAML file.
  static func read(_ path: String, _ bytes: [UInt8]) throws(SetupFault) -> [RegistryEntry] {
    var diagnostics: [Diagnostic] = []
    var entries: [RegistryEntry] = []
    if !ConfigurationReader.isBlank(bytes),
      let document = MarkedDocument.parse(file: path, bytes: bytes, diagnostics: &diagnostics)
    {
      if let items = document.root.items {
        for item in items {
          if let entry = entry(item, document, &diagnostics) { entries.append(entry) }
        }
      } else {
        diagnostics.append(
          document.diagnostic(
            .wrongType, "a registry is a list of entries, not \(document.root.kindName)",
            at: document.root.mark))
      }
    }
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw SetupFault(DiagnosticRenderer(files: [(path, bytes)]).render(errors)) }
    return entries
  }

  private static func entry(
    _ node: MarkedNode, _ document: MarkedDocument, _ diagnostics: inout [Diagnostic]
  ) -> RegistryEntry? {
    let before = diagnostics.count
    guard let pairs = node.pairs else {
      diagnostics.append(
        document.diagnostic(
          .wrongType, "an entry is a mapping of keys to values, not \(node.kindName)", at: node.mark))
      return nil
    }
    var values: [String: String] = [:]
    var aliases: [String] = []
    var shortNames: [String] = []
    for pair in pairs {
      if pair.key == "aliases", let items = pair.value.items {
        aliases = items.compactMap(\.text)
      } else if pair.key == "short", let items = pair.value.items {
        shortNames = items.compactMap(\.text)
      } else if !(required + optional).contains(pair.key) {
        let near = Suggestion.nearest(to: pair.key, in: required + optional)
        diagnostics.append(
          document.diagnostic(
            .unknownKey, "an entry has no key `\(pair.key)`",
            hint: near.map { "did you mean `\($0)`?" }
              ?? "there are " + (required + optional).joined(separator: ", "), at: pair.mark))
      } else if let text = pair.value.text, pair.key != "aliases", pair.key != "short" {
        values[pair.key] = text
      } else {
        let what = pair.key == "aliases" || pair.key == "short" ? "a list" : "a text"
        diagnostics.append(
          document.diagnostic(
            .wrongType, "\(what) is needed here, not \(pair.value.kindName)", at: pair.value.mark))
      }
    }
    for key in required where node[key] == nil {
      diagnostics.append(document.diagnostic(.missingKey, "an entry needs `\(key)`", at: node.mark))
    }
    let known = RegistryEntry.Ownership.allCases.map(\.rawValue)
    if let word = values["ownership"], !known.contains(word), let mark = node["ownership"]?.mark {
      let near = Suggestion.nearest(to: word, in: known)
      diagnostics.append(
        document.diagnostic(
          .unknownValue, "`\(word)` is no kind of ownership",
          hint: near.map { "did you mean `\($0)`?" } ?? "there are " + known.joined(separator: ", "), at: mark
        ))
    }
    guard diagnostics.count == before,
      let ownership = values["ownership"].flatMap({ RegistryEntry.Ownership(rawValue: $0) })
    else { return nil }
    let facts = ["note", "evidence", "date"].compactMap { values[$0] }.filter { !$0.isEmpty }
    var entry = RegistryEntry(
      id: values["id"] ?? "", name: values["name"] ?? "", aliases: aliases, domain: values["domain"] ?? "",
      country: values["country"] ?? "", kind: values["kind"] ?? "", ownership: ownership,
      note: facts.joined(separator: "; "))
    entry.shortNames = shortNames
    return entry
  }
}
