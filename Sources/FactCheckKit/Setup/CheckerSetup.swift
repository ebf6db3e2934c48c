import Adapters
import Attribution
import MarkedYAML
import RuleEngine
import RuleLanguage
import TextCore

/// Reads everything under `Rules/` and the packs given by path, and compiles it.
struct CheckerSetup {
  let rules: RuleSet
  let registry: SourceRegistry
  let examples: [RuleExamples]
  let abbreviations: Abbreviations
  let pageWords: PageWords

  init(_ settings: CheckerSettings) throws(SetupFault) {
    var diagnostics: [Diagnostic] = []
    abbreviations = Abbreviations(
      WordLists.read(
        file: "Rules/text/abbreviations.yml", bytes: RuleFiles.embedded("text/abbreviations.yml"),
        diagnostics: &diagnostics))
    pageWords = PageWords(
      WordLists.read(
        file: "Rules/pages/page-words.yml", bytes: RuleFiles.embedded("pages/page-words.yml"), diagnostics: &diagnostics))
    rules = RuleSet()
    registry = SourceRegistry()
    examples = []
  }
}
