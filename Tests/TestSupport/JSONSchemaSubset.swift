/// Validates against the part of JSON Schema 2020-12 that the schemas under `Fixtures/schemas` use.
///
/// A keyword it does not know is a fault, so that no schema is believed to be checked that is not.
public struct JSONSchemaSubset {
  private let root: JSONValue
  private static let annotations: Set<String> = ["$schema", "$defs", "title", "description"]

  /// Reads a schema.
  public init(_ bytes: some Sequence<UInt8>) throws { root = try JSONValue.parse(bytes) }

  /// What is wrong with a value, with the path of each fault; empty where it is valid.
  public func faults(of value: JSONValue) -> [String] { check(value, root, "$") }

  private func check(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    guard case .object(let keywords) = schema else {
      return schema == .boolean(true) ? [] : ["\(path): not allowed"]
    }
    return keywords.keys.sorted().flatMap { keyword in
      check(value, keyword, schema[keyword], schema, path)
    }
  }

  private func check(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ schema: JSONValue, _ path: String
  ) -> [String] {
    func expect(_ condition: Bool, _ what: String) -> [String] { condition ? [] : ["\(path): \(what)"] }
    switch keyword {
    case "type":
      let names = rule.text.map { [$0] } ?? rule.elements.compactMap(\.text)
      return expect(names.contains { isOf($0, value) }, "is not of type \(names.joined(separator: " or "))")
    case "enum": return expect(rule.elements.contains(value), "is none of the values allowed")
    case "const": return expect(rule == value, "is not the value allowed")
    case "anyOf":
      let results = rule.elements.map { check(value, $0, path) }
      if results.contains(where: \.isEmpty) { return [] }
      return results.min { $0.count < $1.count } ?? []
    case "$ref": return check(value, definition(rule.text ?? ""), path)
    case "required":
      guard case .object(let members) = value else { return [] }
      return rule.elements.compactMap(\.text).filter { members[$0] == nil }.map { "\(path): lacks \($0)" }
    case "properties":
      guard case .object(let members) = value else { return [] }
      return members.keys.sorted().flatMap { key in
        schema["properties"][key] == .null
          ? [] : check(members[key] ?? .null, schema["properties"][key], "\(path).\(key)")
      }
    case "additionalProperties":
      guard case .object(let members) = value else { return [] }
      return members.keys.sorted().filter { schema["properties"][$0] == .null }
        .flatMap { check(members[$0] ?? .null, rule, "\(path).\($0)") }
    case "minProperties":
      guard case .object(let members) = value else { return [] }
      return expect(Double(members.count) >= rule.number ?? 0, "has too few members")
    case "items":
      return value.elements.enumerated().flatMap { check($0.element, rule, "\(path)[\($0.offset)]") }
    case "minItems":
      guard case .array(let elements) = value else { return [] }
      return expect(Double(elements.count) >= rule.number ?? 0, "has too few elements")
    case "maxItems":
      guard case .array(let elements) = value else { return [] }
      return expect(Double(elements.count) <= rule.number ?? 0, "has too many elements")
    case "uniqueItems":
      let elements = value.elements
      return expect(
        elements.indices.allSatisfy { !elements[..<$0].contains(elements[$0]) }, "has an element twice")
    case "minimum": return value.number.map { expect($0 >= rule.number ?? 0, "is too small") } ?? []
    case "maximum": return value.number.map { expect($0 <= rule.number ?? 0, "is too large") } ?? []
    case "pattern":
      guard let text = value.text else { return [] }
      guard let regex = try? Regex(rule.text ?? "") else { return ["\(path): the pattern cannot be read"] }
      return expect(text.contains(regex), "does not match \(rule.text ?? "")")
    default:
      return JSONSchemaSubset.annotations.contains(keyword)
        ? [] : ["\(path): keyword \(keyword) is not known here"]
    }
  }

  private func definition(_ reference: String) -> JSONValue {
    guard reference.hasPrefix("#/$defs/") else { return .boolean(false) }
    let found = root["$defs"][String(reference.dropFirst("#/$defs/".count))]
    return found == .null ? .boolean(false) : found
  }

  private func isOf(_ name: String, _ value: JSONValue) -> Bool {
    switch (name, value) {
    case ("null", .null), ("boolean", .boolean), ("number", .number), ("string", .string), ("array", .array),
      ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
