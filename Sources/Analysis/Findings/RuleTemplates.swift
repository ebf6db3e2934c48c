import RuleEngine

/// The texts of a rule that findings fill: most have no places, and are taken as they stand.
struct RuleTemplates: Sendable {
  let message: ParsedTemplate?
  let why: ParsedTemplate?
  let fix: ParsedTemplate?
  let suggest: ParsedTemplate?

  /// Of a rule in a list: it has many fields that count references, and is read where it stands.
  init(_ rules: [Rule], _ index: Int) {
    message = ParsedTemplate(rules[index].message)
    why = ParsedTemplate(rules[index].why)
    fix = ParsedTemplate(rules[index].fix)
    suggest = rules[index].suggest.flatMap { ParsedTemplate($0) }
  }
}
