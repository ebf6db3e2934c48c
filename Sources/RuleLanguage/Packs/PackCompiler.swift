import MarkedYAML
import RuleEngine
public import TextCore

/// Turns the files of packs into one rule set.
public struct PackCompiler: Sendable {
  /// The abbreviations by which entries and patterns are cut into tokens; the same as for texts.
  public var abbreviations: Abbreviations
  /// How words inflect.
  public var inflector: Inflector
  /// Lexicons from outside the packs, visible to all of them.
  public var provided: [ProvidedLexicon]

  /// How often words occur; decides nothing but which word of a pattern is looked for first.
  public var frequencies: WordFrequencies

  /// Makes a compiler.
  public init(
    abbreviations: Abbreviations, inflector: Inflector, provided: [ProvidedLexicon] = [],
    frequencies: WordFrequencies = .none
  ) {
    self.frequencies = frequencies
    self.abbreviations = abbreviations
    self.inflector = inflector
    self.provided = provided
  }

  /// Compiles packs together; they see one another's names only by `extends`.
  ///
  /// All faults of all files are reported at once; with an error among them there is no rule set. Linear in
  /// the bytes of the packs and in the inflected forms of their entries.
  public func compile(packs: [PackSource]) -> CompileResult {
    var compilation = Compilation(
      sources: packs, abbreviations: abbreviations, inflector: inflector, frequencies: frequencies)
    compilation.run(provided: provided)
    let order = Dictionary(
      packs.flatMap(\.files).enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { a, _ in a })
    var seen: Set<Diagnostic> = []
    let diagnostics = compilation.faults.diagnostics.filter { seen.insert($0).inserted }.sorted {
      (order[$0.file] ?? 0, $0.line, $0.column, $0.code.rawValue, $0.message)
        < (order[$1.file] ?? 0, $1.line, $1.column, $1.code.rawValue, $1.message)
    }
    return CompileResult(
      ruleSet: compilation.faults.hasErrors ? nil : compilation.set, diagnostics: diagnostics,
      examples: compilation.examples)
  }

  /// Compiles packs with abbreviations alone; irregular words inflect regularly.
  public static func compile(packs: [PackSource], abbreviations: Abbreviations) -> CompileResult {
    PackCompiler(abbreviations: abbreviations, inflector: Inflector()).compile(packs: packs)
  }
}
