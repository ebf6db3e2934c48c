import RuleEngine
import RuleLanguage
import TextCore

/// Finds rules whose findings another rule of the category takes away on all of their own examples.
struct ShadowLint {
  private let checker: Checker

  init(_ checker: Checker) { self.checker = checker }

  /// What is shadowed by which rule, or of the same rank as another one.
  func findings() -> [LintFinding] {
    let rules = checker.rules.rules
    let positions = Dictionary(
      rules.indices.map { (rules[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [LintFinding] = []
    var pairs: Set<[Int]> = []
    for examples in checker.examples {
      guard let index = positions[examples.rule], isLive(rules[index]) else { continue }
      for other in rivals(of: index, examples).sorted() {
        let (rule, rival) = (rules[index], rules[other])
        if takesAway(other, index) {
          let how = rival.supersedes.contains(UInt32(index)) ? "supersedes it" : "has the higher rank"
          found.append(
            LintFinding(
              kind: .shadowed, file: rule.file, line: rule.line, subject: rule.id,
              message: "on all of its flag examples \(rival.id) finds the same and \(how)"))
        } else if rank(rule) == rank(rival), !rule.supersedes.contains(UInt32(other)),
          pairs.insert([min(index, other), max(index, other)]).inserted
        {
          found.append(
            LintFinding(
              kind: .ambiguous, file: rule.file, line: rule.line, subject: rule.id,
              message: "on all of its flag examples \(rival.id) finds the same with the same rank"))
        }
      }
    }
    return found
  }

  private func isLive(_ rule: Rule) -> Bool { !rule.isOff && rule.deprecated == nil && rule.when == nil }

  /// Rules that find the same spans in every flag example, or overlap all of them and supersede.
  private func rivals(of rule: Int, _ examples: RuleExamples) -> Set<Int> {
    let rules = checker.rules.rules
    var rivals = Set(
      rules.indices.filter { other in
        other != rule && isLive(rules[other])
          && (rules[other].category == rules[rule].category || rules[other].supersedes.contains(UInt32(rule)))
      })
    var count = 0
    for example in examples.flag {
      guard case .sentence(let text, let spans) = example.content, !rivals.isEmpty else { continue }
      count += 1
      let found = checker.matches(ofRules: rivals.sorted(), inExample: text, of: rule)
      rivals = rivals.filter { other in
        let own = found.filter { $0.rule == other }.map(\.range)
        let supersedes = rules[other].supersedes.contains(UInt32(rule))
        return spans.allSatisfy { span in
          supersedes ? own.contains { $0.overlaps(span) } : own.contains(span)
        }
      }
    }
    return count == 0 ? [] : rivals
  }

  /// True where of two findings with the same span that of `winner` stays.
  private func takesAway(_ winner: Int, _ loser: Int) -> Bool {
    let (a, b) = (checker.rules.rules[winner], checker.rules.rules[loser])
    if a.supersedes.contains(UInt32(loser)) { return true }
    if b.supersedes.contains(UInt32(winner)) { return false }
    return a.category == b.category && rank(b).lexicographicallyPrecedes(rank(a))
  }

  /// What decides between findings with the same span, the higher first.
  private func rank(_ rule: Rule) -> [Int] {
    [Int(rule.severity.rawValue), Int(rule.confidence.rawValue), rule.weight ?? -1]
  }
}
