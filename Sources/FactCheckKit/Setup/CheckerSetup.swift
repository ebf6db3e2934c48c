import Adapters
import Attribution
import MarkedYAML
import RuleEngine
import RuleLanguage
import TextCore

/// Reads everything under `Rules/` and the packs given by path, and compiles it, or takes it from a cache.
struct CheckerSetup {
  /// The pack that comes with the program.
  private static let shippedPack = "news-en"

  let compiled: CompiledPacks
  /// The examples of the rules; none where packs came from a cache.
  private(set) var examples: [RuleExamples] = []
  /// What is legal in the rule files and unwise; nothing where packs came from a cache.
  private(set) var ruleWarnings: [Diagnostic] = []

  /// Throws all faults of all files at once, rendered with excerpt and caret.
  init(_ settings: CheckerSettings) throws(SetupFault) {
    let sources = try PackSources(settings)
    guard let cache = settings.cache else {
      let result = try CheckerSetup.compile(sources)
      compiled = result.packs
      examples = result.examples
      ruleWarnings = result.warnings
      return
    }
    let key = sources.key
    let name = SHA256.hexadecimal([key])
    if let file = cache.file(name), let kept = CompiledPacks(file, key: key) {
      compiled = kept
      return
    }
    compiled = try CheckerSetup.compile(sources).packs
    cache.write(name, compiled.file(key: key))
  }

  /// Compiles the shipped files and those of `sources`.
  private static func compile(
    _ sources: PackSources
  ) throws(SetupFault) -> (packs: CompiledPacks, examples: [RuleExamples], warnings: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let abbreviations = Abbreviations(lists("text/abbreviations.yml", &diagnostics))
    let pageWords = PageWords(lists("pages/page-words.yml", &diagnostics))
    var overlay = RegistryOverlay(try SourceRegistry.shipped().entries)
    for file in sources.registries {
      overlay.add(try HouseRegistry.entries(file.name, file.bytes), file: file.name)
    }
    let registry = SourceRegistry(entries: overlay.entries)
    let irregular = IrregularForms(tsv: RuleFiles.embedded("morphology/irregular.tsv"))
    let packs = [RuleFiles.embeddedPack(shippedPack)] + sources.packs
    let compiler = PackCompiler(
      abbreviations: abbreviations, inflector: Inflector(irregular: irregular),
      provided: registry.lexicons,
      frequencies: WordFrequencies(
        tsv: RuleFiles.embedded("morphology/frequent.tsv")))
    let result = compiler.compile(packs: packs)
    diagnostics += result.diagnostics
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, let rules = result.ruleSet else {
      let files = packs.flatMap { $0.files.map { (name: $0.name, bytes: $0.bytes) } }
      throw SetupFault(DiagnosticRenderer(files: files).render(errors))
    }
    let compiled = CompiledPacks(
      rules: rules, registry: registry, warnings: overlay.disagreements, abbreviations: abbreviations,
      pageWords: pageWords)
    return (compiled, result.examples, diagnostics.filter { $0.severity == .warning })
  }

  /// The files of the shipped pack and of those given by path.
  static func packs(_ settings: CheckerSettings) throws(SetupFault) -> [PackSource] {
    [RuleFiles.embeddedPack(CheckerSetup.shippedPack)] + (try PackSources(settings).packs)
  }

  private static func lists(_ name: String, _ diagnostics: inout [Diagnostic]) -> [String: [String]] {
    WordLists.read(file: "Rules/\(name)", bytes: RuleFiles.embedded(name), diagnostics: &diagnostics)
  }
}
