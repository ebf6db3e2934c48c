public import Attribution
public import RuleEngine
public import TextCore

/// Takes a document through the strata: quotations, marks, attribution, voices, accusations, metrics,
/// findings, document rules, score.
public struct Analyzer: Sendable {
  /// Fewest words of a text that gets a score: below it a single finding would decide.
  public static let fewestWords = 50

  /// The compiled packs.
  public let rules: RuleSet
  /// The known outlets and bodies.
  public let registry: SourceRegistry
  private let matcher: Matcher
  private let reader: AttributionReader
  private let model: ScoreModel
  private let profile: Profile?
  private let language: LanguageTest
  private let digest: RuleDigest

  /// Makes an analyzer; expensive (tables are derived from the rules), to be shared by all documents.
  ///
  /// - Parameter profile: the profile of all scores; nil to take it from each document.
  public init(
    rules: RuleSet, registry: SourceRegistry, model: ScoreModel = .standard, profile: Profile? = nil
  ) {
    self.init(
      rules: rules, registry: registry, tables: AnalysisTables(rules: rules, registry: registry),
      model: model,
      profile: profile)
  }

  /// Makes an analyzer from tables that were derived before.
  ///
  /// - Parameters:
  ///   - rules: the rules the tables were derived from, perhaps switched or weighed otherwise.
  ///   - profile: the profile of all scores; nil to take it from each document.
  public init(
    rules: RuleSet, registry: SourceRegistry, tables: AnalysisTables, model: ScoreModel = .standard,
    profile: Profile? = nil
  ) {
    self.rules = rules
    self.registry = registry
    self.matcher = tables.matcher.with(rules)
    self.reader = AttributionReader(model: tables.model)
    self.model = model
    self.profile = profile
    self.language = tables.language
    self.digest = RuleDigest(rules)
  }

  /// Who says what in a document, without the judgement of rules.
  ///
  /// - Parameter watch: a running watch that learns how long it took.
  public func read(_ text: TokenizedText, watch: inout StageWatch) -> Reading {
    var scan = DocumentScan(matcher: matcher, text: text)
    watch.lap(.lexicons)
    return read(text, &scan, &watch)
  }

  /// The whole report of a document.
  ///
  /// - Parameters:
  ///   - title: the tokenised title given beside the text, if there is one.
  ///   - review: ignore files, baseline and day that decide which findings count.
  ///   - watch: a running watch that learns how long the stages took.
  public func analyze(
    _ text: TokenizedText, title: TokenizedText? = nil, review: FindingReview = .none,
    watch: inout StageWatch
  ) -> DocumentReport {
    var scan = DocumentScan(matcher: matcher, text: text)
    watch.lap(.lexicons)
    let reading = read(text, &scan, &watch)
    var metrics = MetricBuilder(text: text, reading: reading, registry: registry).table()
    watch.lap(.metrics)
    var report = DocumentReport(
      text: text, reading: reading, findings: [], metrics: metrics, notAssessed: [], score: nil,
      reason: reason(text, metrics), isIncomplete: false)
    var reviewer = FindingReviewer(rules: rules, document: text.document, review: review)
    guard text.document.notArticle == nil, language.covers(text) else {
      report.notices = reviewer.notices(judged: false)
      watch.lap(.score)
      return report
    }

    var collector = FindingCollector(rules: rules.rules, templates: digest.templates, text: text)
    collector.add(scan.matches { digest.isSpanRule[$0] })
    if let title {
      var titleScan = DocumentScan(matcher: matcher, text: title)
      var titleWatch = StageWatch()
      let titleReading = read(title, &titleScan, &titleWatch)
      collector.addTitle(titleFindings(title, titleScan))
      compare(
        title, 0..<title.tokens.count, titleScan, titleReading, with: text, scan, reading, &metrics)
    } else if let headline = HeadlineCheck.headline(of: text) {
      compare(text, headline, scan, reading, with: text, scan, reading, &metrics)
    }
    report.findings = collector.finish()
    report.isIncomplete = scan.isIncomplete
    watch.lap(.rules)
    reviewer.suppress(&report.findings)

    let documentRules = DocumentRuleRunner(rules: rules.rules, digest: digest, metrics: metrics)
    let outcome = documentRules.run(over: report.findings, spans: scan.spanCount(ofMark:))
    report.findings += outcome.findings
    report.notAssessed = outcome.notAssessed
    metrics = outcome.metrics
    report.metrics = metrics
    reviewer.suppress(&report.findings)
    report.notices = reviewer.notices(judged: true)
    report.usedIgnores = reviewer.usedIgnores.sorted()
    // Old findings cost nothing where the gate looks at new ones only, and their full price otherwise.
    if review.baseline.affectsScore { reviewer.compare(&report.findings) }
    if report.reason == nil { report.score = score(report) }
    reviewer.compare(&report.findings)
    watch.lap(.score)
    return report
  }

  /// Matches of each of some rules in a text, before rules are weighed against one another: for the
  /// examples inside rules.
  public func matches(ofRules wanted: [Int], in text: TokenizedText) -> [RuleMatch] {
    var scan = DocumentScan(matcher: matcher, text: text)
    var watch = StageWatch()
    _ = read(text, &scan, &watch)
    return wanted.filter { rules.rules[$0].when == nil }.flatMap { scan.matches(ofRule: $0) }
  }

  /// The lexicon entries of a text, without marks and attribution: for tests of lexicons.
  public func scan(_ text: TokenizedText) -> DocumentScan { DocumentScan(matcher: matcher, text: text) }

  /// A document's reading together with the scan it was made with: for `explain`.
  public func trace(_ text: TokenizedText) -> (reading: Reading, scan: DocumentScan) {
    var scan = DocumentScan(matcher: matcher, text: text)
    var watch = StageWatch()
    let reading = read(text, &scan, &watch)
    return (reading, scan)
  }

  private func read(
    _ text: TokenizedText, _ scan: inout DocumentScan, _ watch: inout StageWatch
  ) -> Reading {
    let quotations = reader.quotations(in: text)
    scan.setMark(BuiltInMark.quotation.rawValue, spans: quotations.map(\.tokens))
    scan.findMarks(in: .base)
    watch.lap(.marks)
    let parsed = reader.parse(text, quotations: quotations, marks: scan.spansByRole())
    var reading = reader.read(parsed)
    scan.setVoices(reading.voices)
    for (mark, spans) in ReadingMarks.spans(of: reading) { scan.setMark(mark.rawValue, spans: spans) }
    scan.findMarks(in: .late)
    reading.accusations = reader.accusations(in: parsed, reading: reading, marks: scan.spansByRole())
    for (mark, spans) in ReadingMarks.accusations(of: reading) { scan.setMark(mark.rawValue, spans: spans) }
    scan.findMarks(in: .afterAccusations)
    watch.lap(.attribution)
    return reading
  }

  /// Findings of headline rules in a title that stands beside the text; they have no span.
  private func titleFindings(_ title: TokenizedText, _ scan: DocumentScan) -> [Finding] {
    var scan = scan
    var collector = FindingCollector(rules: rules.rules, templates: digest.templates, text: title)
    collector.add(scan.matches { digest.isSpanRule[$0] })
    return collector.finish()
  }

  private func compare(
    _ headlineText: TokenizedText, _ headline: Range<Int>, _ headlineScan: DocumentScan,
    _ headlineReading: Reading, with text: TokenizedText, _ scan: DocumentScan, _ reading: Reading,
    _ metrics: inout MetricTable
  ) {
    HeadlineCheck(
      headlineText: headlineText, headline: headline, headlineMarks: HeadlineCheck.roles(headlineScan),
      headlineReading: headlineReading, text: text, marks: HeadlineCheck.roles(scan), reading: reading
    ).add(to: &metrics)
  }

  private func reason(_ text: TokenizedText, _ metrics: MetricTable) -> String? {
    if let reason = text.document.notArticle { return reason }
    if !language.covers(text) { return "other language: no pack covers the language of this text" }
    if case .number(let words) = metrics[.docWords], words < Analyzer.fewestWords * 1000 {
      let count = words / 1000
      return "too short: \(count) word\(count == 1 ? "" : "s"), a score needs \(Analyzer.fewestWords)"
    }
    return nil
  }

  private func score(_ report: DocumentReport) -> Score {
    let metadata = report.text.document.metadata
    let known = [
      metadata.titlePresence, metadata.authorsPresence, metadata.publishedPresence,
      metadata.publisherPresence,
    ].filter { $0 != .unknown }.count
    let assessed = ScorePart.allCases.map { $0 != .transparency || known >= 2 }
    let profile =
      profile
      ?? Profile(label: metadata.label, hasAgencyDateline: metadata.dateline?.agency != nil)
    var words = 0
    if case .number(let value) = report.metrics[.docWords] { words = value / 1000 }
    return Scorer(model: model, profile: profile)
      .score(report.findings, rules: rules.rules, words: words, assessed: assessed)
  }
}
