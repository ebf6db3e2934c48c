import Adapters
import Attribution
import MarkedYAML
import RuleEngine
import RuleLanguage
import TextCore

/// Reads everything under `Rules/` and the packs given by path, and compiles it.
struct CheckerSetup {
  /// The pack that comes with the program.
  private static let shippedPack = "news-en"

  let rules: RuleSet
  let registry: SourceRegistry
  /// Where registries of the house disagree with the shipped one, one line each.
  let warnings: [String]
  let examples: [RuleExamples]
  let abbreviations: Abbreviations
  let pageWords: PageWords
  /// What is legal in the rule files and unwise.
  let ruleWarnings: [Diagnostic]

  /// Throws all faults of all files at once, rendered with excerpt and caret.
  init(_ settings: CheckerSettings) throws(SetupFault) {
    var diagnostics: [Diagnostic] = []
    abbreviations = Abbreviations(CheckerSetup.lists("text/abbreviations.yml", &diagnostics))
    pageWords = PageWords(CheckerSetup.lists("pages/page-words.yml", &diagnostics))
    var overlay = RegistryOverlay(try SourceRegistry.shipped().entries)
    for path in settings.registries { overlay.add(try HouseRegistry.read(path), file: path) }
    registry = SourceRegistry(entries: overlay.entries)
    warnings = overlay.disagreements
    let irregular = IrregularForms(tsv: RuleFiles.embedded("morphology/irregular.tsv"))

    let packs = try CheckerSetup.packs(settings)
    let compiler = PackCompiler(
      abbreviations: abbreviations, inflector: Inflector(irregular: irregular),
      provided: registry.lexicons,
      frequencies: WordFrequencies(tsv: RuleFiles.embedded("morphology/frequent.tsv")))
    let result = compiler.compile(packs: packs)
    diagnostics += result.diagnostics
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, var rules = result.ruleSet else {
      let files = packs.flatMap { $0.files.map { (name: $0.name, bytes: $0.bytes) } }
      throw SetupFault(DiagnosticRenderer(files: files).render(errors))
    }
    if !settings.ruleGlobs.isEmpty {
      for index in rules.rules.indices {
        let id = rules.rules[index].id
        if !settings.ruleGlobs.contains(where: { IdGlob.matches($0, id) }) { rules.rules[index].isOff = true }
      }
    }
    self.rules = rules
    examples = result.examples
    ruleWarnings = diagnostics.filter { $0.severity == .warning }
  }

  /// The files of the shipped pack and of those given by path.
  static func packs(_ settings: CheckerSettings) throws(SetupFault) -> [PackSource] {
    var packs = [RuleFiles.embeddedPack(CheckerSetup.shippedPack)]
    for path in settings.packs { packs.append(try RuleFiles.pack(at: path)) }
    return packs
  }

  private static func lists(_ name: String, _ diagnostics: inout [Diagnostic]) -> [String: [String]] {
    WordLists.read(file: "Rules/\(name)", bytes: RuleFiles.embedded(name), diagnostics: &diagnostics)
  }
}
