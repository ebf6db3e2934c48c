import RuleEngine
import RuleLanguage

/// The catalogue of all rules as one HTML page that needs no network and no script.
public struct RuleCatalogueHTML: Sendable {
  private let checker: Checker

  /// Makes a catalogue of the packs of a checker.
  public init(_ checker: Checker) { self.checker = checker }

  /// The page.
  public func page() -> String {
    var out = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Rules of factcheck</title>
      <style>
      \(RuleCatalogueHTML.style)</style>
      </head>
      <body>
      <header><h1>Rules</h1>

      """
    for pack in checker.rules.packs {
      out += "<p>Pack <code>\(escaped(pack.id))</code> \(escaped(pack.version))</p>\n"
    }
    out += "</header>\n" + navigation() + "<main>\n" + glossary()
    for category in Category.allCases {
      let rules = rules(of: category)
      guard !rules.isEmpty else { continue }
      out += "<section aria-labelledby=\"\(category.name)\">\n"
      out += "<h2 id=\"\(category.name)\">\(category.name) (\(rules.count))</h2>\n"
      for rule in rules { out += entry(rule) }
      out += "</section>\n"
    }
    return out + "</main>\n</body>\n</html>\n"
  }

  private func rules(of category: Category) -> [Rule] {
    checker.rules.rules.filter { $0.category == category }
  }

  private func navigation() -> String {
    var out = "<nav aria-label=\"Categories\"><ul>\n<li><a href=\"#glossary\">Glossary</a></li>\n"
    for category in Category.allCases where !rules(of: category).isEmpty {
      out += "<li><a href=\"#\(category.name)\">\(category.name)</a></li>\n"
    }
    return out + "</ul></nav>\n"
  }

  private func glossary() -> String {
    var out = "<section aria-labelledby=\"glossary\">\n<h2 id=\"glossary\">Glossary</h2>\n"
    for group in Glossary.groups {
      out += "<h3>\(escaped(group.title))</h3>\n<dl>\n"
      for entry in group.entries {
        out += "<dt>\(escaped(entry.term))</dt><dd>\(escaped(entry.meaning))</dd>\n"
      }
      out += "</dl>\n"
    }
    return out + "</section>\n"
  }

  private func entry(_ rule: Rule) -> String {
    let kind = rule.when == nil ? "" : ", about the document"
    var out = "<article id=\"\(escaped(rule.id))\">\n<h3>\(escaped(rule.id))</h3>\n"
    out += "<p class=\"grade \(rule.severity.name)\">\(rule.severity.name), confidence "
    out += "\(rule.confidence.name)\(kind)</p>\n<p>\(escaped(rule.message))</p>\n"
    out += "<dl><dt>Why</dt><dd>\(escaped(rule.why))</dd><dt>Fix</dt><dd>\(escaped(rule.fix))</dd></dl>\n"
    let references = rule.refs.compactMap { key in checker.rules.references.first { $0.key == key } }
    if !references.isEmpty {
      out += "<ul class=\"refs\">\n"
      for reference in references { out += "<li>\(link(reference))</li>\n" }
      out += "</ul>\n"
    }
    if let examples = checker.examples.first(where: { $0.rule == rule.id }) {
      out += list("Flagged", examples.flag) + list("Passed", examples.pass)
    }
    return out + "</article>\n"
  }

  private func link(_ reference: Reference) -> String {
    // Only addresses of the web become links; a pack could hold any text here.
    guard reference.url.hasPrefix("https://") || reference.url.hasPrefix("http://") else {
      return escaped(reference.title)
    }
    return "<a href=\"\(escaped(reference.url))\">\(escaped(reference.title))</a>"
  }

  private func list(_ title: String, _ examples: [Example]) -> String {
    let lines = examples.compactMap(marked)
    guard !lines.isEmpty else { return "" }
    return "<h4>\(title)</h4>\n<ul>\n" + lines.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
  }

  private func marked(_ example: Example) -> String? {
    guard case .sentence(let text, let spans) = example.content else { return nil }
    let bytes = Array(text.utf8)
    var out = ""
    var at = 0
    for span in spans {
      out += escaped(String(decoding: bytes[at..<span.lowerBound], as: UTF8.self))
      out += "<mark>" + escaped(String(decoding: bytes[span], as: UTF8.self)) + "</mark>"
      at = span.upperBound
    }
    return out + escaped(String(decoding: bytes[at...], as: UTF8.self))
  }

  private func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.append(character)
      }
    }
    return out
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 0 auto; padding: 1rem; }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; }
    article { border-top: 1px solid GrayText; padding: .5rem 0; }
    dt { font-weight: bold; }
    dd { margin: 0 0 .5rem 1rem; }
    .grade { font-size: .9rem; }
    mark { background: #fde68a; color: #1c1917; border-bottom: 2px solid #92400e; }
    @media print { nav { display: none; } article { break-inside: avoid; } }

    """
}
