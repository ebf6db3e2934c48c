import RuleEngine

/// Finds rules that can never give a finding, and exceptions that can never hold.
struct ReachLint {
  private let rules: RuleSet
  private let reach: PatternReach

  init(_ rules: RuleSet) {
    self.rules = rules
    reach = PatternReach(rules)
  }

  /// What is dead or unreachable in a rule.
  func findings(_ rule: Rule) -> [LintFinding] {
    if let reason = reasonOfDeath(rule) {
      return [LintFinding(kind: .dead, file: rule.file, line: rule.line, subject: rule.id, message: reason)]
    }
    var found: [LintFinding] = []
    func add(_ message: String) {
      found.append(
        LintFinding(kind: .unreachable, file: rule.file, line: rule.line, subject: rule.id, message: message))
    }
    for (index, pattern) in (rule.match?.patterns ?? []).enumerated() {
      guard let blocker = reach.blocker(of: Int(pattern)) else { continue }
      add("alternative \(index + 1) of its match can never match, because of \(blocker)")
    }
    for (index, context) in rule.unless.enumerated() where !reach.canHold(context) {
      add("unless[\(index)] (\(context.window.name)) can never hold")
    }
    return found
  }

  private func reasonOfDeath(_ rule: Rule) -> String? {
    if rule.isOff { return "it is switched off" }
    if let deprecated = rule.deprecated { return "it is deprecated; use \(deprecated.use)" }
    if let when = rule.when { return isConstantlyFalse(when) ? "its condition is never true" : nil }
    if rule.sections == 0 { return "it looks at no section" }
    if rule.severityByVoice.allSatisfy({ $0 == nil }) { return "it skips every voice" }
    guard let match = rule.match else { return "it looks for nothing" }
    if !reach.canMatch(match) {
      let blocker = match.patterns.lazy.compactMap { reach.blocker(of: Int($0)) }.first ?? "itself"
      return "its pattern can never match, because of \(blocker)"
    }
    if let index = rule.require.firstIndex(where: { !reach.canHold($0) }) {
      return "require[\(index)] (\(rule.require[index].window.name)) can never hold"
    }
    return nil
  }

  private func isConstantlyFalse(_ when: MetricExpression) -> Bool {
    for step in when.steps {
      switch step {
      case .metric, .count, .per1000, .marks: return false
      default: break
      }
    }
    let value = when.evaluate(
      metric: { _ in .unknown }, count: { _ in 0 }, words: .unknown, marks: { _ in 0 })
    return value != .boolean(true)
  }
}
