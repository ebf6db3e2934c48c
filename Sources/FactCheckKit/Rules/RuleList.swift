import RuleEngine

/// The rules of all packs, one line each.
public enum RuleList {
  /// `id  severity confidence  message`, in order of ids.
  public static func lines(_ checker: Checker, globs: [String] = []) -> [String] {
    let rules = checker.rules.rules.filter { rule in
      globs.isEmpty || globs.contains { IdGlob.matches($0, rule.id) }
    }
    let width = rules.map(\.id.count).max() ?? 0
    return rules.map { rule in
      let id = rule.id + String(repeating: " ", count: width - rule.id.count)
      let grade = "\(rule.severity.name)/\(rule.confidence.name)"
      return "\(id)  \(grade)\(String(repeating: " ", count: max(0, 14 - grade.count)))  \(rule.message)"
    }
  }
}
