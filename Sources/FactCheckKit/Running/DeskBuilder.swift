import Foundation
import RuleEngine

/// Makes desks, one for each distinct resolved configuration; packs are compiled once for those that share them.
struct DeskBuilder {
  private struct PackKey: Hashable {
    var packs: [String]
    var sources: [String]
  }

  private let request: RunRequest
  private var compiled: [PackKey: Checker] = [:]
  private var indices: [Settings: Int] = [:]
  private(set) var desks: [Desk] = []

  init(request: RunRequest) { self.request = request }

  /// The rules of all packs before configurations switch some off.
  var ruleSets: [RuleSet] { compiled.values.map(\.rules) }

  /// Index of the desk of a configuration.
  mutating func desk(_ settings: Settings) throws(SetupFault) -> Int {
    if let known = indices[settings] { return known }
    let key = PackKey(packs: settings.packs, sources: settings.sources)
    let base: Checker
    if let known = compiled[key] {
      base = known
    } else {
      // Paths are shown relative, as absolute ones have no place in messages; elsewhere than in the folder of
      // the process they would lead astray.
      let isHere = request.workingFolder == FileManager.default.currentDirectoryPath
      func shown(_ path: String) -> String {
        isHere ? PathText.relative(path, to: request.workingFolder) : path
      }
      base = try Checker(
        CheckerSettings(
          packs: key.packs.map(shown), registries: key.sources.map(shown), ruleGlobs: request.ruleGlobs,
          maxBytes: request.maxBytes))
      compiled[key] = base
    }
    let checker = base.adjusted(rules: settings.rules, globs: request.ruleGlobs, profile: settings.profile)
    desks.append(Desk(checker: checker, gate: Gate(settings.gate, hasBaseline: request.baseline != nil)))
    indices[settings] = desks.count - 1
    return desks.count - 1
  }
}
