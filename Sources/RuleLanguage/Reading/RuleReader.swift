import MarkedYAML
import RuleEngine
import TextCore

/// Reads one rule, or one override.
enum RuleReader {
  static let keys = [
    "id", "grade", "scope", "in", "voice", "match", "when", "unless", "require", "message", "why", "fix",
    "suggest", "refs", "tags", "limit", "supersedes", "suppressible", "renamed_from", "deprecated",
    "examples",
  ]
  static let gradeKeys = ["severity", "confidence", "weight"]
  /// Largest weight of a rule in points: the whole score.
  static let largestWeight = 100
  /// Largest `limit`; more findings of one rule than this help nobody.
  static let largestLimit = 1000

  static let severities = Severity.allCases.map { ($0.name, $0) }
  static let confidences = Confidence.allCases.map { ($0.name, $0) }
  static let sections: [(String, Section)] = [
    ("headline", .headline), ("lead", .lead), ("body", .body), ("caption", .caption),
  ]
  static let scopes: [(String, Rule.Scope)] = [
    ("sentence", .sentence), ("paragraph", .paragraph), ("document", .document),
  ]

  static func read(_ node: MarkedNode, file: Int, into pack: inout PackSyntax, _ faults: inout Faults) {
    if node["set"] != nil {
      if let override = OverrideReader.read(node, file: file, &faults) { pack.overrides.append(override) }
      return
    }
    guard let fields = Fields(node, file: file, what: "a rule", allowed: keys, &faults) else { return }
    guard fields.demand("id", &faults), let id = fields.text("id", &faults) else { return }
    let category = category(of: id, &faults)
    let grade = grade(fields, &faults)
    guard let category, let grade else { return }
    var rule = RuleSyntax(id: id, category: category, severity: grade.severity, confidence: grade.confidence)
    rule.weight = grade.weight
    rule.match = fields.node("match").flatMap { MatchReader.match($0, file: file, &faults) }
    rule.when = fields.text("when", &faults)
    rule.scope = fields.choice("scope", scopes, &faults) ?? (fields.has("when") ? .document : .sentence)
    readSections(fields, into: &rule, &faults)
    let voice = voice(fields, allowsSeverities: true, standard: .standard, &faults) ?? .standard
    rule.severityByVoice = voice.severities(rule.severity)
    rule.unless = MatchReader.contexts("unless", fields, &faults)
    rule.require = MatchReader.contexts("require", fields, &faults)
    readTexts(fields, into: &rule, &faults)
    rule.references = fields.texts("refs", &faults)
    rule.tags = fields.texts("tags", &faults).map(\.text)
    rule.limit = fields.integer("limit", 0...largestLimit, &faults) ?? 0
    rule.supersedes = fields.texts("supersedes", &faults)
    rule.isSuppressible = fields.boolean("suppressible", &faults) ?? true
    rule.renamedFrom = fields.text("renamed_from", &faults)
    readDeprecated(fields, into: &rule, &faults)
    rule.examples = ExampleReader.read(fields, isDocumentRule: fields.has("when"), &faults)
    checkShape(fields, rule, &faults)
    pack.rules.append(rule)
  }

  /// The category of an id; faults where the id has not the form `category/name`.
  private static func category(of id: SyntaxText, _ faults: inout Faults) -> Category? {
    let parts = id.text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, Names.isName(parts[0]), Names.isName(parts[1]) else {
      faults.add(
        .badID, "a rule's id is category/name in the letters a to z, digits and hyphens: `\(id.text)`",
        at: id.place)
      return nil
    }
    if let category = Category(name: parts[0]) { return category }
    let names = Category.allCases.map(\.name)
    faults.add(
      .unknownValue, "unknown category `\(parts[0])`",
      hint: Faults.suggest(String(parts[0]), names) ?? "categories are \(names.joined(separator: ", "))",
      at: id.place)
    return nil
  }

  private static func grade(
    _ rule: Fields, _ faults: inout Faults
  ) -> (severity: Severity, confidence: Confidence, weight: Int?)? {
    guard rule.demand("grade", &faults), let node = rule.node("grade"),
      let fields = Fields(node, file: rule.file, what: "`grade`", allowed: gradeKeys, &faults)
    else { return nil }
    let hasBoth = [fields.demand("severity", &faults), fields.demand("confidence", &faults)]
    let severity = fields.choice("severity", severities, &faults)
    let confidence = fields.choice("confidence", confidences, &faults)
    let weight = weight(fields, &faults)
    guard !hasBoth.contains(false), let severity, let confidence else { return nil }
    return (severity, confidence, weight)
  }

  /// Points as milli-points.
  static func weight(_ fields: Fields, _ faults: inout Faults) -> Int? {
    guard let node = fields.node("weight") else { return nil }
    switch node.value {
    case .integer(let points) where (0...largestWeight).contains(points): return points * 1000
    case .decimal(let points) where points >= 0 && points <= Double(largestWeight):
      return Int((points * 1000).rounded())
    default:
      faults.add(
        .wrongType, "`weight` is a number of points from 0 to \(largestWeight)",
        at: fields.valuePlace("weight"))
      return nil
    }
  }

  private static func readSections(_ fields: Fields, into rule: inout RuleSyntax, _ faults: inout Faults) {
    guard fields.has("in") else { return }
    rule.sections = 0
    for text in fields.texts("in", &faults) {
      guard let section = Fields.choice(text, "a section", sections, &faults) else { continue }
      rule.sections |= 1 << section.rawValue
    }
  }

  static func voice(
    _ fields: Fields, allowsSeverities: Bool, standard: VoiceSyntax, _ faults: inout Faults
  ) -> VoiceSyntax? {
    guard let node = fields.node("voice") else { return nil }
    let names = Voice.allCases.map(\.name)
    guard let voices = Fields(node, file: fields.file, what: "`voice`", allowed: names, &faults) else {
      return nil
    }
    var choices: [(String, VoiceSyntax.Treatment)] = [("same", .same), ("skip", .skip)]
    if allowsSeverities { choices += Severity.allCases.map { ($0.name, .severity($0)) } }
    return VoiceSyntax(
      own: voices.choice("own", choices, &faults) ?? standard.own,
      attributed: voices.choice("attributed", choices, &faults) ?? standard.attributed,
      quoted: voices.choice("quoted", choices, &faults) ?? standard.quoted)
  }

  private static func readTexts(_ fields: Fields, into rule: inout RuleSyntax, _ faults: inout Faults) {
    for key in ["message", "why", "fix"] { _ = fields.demand(key, &faults) }
    rule.message = fields.text("message", &faults)
    rule.why = fields.text("why", &faults)
    rule.fix = fields.text("fix", &faults)
    rule.suggest = fields.text("suggest", &faults)
  }

  private static func readDeprecated(_ fields: Fields, into rule: inout RuleSyntax, _ faults: inout Faults) {
    guard let node = fields.node("deprecated"),
      let inner = Fields(node, file: fields.file, what: "`deprecated`", allowed: ["since", "use"], &faults),
      inner.demand("since", &faults), inner.demand("use", &faults),
      let since = inner.text("since", &faults), let use = inner.text("use", &faults)
    else { return }
    rule.deprecated = (since.text, use)
  }

  private static func checkShape(_ fields: Fields, _ rule: RuleSyntax, _ faults: inout Faults) {
    if fields.has("match") == fields.has("when") {
      let message =
        fields.has("match") ? "a rule has `match` or `when`, not both" : "a rule needs `match` or `when`"
      faults.add(.ruleShape, message, at: rule.id.place)
    }
    guard fields.has("when") else {
      if rule.scope == .document, fields.has("scope") {
        faults.add(
          .ruleShape, "a rule of scope document has `when`, not `match`", at: fields.valuePlace("scope"))
      }
      return
    }
    if rule.scope != .document {
      faults.add(.ruleShape, "a rule with `when` has the scope document", at: fields.valuePlace("scope"))
    }
    for key in ["in", "voice", "unless", "require", "suggest"] where fields.has(key) {
      faults.add(.ruleShape, "`\(key)` has no meaning in a document rule", at: fields.keyPlace(key))
    }
  }
}
