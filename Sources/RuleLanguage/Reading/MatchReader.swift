import MarkedYAML
import RuleEngine

/// Reads what rules, marks and contexts look for.
enum MatchReader {
  /// A pattern, a list of patterns, or `{all: [p, q], within: 12}`.
  static func match(_ node: MarkedNode, file: Int, _ faults: inout Faults) -> MatchSyntax? {
    let place = Place(file: file, mark: node.mark)
    if node.pairs != nil {
      guard let fields = Fields(node, file: file, what: "`match`", allowed: ["all", "within"], &faults),
        fields.demand("all", &faults), fields.demand("within", &faults)
      else { return nil }
      let within = fields.integer("within", 1...PatternLimits.width, &faults)
      let patterns = list(fields.node("all"), file, &faults)
      guard let within, !patterns.isEmpty else { return nil }
      if patterns.count == 1, fields.node("all")?.items?.count ?? 1 == 1 {
        faults.add(
          .ruleShape, "`all` needs two patterns or more: one alone has nothing to stand within",
          hint: "write the pattern as `match`", at: fields.valuePlace("all"))
      }
      return MatchSyntax(patterns: patterns, within: within, place: place)
    }
    let patterns = list(node, file, &faults)
    return patterns.isEmpty ? nil : MatchSyntax(patterns: patterns, within: nil, place: place)
  }

  private static func list(_ node: MarkedNode?, _ file: Int, _ faults: inout Faults) -> [SyntaxText] {
    guard let node else { return [] }
    if let items = node.items {
      if items.isEmpty {
        faults.add(.emptyPattern, "the list holds no pattern", at: Place(file: file, mark: node.mark))
      }
      return items.compactMap { pattern($0, file, &faults) }
    }
    return pattern(node, file, &faults).map { [$0] } ?? []
  }

  private static func pattern(_ node: MarkedNode, _ file: Int, _ faults: inout Faults) -> SyntaxText? {
    let place = Place(file: file, mark: node.mark)
    guard let text = node.text else {
      faults.add(.wrongType, "a pattern is a text, not \(node.kindName)", at: place)
      return nil
    }
    guard node.style != .plain else {
      let message =
        node.isNull
        ? "no pattern is left: behind a blank, `#` begins a comment" : "a pattern must be quoted: \(text)"
      faults.add(.unquotedPattern, message, hint: "put it in double quotes", at: place)
      return nil
    }
    return SyntaxText(text: text, node: node, file: file)
  }

  /// The list behind `unless` or `require`.
  static func contexts(_ key: String, _ fields: Fields, _ faults: inout Faults) -> [ContextSyntax] {
    guard let node = fields.node(key) else { return [] }
    guard let items = node.items else {
      faults.add(
        .wrongType, "`\(key)` is a list such as [{clause: \"...\"}], not \(node.kindName)",
        at: fields.valuePlace(key))
      return []
    }
    return items.compactMap { context($0, key, fields.file, &faults) }
  }

  private static func context(
    _ node: MarkedNode, _ key: String, _ file: Int, _ faults: inout Faults
  ) -> ContextSyntax? {
    let place = Place(file: file, mark: node.mark)
    let names = ContextWindow.allCases.map(\.name)
    guard let pairs = node.pairs, pairs.count == 1, let pair = pairs.first else {
      faults.add(
        .wrongType, "an entry of `\(key)` is a mapping with one key, one of \(names.joined(separator: ", "))",
        at: place)
      return nil
    }
    guard let window = ContextWindow.allCases.first(where: { $0.name == pair.key }) else {
      faults.add(
        .unknownKey, "unknown context `\(pair.key)`",
        hint: Faults.suggest(pair.key, names) ?? "contexts are \(names.joined(separator: ", "))",
        at: Place(file: file, mark: pair.mark))
      return nil
    }
    switch window {
    case .negated:
      guard pair.value.value == .boolean(true) else {
        faults.add(.wrongType, "`negated` is true", at: Place(file: file, mark: pair.value.mark))
        return nil
      }
      return ContextSyntax(window: .negated, match: nil, place: place)
    case .before, .after, .near:
      guard let items = pair.value.items, items.count == 2, case .integer(let distance) = items[0].value,
        (1...PatternLimits.width).contains(distance)
      else {
        faults.add(
          .wrongType, "`\(pair.key)` is a number of tokens and a pattern: \(pair.key): [6, \"...\"]",
          at: Place(file: file, mark: pair.value.mark))
        return nil
      }
      guard let match = match(items[1], file: file, &faults) else { return nil }
      return ContextSyntax(window: window, distance: distance, match: match, place: place)
    default:
      guard let match = match(pair.value, file: file, &faults) else { return nil }
      return ContextSyntax(window: window, match: match, place: place)
    }
  }
}
