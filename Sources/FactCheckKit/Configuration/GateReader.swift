import Analysis
import MarkedYAML
import TextCore

/// Reads the `gate` section of a configuration.
struct GateReader {
  static let keys = ["min_score", "min_parts", "max", "forbid", "require_assessed", "min_words", "new_only"]

  private let shownName: String
  private(set) var diagnostics: [Diagnostic] = []

  init(shownName: String) { self.shownName = shownName }

  /// What the section says; faults go to `diagnostics`.
  mutating func read(_ node: MarkedNode) -> GateOptions {
    var options = GateOptions()
    guard let pairs = node.pairs else {
      add(.wrongType, "`gate` takes conditions such as min_score: 70, not \(node.kindName)", at: node.mark)
      return options
    }
    for pair in pairs {
      let origin = Origin.file(shownName, pair.mark)
      switch pair.key {
      case "min_score": options.minScore = points(pair.value).map { Sourced($0, origin) }
      case "min_words": options.minWords = count(pair.value).map { Sourced($0, origin) }
      case "new_only":
        if case .boolean(let value) = pair.value.value {
          options.newOnly = Sourced(value, origin)
        } else {
          add(.wrongType, "true or false is needed here, not \(pair.value.kindName)", at: pair.value.mark)
        }
      case "min_parts":
        for inner in entries(pair.value) {
          guard let part = part(inner.key, at: inner.mark), let value = points(inner.value) else { continue }
          options.minParts[part] = Sourced(value, .file(shownName, inner.mark))
        }
      case "max":
        for inner in entries(pair.value) {
          guard let severity = Severity(name: inner.key) else {
            unknown(inner.key, "severity", Severity.allCases.map(\.name), at: inner.mark)
            continue
          }
          guard let value = count(inner.value) else { continue }
          options.max[severity] = Sourced(value, .file(shownName, inner.mark))
        }
      case "forbid": options.forbid = Sourced(items(pair.value).compactMap(\.text), origin)
      case "require_assessed":
        let parts = items(pair.value).compactMap { item in item.text.flatMap { part($0, at: item.mark) } }
        options.requireAssessed = Sourced(parts, origin)
      default:
        let near = Suggestion.nearest(to: pair.key, in: Self.keys)
        add(
          .unknownKey, "a gate has no key `\(pair.key)`", at: pair.mark,
          hint: near.map { "did you mean `\($0)`?" } ?? "there are " + Self.keys.joined(separator: ", "))
      }
    }
    return options
  }

  private mutating func entries(_ node: MarkedNode) -> [MarkedPair] {
    if let pairs = node.pairs { return pairs }
    add(.wrongType, "names with numbers are needed here, not \(node.kindName)", at: node.mark)
    return []
  }

  private mutating func items(_ node: MarkedNode) -> [MarkedNode] {
    guard let items = node.items else {
      add(.wrongType, "a list is needed here, not \(node.kindName)", at: node.mark, hint: "put it in [ ]")
      return []
    }
    for item in items where item.text?.isEmpty ?? true {
      add(.wrongType, "a text is needed here, not \(item.kindName)", at: item.mark)
    }
    return items.filter { !($0.text?.isEmpty ?? true) }
  }

  private mutating func points(_ node: MarkedNode) -> Int? {
    if node.style == .plain, let text = node.text, let value = Milli.points(text) { return value }
    add(
      .wrongType,
      "a number of points from 0 to 100 is needed here, such as 70 or 72.5, with at most three decimals",
      at: node.mark)
    return nil
  }

  private mutating func count(_ node: MarkedNode) -> Int? {
    if case .integer(let value) = node.value, value >= 0 { return value }
    add(.wrongType, "a whole number from 0 is needed here, not \(node.text ?? node.kindName)", at: node.mark)
    return nil
  }

  private mutating func part(_ name: String, at mark: Mark) -> ScorePart? {
    if let part = ScorePart.allCases.first(where: { $0.name == name }) { return part }
    unknown(name, "part of the score", ScorePart.allCases.map(\.name), at: mark)
    return nil
  }

  private mutating func unknown(_ word: String, _ what: String, _ known: [String], at mark: Mark) {
    let near = Suggestion.nearest(to: word, in: known)
    add(
      .unknownValue, "`\(word)` is no \(what)", at: mark,
      hint: near.map { "did you mean `\($0)`?" } ?? "there are " + known.joined(separator: ", "))
  }

  private mutating func add(_ code: DiagnosticCode, _ message: String, at mark: Mark, hint: String? = nil) {
    diagnostics.append(Diagnostic(code, message, hint: hint, file: shownName, at: mark))
  }
}
