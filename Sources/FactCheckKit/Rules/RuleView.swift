import RuleEngine

/// Rules as written, for people.
public struct RuleView: Sendable {
  private let checker: Checker

  /// Makes a view of the packs of a checker.
  public init(_ checker: Checker) { self.checker = checker }

  /// Each rule of a glob: file and line, the entry as written, and on request its inflected forms and those of
  /// its lexicons.
  public func texts(glob: String, withForms: Bool) -> [String] {
    let written = withForms ? WrittenLexicons((try? checker.packSources()) ?? []) : nil
    return checker.rules.rules.filter { IdGlob.matches(glob, $0.id) }.map { rule in
      var out = "# \(rule.file):\(rule.line)\n"
      let source = RuleSource.text(of: rule) ?? "- id: \(rule.id)\n"
      out += source
      if let written {
        let lines =
          RuleForms.lines(in: source) + RuleForms.lexiconLines(in: source, file: rule.file, written)
        out += "# forms\n" + lines.map { "#   \($0)\n" }.joined()
      }
      return out
    }
  }

  /// A rule explained: what it says, why, what to do, and where that is written down.
  public func explanation(id: String) -> String? {
    let rules = checker.rules.rules
    guard let rule = rules.first(where: { $0.id == id || $0.renamedFrom == id }) else { return nil }
    var out = "\(rule.id) (\(rule.severity.name), confidence \(rule.confidence.name))\n\n"
    out += "\(rule.message)\n\nwhy: \(rule.why)\nfix: \(rule.fix)\n"
    for key in rule.refs {
      guard let reference = checker.rules.references.first(where: { $0.key == key }) else { continue }
      out += "see: \(reference.title), \(reference.url)\n"
    }
    if let source = RuleSource.text(of: rule) { out += "\n# \(rule.file):\(rule.line)\n" + source }
    return out
  }

  /// The id nearest to a misspelt one, or nil.
  public func suggestion(for id: String) -> String? { RuleGlobs(checker.rules.rules).nearest(to: id) }
}
