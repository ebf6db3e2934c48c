import MarkedYAML

/// Reads the keys of a mapping with their types; whatever does not fit becomes a diagnostic.
struct Fields {
  let file: Int
  /// What the mapping is, for messages: "a rule".
  let what: String
  let place: Place
  private let pairs: [String: MarkedPair]

  /// Nil where the node is no mapping; keys not in `allowed` are faults.
  init?(_ node: MarkedNode, file: Int, what: String, allowed: [String], _ faults: inout Faults) {
    self.file = file
    self.what = what
    self.place = Place(file: file, mark: node.mark)
    guard let all = node.pairs else {
      faults.add(.wrongType, "\(what) is a mapping, not \(node.kindName)", at: place)
      return nil
    }
    var known: [String: MarkedPair] = [:]
    for pair in all {
      if allowed.contains(pair.key) {
        known[pair.key] = pair
      } else {
        let hint =
          Faults.suggest(pair.key, allowed) ?? "keys of \(what) are \(allowed.joined(separator: ", "))"
        faults.add(
          .unknownKey, "unknown key `\(pair.key)` in \(what)", hint: hint,
          at: Place(file: file, mark: pair.mark))
      }
    }
    pairs = known
  }

  func has(_ key: String) -> Bool { pairs[key] != nil }

  func node(_ key: String) -> MarkedNode? { pairs[key]?.value }

  func keyPlace(_ key: String) -> Place { Place(file: file, mark: pairs[key]?.mark ?? place.mark) }

  func valuePlace(_ key: String) -> Place { Place(file: file, mark: pairs[key]?.value.mark ?? place.mark) }

  /// Reports a missing key; true if it is there.
  func demand(_ key: String, _ faults: inout Faults) -> Bool {
    if has(key) { return true }
    let mark = Mark(line: place.mark.line, column: place.mark.column)
    faults.add(.missingKey, "\(what) needs the key `\(key)`", at: Place(file: file, mark: mark))
    return false
  }

  /// A text; numbers and the like are taken as written.
  func text(_ key: String, _ faults: inout Faults) -> SyntaxText? {
    guard let node = node(key) else { return nil }
    return Fields.text(node, file: file, "`\(key)`", &faults)
  }

  static func text(_ node: MarkedNode, file: Int, _ what: String, _ faults: inout Faults) -> SyntaxText? {
    guard let text = node.text, !node.isNull else {
      faults.add(
        .wrongType, "\(what) is a text, not \(node.kindName)", at: Place(file: file, mark: node.mark))
      return nil
    }
    return SyntaxText(text: text, node: node, file: file)
  }

  /// A list of texts; a single text counts as a list of one.
  func texts(_ key: String, _ faults: inout Faults) -> [SyntaxText] {
    guard let node = node(key) else { return [] }
    guard let items = node.items else {
      return Fields.text(node, file: file, "`\(key)`", &faults).map { [$0] } ?? []
    }
    return items.compactMap { Fields.text($0, file: file, "a member of `\(key)`", &faults) }
  }

  /// A whole number of `range`.
  func integer(_ key: String, _ range: ClosedRange<Int>, _ faults: inout Faults) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .integer(let value) = node.value, range.contains(value) else {
      let message = "`\(key)` is a whole number from \(range.lowerBound) to \(range.upperBound)"
      faults.add(.wrongType, message, at: valuePlace(key))
      return nil
    }
    return value
  }

  func boolean(_ key: String, _ faults: inout Faults) -> Bool? {
    guard let node = node(key) else { return nil }
    if case .boolean(let value) = node.value { return value }
    var hint: String?
    switch node.text?.lowercased() {
    case "yes", "on", "y": hint = "in YAML 1.2 `\(node.text ?? "")` is a text; write true"
    case "no", "off", "n": hint = "in YAML 1.2 `\(node.text ?? "")` is a text; write false"
    default: break
    }
    faults.add(.wrongType, "`\(key)` is true or false", hint: hint, at: valuePlace(key))
    return nil
  }

  /// One of a fixed list of names.
  func choice<T>(_ key: String, _ names: [(String, T)], _ faults: inout Faults) -> T? {
    guard let text = text(key, &faults) else { return nil }
    return Fields.choice(text, "`\(key)`", names, &faults)
  }

  static func choice<T>(_ text: SyntaxText, _ what: String, _ names: [(String, T)], _ faults: inout Faults)
    -> T?
  {
    if let found = names.first(where: { $0.0 == text.text }) { return found.1 }
    let all = names.map(\.0)
    faults.add(
      .unknownValue, "\(what) is none of \(all.joined(separator: ", ")): `\(text.text)`",
      hint: Faults.suggest(text.text, all), at: text.place)
    return nil
  }
}
