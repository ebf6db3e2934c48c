internal import TextCore

extension SourceRegistry {
  /// An outlet or body found in a text.
  struct Match {
    var entry: Int
    /// Units of the name.
    var span: Span
  }

  /// The longest name that begins at a unit, an article skipped; nil if none does.
  ///
  /// Called only beside cues and in sources, where short and common names are safe.
  func match(_ syntax: Syntax, from unit: Int) -> Match? {
    if let found = exact(syntax, from: unit) { return found }
    return syntax.cls(unit) == .determiner ? exact(syntax, from: unit + 1) : nil
  }

  private func exact(_ syntax: Syntax, from unit: Int) -> Match? {
    guard unit >= 0, unit < syntax.units.count, syntax.isCapital(unit) else { return nil }
    let first = Int(syntax.units[unit].start)
    let hash = WordHash.of(syntax.text.tokens[first], syntax.text.document.text)
    guard tables.filter.mayHold(hash) else { return nil }
    let bytes = syntax.text.document.text
    let tokens = syntax.text.tokens
    let found = tables.names.longest(first: hash, limit: tokens.count - first) {
      WordHash.of(tokens[first + $0], bytes)
    }
    guard let found else { return nil }
    var end = unit
    while end < syntax.units.count, Int(syntax.units[end].start) < first + found.count { end += 1 }
    if found.value % 2 == 1, !isShown(syntax, Span(unit, end)) { return nil }
    return Match(entry: found.value / 2, span: Span(unit, end))
  }
}

extension SourceRegistry {
  /// True where the text shows that a short or common name means a medium or body: written in capitals, with its own
  /// article inside a sentence ("told The Sun"), or beside a noun for a medium ("the Petra news agency").
  private func isShown(_ syntax: Syntax, _ span: Span) -> Bool {
    if syntax.units[span.start].isAllCapitals { return true }
    if syntax.cls(span.start) == .determiner, span.count > 1, span.start > syntax.low(span.start) {
      return true
    }
    // "the news agency Petra", "Petra news agency"
    return (span.start - 2..<span.start).contains { syntax.has($0, .outletHead) }
      || (span.end..<span.end + 2).contains { syntax.has($0, .outletHead) }
  }
}

extension RegistryEntry {
  /// Kinds of entries that publish.
  private static let outletKinds: Set<String> = [
    "wire", "newspaper", "broadcaster", "digital", "magazine", "online",
  ]
  /// True for a medium, false for a body.
  public var isOutlet: Bool { RegistryEntry.outletKinds.contains(kind) }
}
