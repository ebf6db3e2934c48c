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
    let bytes = syntax.text.document.text
    let tokens = syntax.text.tokens
    let found = names.longest(first: WordHash.of(tokens[first], bytes), limit: tokens.count - first) {
      WordHash.of(tokens[first + $0], bytes)
    }
    guard let found else { return nil }
    var end = unit
    while end < syntax.units.count, Int(syntax.units[end].start) < first + found.count { end += 1 }
    return Match(entry: found.value, span: Span(unit, end))
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
