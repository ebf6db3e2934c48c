import MarkedYAML
import RuleEngine
import RuleLanguage

/// Looks through packs for what is legal and of no use, or costly.
public struct RuleLint: Sendable {
  /// Places in a million tokens above which a rule counts as costly: every twentieth token.
  public static let costlyStarts = 50_000

  /// Warnings of the compiler, each with its source line and a caret.
  public let warnings: String
  /// Number of those warnings.
  public let warningCount: Int
  /// Everything else, in order of file and line.
  public let findings: [LintFinding]
  /// The cost of each span rule, the costliest first.
  public let costs: [RuleCost]

  /// True where nothing was found.
  public var isClean: Bool { warningCount == 0 && findings.isEmpty }

  /// Looks through the packs of a checker.
  ///
  /// - Parameter globs: only rules whose ids match one; all without globs. Lexicons and marks are
  ///   looked through only without globs, and warnings are those about the rules.
  /// - Throws: a fault where a pack can no longer be read.
  public init(_ checker: Checker, globs: [String] = []) throws(SetupFault) {
    func isWanted(_ id: String) -> Bool { globs.isEmpty || globs.contains { IdGlob.matches($0, id) } }
    let rules = checker.rules.rules.filter { isWanted($0.id) }
    let counter = RuleCosts(
      checker.rules, WordFrequencies(tsv: RuleFiles.embedded("morphology/frequent.tsv")))
    costs = rules.filter { $0.match != nil }.map(counter.cost)
      .sorted { ($1.starts, $0.rule) < ($0.starts, $1.rule) }

    let reach = ReachLint(checker.rules)
    var found = rules.flatMap(reach.findings)
    found += ShadowLint(checker).findings().filter { isWanted($0.subject) }
    let starts = Dictionary(costs.map { ($0.rule, $0.starts) }, uniquingKeysWith: { first, _ in first })
    // What the rules that came with the program cost is no fault of a pack of the house.
    let isHouse = checker.rules.packs.count > 1
    for rule in rules where !(isHouse && RuleFiles.isEmbedded(rule.file)) {
      guard let starts = starts[rule.id], starts > RuleLint.costlyStarts else { continue }
      found.append(
        LintFinding(
          kind: .costly, file: rule.file, line: rule.line, subject: rule.id,
          message: "a match is tried about \(starts) times in a million tokens; name a rarer word"))
    }
    if globs.isEmpty { found += try LexiconLint(checker).findings() }
    findings = found.enumerated().sorted {
      ($0.element.file, $0.element.line, $0.offset) < ($1.element.file, $1.element.line, $1.offset)
    }.map(\.element)

    let places = globs.isEmpty ? [] : rules.compactMap(RuleSource.place)
    let warned = checker.ruleWarnings.filter { warning in
      globs.isEmpty || places.contains { $0.file == warning.file && $0.lines.contains(warning.line) }
    }
    let files = try checker.packSources().flatMap { $0.files.map { (name: $0.name, bytes: $0.bytes) } }
    warnings = DiagnosticRenderer(files: files).render(warned)
    warningCount = warned.count
  }

  /// A table of costs for a terminal, one line a rule.
  public var costLines: [String] {
    let width = max(4, costs.map(\.rule.count).max() ?? 0)
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    func left(_ text: String) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
    return [left("rule") + "  starts/M  instructions  width  costly marks"]
      + costs.map { cost in
        left(cost.rule) + right("\(cost.starts)", 10) + right("\(cost.instructions)", 14)
          + right("\(cost.width)", 7) + (cost.costlyMarks.isEmpty ? "" : "  ")
          + cost.costlyMarks.joined(separator: " ")
      }
  }
}
