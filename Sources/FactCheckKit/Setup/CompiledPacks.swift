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
      let packs = Archive.read(CompiledPacks.self, from: bytes, owner: file)
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
  func file(key: [UInt8]) -> [UInt8] { ArchiveFile.sealed(Archive.bytes(of: self), key: key) }
}

extension CompiledPacks: Archivable {
  static var blank: CompiledPacks {
    CompiledPacks(
      rules: RuleSet(), registry: SourceRegistry(), warnings: [], abbreviations: .none, pageWords: .blank)
  }

  mutating func pass(through archive: inout Archive) {
    rules.pass(through: &archive)
    registry.pass(through: &archive)
    archive.texts(&warnings)
    abbreviations.pass(through: &archive)
    pageWords.pass(through: &archive)
    if archive.isReading {
      tables = AnalysisTables(rules: rules, registry: registry, from: &archive)
    } else {
      tables.write(to: &archive)
    }
  }
}
