import RuleEngine

/// Makes desks, one for each distinct resolved configuration; packs are compiled once for those that share them.
struct DeskBuilder {
  private let request: RunRequest
  /// Registry files of the whole run: facts about sources do not depend on who names them.
  private let sources: [String]
  private var compiled: [(packs: [String], checker: Checker)] = []
  /// The configuration of the first desk, and most often the only one.
  private var first: Settings?
  /// The desks of the others.
  private var indices: [Settings: Int] = [:]
  private(set) var desks: [Desk] = []

  init(request: RunRequest, sources: [String]) {
    self.request = request
    self.sources = sources
  }

  /// The rules of all packs before configurations switch some off.
  var ruleSets: [RuleSet] { compiled.map(\.checker.rules) }

  /// Index of the desk of a configuration.
  mutating func desk(_ settings: Settings) throws(SetupFault) -> Int {
    if settings == first { return 0 }
    if let known = indices[settings] { return known }
    let base: Checker
    if let known = compiled.first(where: { $0.packs == settings.packs }) {
      base = known.checker
    } else {
      base = try Checker(
        CheckerSettings(
          packs: settings.packs.map(request.shown), registries: sources.map(request.shown),
          ruleGlobs: request.ruleGlobs,
          maxBytes: request.maxBytes, cache: request.cache))
      compiled.append((settings.packs, base))
    }
    let checker = base.adjusted(rules: settings.rules, globs: request.ruleGlobs, profile: settings.profile)
    desks.append(Desk(checker: checker, gate: Gate(settings.gate, hasBaseline: request.baseline != nil)))
    if desks.count == 1 { first = settings } else { indices[settings] = desks.count - 1 }
    return desks.count - 1
  }
}
