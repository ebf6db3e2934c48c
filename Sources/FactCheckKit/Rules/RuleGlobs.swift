import MarkedYAML
import RuleEngine

/// The ids of rules that globs are held against: one that matches none would silently do nothing.
struct RuleGlobs {
  private let rules: [Rule]

  init(_ rules: [Rule]) { self.rules = rules }

  /// The fault of a glob, or nil where it matches a rule.
  ///
  /// - Parameter origin: where the glob was written.
  func fault(_ glob: String, origin: Origin) -> Diagnostic? {
    rules.contains { IdGlob.matches(glob, $0.id) } ? nil : unknown(glob, origin: origin)
  }

  /// The fault of a setting of a configuration, or nil where it covers a rule.
  func fault(_ setting: Sourced<RuleSetting>) -> Diagnostic? {
    rules.contains { setting.value.covers($0) } ? nil : unknown(setting.value.glob, origin: setting.origin)
  }

  /// The rule or category nearest to a glob that matches none.
  func nearest(to glob: String) -> String? {
    if let renamed = rules.first(where: { $0.renamedFrom == glob }) { return renamed.id }
    let categories = Set(rules.map { $0.category.name + "/*" })
    if categories.contains(glob + "/*") { return glob + "/*" }
    return Suggestion.nearest(to: glob, in: (rules.map(\.id) + categories).sorted())
  }

  private func unknown(_ glob: String, origin: Origin) -> Diagnostic {
    let message = "no rule has the id `\(glob)`"
    let hint = nearest(to: glob).map { "did you mean `\($0)`?" }
    guard case .file(let name, let mark) = origin else {
      return Diagnostic(.unknownRule, message, hint: hint, file: origin.description)
    }
    return Diagnostic(.unknownRule, message, hint: hint, file: name, at: mark)
  }
}
