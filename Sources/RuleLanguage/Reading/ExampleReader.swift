import MarkedYAML
import RuleEngine

/// Reads the `examples` of a rule.
enum ExampleReader {
  static let keys = ["flag", "pass", "known_miss", "known_false"]
  /// Fewest examples of each kind, as the rule language says.
  static let fewest = 2

  static func read(_ rule: Fields, isDocumentRule: Bool, _ faults: inout Faults) -> ExamplesSyntax {
    var examples = ExamplesSyntax()
    guard rule.demand("examples", &faults), let node = rule.node("examples"),
      let fields = Fields(node, file: rule.file, what: "`examples`", allowed: keys, &faults)
    else { return examples }
    examples.place = rule.keyPlace("examples")
    examples.flag = list("flag", fields, isDocumentRule, &faults)
    examples.pass = list("pass", fields, isDocumentRule, &faults)
    examples.knownMiss = list("known_miss", fields, isDocumentRule, &faults)
    examples.knownFalse = list("known_false", fields, isDocumentRule, &faults)
    for (key, found) in [("flag", examples.flag), ("pass", examples.pass)] {
      let needed = isDocumentRule && key == "flag" ? 1 : fewest
      guard found.count < needed else { continue }
      faults.add(
        .tooFewExamples, "a rule needs at least \(needed) `\(key)` examples, not \(found.count)",
        at: rule.keyPlace("examples"))
    }
    return examples
  }

  private static func list(
    _ key: String, _ fields: Fields, _ isDocumentRule: Bool, _ faults: inout Faults
  ) -> [ExampleSyntax] {
    guard let node = fields.node(key) else { return [] }
    guard let items = node.items else {
      faults.add(.wrongType, "`\(key)` is a list, not \(node.kindName)", at: fields.valuePlace(key))
      return []
    }
    return items.compactMap { example($0, fields.file, isDocumentRule, &faults) }
  }

  private static func example(
    _ node: MarkedNode, _ file: Int, _ isDocumentRule: Bool, _ faults: inout Faults
  ) -> ExampleSyntax? {
    let place = Place(file: file, mark: node.mark)
    if node.text != nil {
      guard let text = Fields.text(node, file: file, "an example", &faults) else { return nil }
      if isDocumentRule {
        faults.add(
          .badExample, "an example of a document rule is {given: ...}, {text: ...} or {file: ...}", at: place)
        return nil
      }
      return ExampleSyntax(content: .sentence, text: text)
    }
    guard
      let fields = Fields(node, file: file, what: "an example", allowed: ["given", "text", "file"], &faults)
    else { return nil }
    if let text = fields.text("text", &faults) {
      // A text without marks is a whole document: it counts whether the rule finds anything in it.
      let isMarked = !isDocumentRule && text.text.contains("[[")
      return ExampleSyntax(content: isMarked ? .sentence : .document, text: text)
    }
    if let path = fields.text("file", &faults) { return ExampleSyntax(content: .file, text: path) }
    guard let given = fields.node("given"), let pairs = given.pairs else {
      faults.add(.badExample, "an example is a text, {given: ...}, {text: ...} or {file: ...}", at: place)
      return nil
    }
    let values = pairs.compactMap { pair -> (SyntaxText, Example.Value)? in
      let name = MarkedNode(.scalar(pair.key, .plain), mark: pair.mark)
      guard let value = value(pair.value) else {
        faults.add(
          .badGiven, "a given value is a number, true, false, a text or null",
          at: Place(file: file, mark: pair.value.mark))
        return nil
      }
      return (SyntaxText(text: pair.key, node: name, file: file), value)
    }
    return ExampleSyntax(
      content: .given(values), text: SyntaxText(text: "", node: given, file: file))
  }

  private static func value(_ node: MarkedNode) -> Example.Value? {
    guard node.text != nil else { return nil }
    switch node.value {
    case .null: return .unknown
    case .boolean(let value): return .boolean(value)
    case .integer(let value) where abs(value) < 1 << 40: return .number(value * 1000)
    case .decimal(let value) where abs(value) < 1e12: return .number(Int((value * 1000).rounded()))
    case .string(let text): return .text(text)
    default: return nil
    }
  }
}
