import RuleEngine
import TextCore

extension JSONSchema {
  /// The named parts of the schema.
  static var definitions: [(String, JSONText)] {
    [
      ("pack", closed(PackReader.packKeys, required: ["id", "version"], packKey)),
      (
        "name",
        .object([("type", .string("string")), ("pattern", .string("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"))])
      ),
      ("texts", any(type("string"), list(of: type("string")))),
      ("entryValue", any(type("string"), list(of: type("string")))),
      ("table", closed(LexiconReader.fileKeys, required: ["file", "key"], tableKey)),
      (
        "lexicon",
        any(
          list(of: type("string", "An entry; /v /n /adj expand inflections.")), reference("table"),
          map(of: any(type("string"), list(of: type("string")), map(of: reference("entryValue")))))
      ),
      (
        "match",
        any(reference("patterns"), closed(["all", "within"], required: ["all", "within"], matchKey))
      ),
      ("patterns", any(type("string", "A pattern, quoted."), list(of: type("string"), atLeast: 1))),
      ("context", .object([("oneOf", .array(ContextWindow.allCases.map(context)))])),
      ("contexts", list(of: reference("context"))),
      ("treatment", names(["same", "skip"] + Severity.allCases.map(\.name))),
      ("voice", closed(Voice.allCases.map(\.name)) { _ in reference("treatment") }),
      ("mark", any(reference("match"), closed(MarkReader.keys, required: ["match"], markKey))),
      ("grade", closed(RuleReader.gradeKeys, required: ["severity", "confidence"], gradeKey)),
      ("example", any(type("string"), closed(["given", "text", "file"], exampleKey))),
      (
        "examples",
        closed(ExampleReader.keys, required: ["flag", "pass"]) { _ in list(of: reference("example")) }
      ),
      ("ruleID", ruleID),
      (
        "rule",
        closed(RuleReader.keys, required: ["id", "grade", "message", "why", "fix", "examples"], ruleKey)
      ),
      ("override", closed(["id", "set"], required: ["id", "set"], overrideKey)),
    ]
  }

  private static var ruleID: JSONText {
    let categories = Category.allCases.map(\.name).joined(separator: "|")
    return .object([
      ("type", .string("string")), ("pattern", .string("^(\(categories))/[a-z0-9]([a-z0-9-]*[a-z0-9])?$")),
    ])
  }

  private static func packKey(_ key: String) -> JSONText {
    switch key {
    case "id": reference("name")
    case "version":
      .object([("type", .string("string")), ("pattern", .string("^[0-9]+\\.[0-9]+\\.[0-9]+$"))])
    case "extends": reference("texts")
    default: type("string")
    }
  }

  private static func tableKey(_ key: String) -> JSONText {
    key == "where" ? map(of: reference("texts")) : type("string")
  }

  private static func matchKey(_ key: String) -> JSONText {
    key == "within" ? integer(1...PatternLimits.width) : list(of: type("string"), atLeast: 1)
  }

  private static func context(_ window: ContextWindow) -> JSONText {
    closed([window.name], required: [window.name]) { _ in
      switch window {
      case .negated: .object([("const", .boolean(true))])
      case .before, .after, .near:
        .object([
          ("type", .string("array")),
          ("prefixItems", .array([integer(1...PatternLimits.width), reference("match")])),
          ("minItems", .integer(2)), ("maxItems", .integer(2)),
        ])
      default: reference("match")
      }
    }
  }

  private static func markKey(_ key: String) -> JSONText {
    switch key {
    case "match": reference("match")
    case "unless", "require": reference("contexts")
    case "role": names(MarkRole.allCases.map(\.name))
    case "voice": closed(Voice.allCases.map(\.name)) { _ in names(["same", "skip"]) }
    default: type("boolean", "True for marks without a word to look for.")
    }
  }

  private static func gradeKey(_ key: String) -> JSONText {
    switch key {
    case "severity": names(Severity.allCases.map(\.name))
    case "confidence": names(Confidence.allCases.map(\.name))
    default:
      .object([
        ("type", .string("number")), ("minimum", .integer(0)),
        ("maximum", .integer(RuleReader.largestWeight)),
      ])
    }
  }

  private static func exampleKey(_ key: String) -> JSONText {
    guard key == "given" else { return type("string") }
    let values = JSONText.array(["number", "boolean", "string", "null"].map { .string($0) })
    return map(of: .object([("type", values)]))
  }

  private static func ruleKey(_ key: String) -> JSONText {
    switch key {
    case "id", "renamed_from": reference("ruleID")
    case "grade": reference("grade")
    case "scope": names(RuleReader.scopes.map(\.0))
    case "in": list(of: names(RuleReader.sections.map(\.0)))
    case "voice": reference("voice")
    case "match": reference("match")
    case "when": type("string", "A condition over metrics, for document rules.")
    case "unless", "require": reference("contexts")
    case "refs", "tags", "supersedes": reference("texts")
    case "limit": integer(0...RuleReader.largestLimit)
    case "suppressible": type("boolean")
    case "deprecated": closed(["since", "use"], required: ["since", "use"]) { _ in type("string") }
    case "examples": reference("examples")
    default: type("string")
    }
  }

  private static func overrideKey(_ key: String) -> JSONText {
    guard key == "set" else { return reference("ruleID") }
    return closed(OverrideReader.setKeys) { key in
      switch key {
      case "severity", "confidence", "weight": gradeKey(key)
      case "limit": ruleKey(key)
      case "voice": reference("voice")
      default: type("boolean")
      }
    }
  }
}
