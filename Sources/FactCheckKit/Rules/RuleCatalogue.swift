import RuleEngine
import RuleLanguage

/// The catalogue of all rules with why, fix, references and examples.
public struct RuleCatalogue: Sendable {
  private let checker: Checker

  /// Makes a catalogue of the packs of a checker.
  public init(_ checker: Checker) { self.checker = checker }

  /// The catalogue as Markdown, with a glossary for editors before the rules.
  public func markdown() -> String {
    var out = "# Rules\n\n"
    for pack in checker.rules.packs { out += "Pack `\(pack.id)` \(pack.version)\n" }
    out += "\n" + glossary()
    for category in Category.allCases {
      let rules = checker.rules.rules.filter { $0.category == category }
      guard !rules.isEmpty else { continue }
      out += "\n## \(category.name) (\(rules.count))\n"
      for rule in rules { out += "\n" + entry(rule) }
    }
    return out
  }

  private func glossary() -> String {
    var out = "## Glossary\n"
    for group in Glossary.groups {
      out += "\n### \(group.title)\n\n"
      for entry in group.entries { out += "- **\(entry.term)**: \(entry.meaning)\n" }
    }
    return out
  }

  private func entry(_ rule: Rule) -> String {
    var out = "### \(rule.id)\n\n"
    out += "\(rule.severity.name), confidence \(rule.confidence.name)"
    if rule.when != nil { out += ", about the document" }
    out += "\n\n\(rule.message)\n\n- Why: \(rule.why)\n- Fix: \(rule.fix)\n"
    for key in rule.refs {
      guard let reference = checker.rules.references.first(where: { $0.key == key }) else { continue }
      out += "- Reference: [\(reference.title)](\(reference.url))\n"
    }
    guard let examples = checker.examples.first(where: { $0.rule == rule.id }) else { return out }
    let flagged = examples.flag.compactMap(RuleCatalogue.marked)
    if !flagged.isEmpty { out += "\nFlagged:\n\n" + flagged.map { "- \($0)\n" }.joined() }
    let passed = examples.pass.compactMap(RuleCatalogue.marked)
    if !passed.isEmpty { out += "\nPassed:\n\n" + passed.map { "- \($0)\n" }.joined() }
    return out
  }

  /// An example as one line with its spans in bold type; nil for examples that are no text.
  private static func marked(_ example: Example) -> String? {
    guard case .sentence(let text, let spans) = example.content else { return nil }
    let bytes = Array(text.utf8)
    var out = ""
    var at = 0
    for span in spans {
      out += escaped(bytes[at..<span.lowerBound]) + "**" + escaped(bytes[span]) + "**"
      at = span.upperBound
    }
    return out + escaped(bytes[at...])
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    var out = ""
    for character in String(decoding: bytes, as: UTF8.self) {
      if "\\`*_[]<>".contains(character) { out += "\\" }
      out += character.isNewline ? " " : String(character)
    }
    return out
  }
}
