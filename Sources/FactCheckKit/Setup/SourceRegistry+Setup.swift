import Attribution
import RuleLanguage

extension SourceRegistry {
  /// The registry that comes with the program.
  static func shipped() throws(SetupFault) -> SourceRegistry {
    let name = "sources/outlets.tsv"
    do throws(RegistryError) {
      return try SourceRegistry(tsv: RuleFiles.embedded(name))
    } catch {
      throw SetupFault("Rules/\(name): error: \(error)")
    }
  }

  /// The lexicons `outlet` and `state-outlet` that every pack may name.
  var lexicons: [ProvidedLexicon] {
    // Short names that are common words are left out; initials and names with an article stay.
    func isPlain(_ name: String) -> Bool { name.contains(" ") || name == name.uppercased() }
    // Names of outlets are compared by their exact surface: many are ordinary words (Time, Mirror).
    func names(_ entries: some Sequence<RegistryEntry>) -> [String] {
      entries.flatMap { [$0.name] + $0.aliases + $0.shortNames.filter(isPlain) }.map { "\"\($0)\"" }
    }
    return [
      ProvidedLexicon(name: "outlet", entries: names(entries)),
      ProvidedLexicon(name: "state-outlet", entries: names(entries.filter { $0.ownership == .state })),
    ]
  }
}
