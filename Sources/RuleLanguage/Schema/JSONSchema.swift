import RuleEngine
import TextCore

/// The JSON Schema of rule files, for editors that complete and check YAML.
///
/// Its keys are those the readers take, so it cannot fall behind them.
public enum JSONSchema {
  /// The schema (draft 2020-12), ending in a line break.
  public static var text: String {
    JSONText.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("factcheck rule file, schema \(PackReader.schema)")),
      ("description", .string("A file of a rule pack: YAML 1.2, patterns quoted.")),
      ("type", .string("object")),
      ("required", .array([.string("factcheck")])),
      ("additionalProperties", .boolean(false)),
      ("properties", properties(PackReader.fileKeys, fileKey)),
      ("$defs", .object(definitions)),
    ]).text() + "\n"
  }

  static func properties(_ keys: [String], _ value: (String) -> JSONText) -> JSONText {
    .object(keys.map { ($0, value($0)) })
  }

  static func closed(_ keys: [String], required: [String] = [], _ value: (String) -> JSONText) -> JSONText {
    var pairs: [(String, JSONText)] = [
      ("type", .string("object")), ("additionalProperties", .boolean(false)),
    ]
    if !required.isEmpty { pairs.append(("required", .array(required.map { .string($0) }))) }
    pairs.append(("properties", properties(keys, value)))
    return .object(pairs)
  }

  static func map(of value: JSONText) -> JSONText {
    .object([("type", .string("object")), ("additionalProperties", value)])
  }

  static func list(of value: JSONText, atLeast: Int = 0) -> JSONText {
    var pairs: [(String, JSONText)] = [("type", .string("array")), ("items", value)]
    if atLeast > 0 { pairs.append(("minItems", .integer(atLeast))) }
    return .object(pairs)
  }

  static func names(_ values: [String]) -> JSONText {
    .object([("enum", .array(values.map { .string($0) }))])
  }

  static func reference(_ name: String) -> JSONText { .object([("$ref", .string("#/$defs/\(name)"))]) }

  static func any(_ values: JSONText...) -> JSONText { .object([("anyOf", .array(values))]) }

  static func type(_ name: String, _ description: String? = nil) -> JSONText {
    var pairs: [(String, JSONText)] = [("type", .string(name))]
    if let description { pairs.append(("description", .string(description))) }
    return .object(pairs)
  }

  static func integer(_ range: ClosedRange<Int>) -> JSONText {
    .object([
      ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
      ("maximum", .integer(range.upperBound)),
    ])
  }

  private static func fileKey(_ key: String) -> JSONText {
    switch key {
    case "factcheck": .object([("const", .integer(PackReader.schema))])
    case "pack": reference("pack")
    case "needs", "extends": list(of: type("string"))
    case "refs": map(of: closed(["title", "url"], required: ["title"]) { _ in type("string") })
    case "lexicons": map(of: reference("lexicon"))
    case "tables": map(of: reference("table"))
    case "marks": map(of: reference("mark"))
    case "rules": list(of: any(reference("rule"), reference("override")))
    default: .object([])
    }
  }
}
