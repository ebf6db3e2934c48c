import RuleEngine

/// The texts of a rule that findings fill: most have no places, and are taken as they stand.
struct RuleTemplates: Sendable {
  let message: ParsedTemplate?
  let why: ParsedTemplate?
  let fix: ParsedTemplate?
  let suggest: ParsedTemplate?

  init(_ rule: Rule) {
    message = ParsedTemplate(rule.message)
    why = ParsedTemplate(rule.why)
    fix = ParsedTemplate(rule.fix)
    suggest = rule.suggest.flatMap { ParsedTemplate($0) }
  }
}
