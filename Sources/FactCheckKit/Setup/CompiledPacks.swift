import Adapters
import Analysis
import Attribution
import RuleEngine
import TextCore

/// Everything that rule files are turned into before the first document is read, in the form in which it is cached.
struct CompiledPacks: Sendable {
  var rules: RuleSet
  var registry: SourceRegistry
  /// Where registries of the house disagree with the shipped one, one line each.
  var warnings: [String]
  var abbreviations: Abbreviations
  var pageWords: PageWords
  /// What follows from rules and registry.
  var tables: AnalysisTables

  /// The packs kept in a file under a key; nil where the file is damaged or of another key.
  init?(_ file: MappedFile, key: [UInt8]) {
    guard let bytes = ArchiveFile.opened(file.bytes, key: key),
      let packs = Archive.read(from: bytes, owner: file, { CompiledPacks(from: &$0) })
    else { return nil }
    self = packs
  }

  init(
    rules: RuleSet, registry: SourceRegistry, warnings: [String], abbreviations: Abbreviations,
    pageWords: PageWords
  ) {
    self.rules = rules
    self.registry = registry
    self.warnings = warnings
    self.abbreviations = abbreviations
    self.pageWords = pageWords
    tables = AnalysisTables(rules: rules, registry: registry)
  }

  /// The bytes of the file that keeps the packs under a key.
  func file(key: [UInt8]) -> [UInt8] { ArchiveFile.sealed(Archive.bytes(write), key: key) }

  /// Takes all parts in the order of `write`; the tables are made from what stands before them.
  private init(from archive: inout Archive) {
    rules = archive.read()
    registry = archive.read()
    warnings = archive.readTexts()
    abbreviations = archive.read()
    pageWords = PageWords.read(from: &archive)
    tables = AnalysisTables(rules: rules, registry: registry, from: &archive)
  }

  private func write(to archive: inout Archive) {
    var packs = self
    packs.rules.pass(through: &archive)
    packs.registry.pass(through: &archive)
    archive.texts(&packs.warnings)
    packs.abbreviations.pass(through: &archive)
    _ = pageWords.passed(through: &archive)
    tables.write(to: &archive)
  }
}
