import Analysis
import Attribution
import RuleEngine
import TextCore

/// The values of a document for a template.
///
/// Every text is guarded (`GuardedText`); `heading`, `article` and `chart` are finished HTML. What is absent is
/// false, so that a section over it stays empty.
struct PageData {
  let report: DocumentReport
  let rules: RuleSet
  let registry: SourceRegistry
  let positions: Positions
  let deductions: Deductions
  let speech: Speech
  let references: References

  init(report: DocumentReport, rules: RuleSet, registry: SourceRegistry) {
    self.report = report
    self.rules = rules
    self.registry = registry
    positions = Positions(report.text.document)
    deductions = Deductions(report)
    speech = Speech(report)
    references = References(rules)
  }

  /// All values.
  func values() -> PageValues {
    let shares = SpeakerShare.all(of: report, speech)
    let markup = ArticleMarkup(report: report, speech: speech, marks: markFacts())
    var values: PageValues = [
      "title": text(title), "heading": markup.heading ?? HTMLText.escape(title),
      "isTitled": markup.heading != nil || report.text.document.metadata.title != nil,
      "path": text(report.text.document.name),
      "language": language,
      "article": markup.body(), "chart": SpeakerChart(shares, reading: report.reading).svg,
      "good": GoodPractice.lines(report).map(text), "accusations": accusations(), "sources": sources(shares),
      "notAssessed": report.notAssessed.map(text), "incomplete": report.isIncomplete,
    ]
    values.merge(scoreValues())
    values.merge(findingValues())
    values.merge(metadataValues())
    values.merge(checklistValues())
    for name in ["good", "accusations", "sources", "notAssessed"] {
      values["has\(name.prefix(1).uppercased())\(name.dropFirst())"] =
        !((values[name] as? [Any])?.isEmpty ?? true)
    }
    return values
  }

  /// A value that no template can turn into markup.
  func text(_ text: String) -> String { GuardedText.hold(text) }

  /// A value, or false where there is none.
  func optional(_ text: String?) -> Any { text.map { GuardedText.hold($0) } ?? false }

  private var title: String {
    let document = report.text.document
    return Collapsed.text(document.metadata.title ?? document.suppliedTitle ?? document.name)
  }

  /// The language of the page, if it looks like a BCP 47 tag: screen readers choose their voice by it.
  private var language: String {
    guard let tag = report.text.document.metadata.language, (2...35).contains(tag.utf8.count),
      tag.unicodeScalars.allSatisfy({
        $0.isASCII && ($0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType != nil)
      })
    else { return "en" }
    return tag
  }

  /// The line a span begins on.
  func line(_ span: TextSpan) -> Int { positions.line(span) }
}
