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
  private let partial: String?
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
  ///   - partial: why no document gets a score though it could: not all rules are looked at.
  public init(
    rules: RuleSet, registry: SourceRegistry, tables: AnalysisTables, model: ScoreModel = .standard,
    profile: Profile? = nil, partial: String? = nil
  ) {
    self.rules = rules
    self.registry = registry
    self.matcher = tables.matcher.with(rules)
    self.reader = AttributionReader(model: tables.model)
    self.model = model
    self.profile = profile
    self.partial = partial
    self.language = tables.language
    self.digest = RuleDigest(rules)
  }

  /// Who says what in a document, without the judgement of rules.
  ///
  /// - Parameters:
  ///   - watch: a running watch that learns how long it took.
  ///   - workspace: room that was used before.
  public func read(
    _ text: TokenizedText, watch: inout StageWatch, workspace: inout AnalysisWorkspace
  ) -> Reading {
    var scan = DocumentScan(matcher: matcher, text: text, workspace: &workspace.scan)
    watch.lap(.lexicons)
    let reading = read(text, &scan, &watch, &workspace.reading)
    scan.leave(to: &workspace.scan)
    return reading
  }

  /// The whole report of a document.
  ///
  /// - Parameters:
  ///   - title: the tokenised title given beside the text, if there is one.
  ///   - review: ignore files, baseline and day that decide which findings count.
  ///   - watch: a running watch that learns how long the stages took.
  ///   - workspace: room that was used before.
  public func analyze(
    _ text: TokenizedText, title: TokenizedText? = nil, review: FindingReview = .none,
    watch: inout StageWatch, workspace: inout AnalysisWorkspace
  ) -> DocumentReport {
    var scan = DocumentScan(matcher: matcher, text: text, workspace: &workspace.scan)
    defer { scan.leave(to: &workspace.scan) }
    watch.lap(.lexicons)
    let reading = read(text, &scan, &watch, &workspace.reading)
    let counts = WordCounts(text.tokens, voices: reading.voices)
    let isCovered = language.covers(text.tokens, counts)
    var report = DocumentReport(
      text: text, reading: reading, findings: [],
      metrics: MetricBuilder.table(of: text, counts, reading: reading, registry: registry), notAssessed: [],
      score: nil,
      reason: reason(text, isCovered: isCovered, words: counts.words), isIncomplete: false)
    watch.lap(.metrics)
    var reviewer = FindingReviewer(rules: rules.rules, text: text, review: review)
    guard text.document.notArticle == nil, isCovered else {
      report.isJudged = false
      report.notices = reviewer.notices(judged: false)
      watch.lap(.score)
      return report
    }

    var collector = FindingCollector(digest: digest)
    collector.add(scan.matches { digest.isSpanRule[$0] })
    if let title {
      var titleScan = DocumentScan(matcher: matcher, text: title, workspace: &workspace.titleScan)
      defer { titleScan.leave(to: &workspace.titleScan) }
      var titleWatch = StageWatch()
      let titleReading = read(title, &titleScan, &titleWatch, &workspace.reading)
      collector.addTitle(titleFindings(title, &titleScan))
      HeadlineCheck(headline: 0..<title.tokens.count)
        .add(to: &report.metrics, own: title, titleScan, titleReading, text: text, scan, reading)
    } else if let headline = HeadlineCheck.headline(of: text) {
      HeadlineCheck(headline: headline)
        .add(to: &report.metrics, own: text, scan, reading, text: text, scan, reading)
    }
    report.findings = collector.finish(text)
    report.isIncomplete = scan.isIncomplete
    watch.lap(.rules)
    reviewer.suppress(&report.findings)

    let documentRules = DocumentRuleRunner(digest: digest)
    let outcome = documentRules.run(
      over: report.findings, metrics: report.metrics, spans: scan.spanCount(ofMark:))
    report.findings += outcome.findings
    report.notAssessed = outcome.notAssessed
    reviewer.suppress(&report.findings)
    report.notices = reviewer.notices(judged: true)
    report.usedIgnores = reviewer.usedIgnores.sorted()
    // Old findings cost nothing where the gate looks at new ones only, and their full price otherwise.
    if review.baseline.affectsScore { reviewer.compare(&report.findings) }
    if report.reason == nil {
      report.score = score(report.findings, text, words: counts.words)
    }
    reviewer.compare(&report.findings)
    watch.lap(.score)
    return report
  }

  /// Matches of each of some rules in a text, before rules are weighed against one another: for the
  /// examples inside rules.
  public func matches(ofRules wanted: [Int], in text: TokenizedText) -> [RuleMatch] {
    var scan = DocumentScan(matcher: matcher, text: text)
    var watch = StageWatch()
    var workspace = ReadingWorkspace()
    _ = read(text, &scan, &watch, &workspace)
    return wanted.filter { rules.rules[$0].when == nil }.flatMap { scan.matches(ofRule: $0) }
  }

  /// The lexicon entries of a text, without marks and attribution: for tests of lexicons.
  public func scan(_ text: TokenizedText) -> DocumentScan { DocumentScan(matcher: matcher, text: text) }

  /// A document's reading together with the scan it was made with: for `explain`.
  public func trace(_ text: TokenizedText) -> (reading: Reading, scan: DocumentScan) {
    var scan = DocumentScan(matcher: matcher, text: text)
    var watch = StageWatch()
    var workspace = ReadingWorkspace()
    let reading = read(text, &scan, &watch, &workspace)
    return (reading, scan)
  }

  private func read(
    _ text: TokenizedText, _ scan: inout DocumentScan, _ watch: inout StageWatch,
    _ workspace: inout ReadingWorkspace
  ) -> Reading {
    let quotations = reader.quotations(in: text)
    scan.setMark(BuiltInMark.quotation.rawValue, spans: quotations.map(\.tokens))
    scan.findMarks(in: .base)
    watch.lap(.marks)
    let parsed = reader.parse(
      text, quotations: quotations, marks: scan.spans(byRole: AttributionReader.markRoles),
      workspace: &workspace)
    var reading = reader.read(parsed, workspace: &workspace)
    scan.setVoices(reading.voices)
    ReadingMarks.setAttributions(of: reading, in: &scan)
    scan.findMarks(in: .late)
    let accusing = scan.spans(withRole: .accusation).map(\.span)
    reading.accusations = reader.accusations(
      in: parsed, reading: reading, words: accusing,
      replies: { scan.spans(withRole: .reply).map(\.span) }, workspace: &workspace)
    ReadingMarks.setAccusations(of: reading, in: &scan)
    scan.findMarks(in: .afterAccusations)
    watch.lap(.attribution)
    return reading
  }

  /// Findings of headline rules in a title that stands beside the text; they have no span.
  private func titleFindings(_ title: TokenizedText, _ scan: inout DocumentScan) -> [Finding] {
    var collector = FindingCollector(digest: digest)
    collector.add(scan.matches { digest.isSpanRule[$0] })
    return collector.findings(title)
  }

  /// True where a page says that it is in the language of a pack; tags of regions do not matter ("en-GB").
  private func isDeclared(_ language: String?) -> Bool {
    func primary(_ tag: String) -> String { tag.prefix { $0 != "-" && $0 != "_" }.lowercased() }
    guard let language else { return false }
    return rules.packs.contains { primary($0.language) == primary(language) }
  }

  private func reason(_ text: TokenizedText, isCovered: Bool, words: Int) -> String? {
    if let reason = text.document.notArticle { return reason }
    // The share of function words says little about a few words.
    if words < Analyzer.fewestWords {
      return "too short: \(words) word\(words == 1 ? "" : "s"), a score needs \(Analyzer.fewestWords)"
    }
    if !isCovered {
      return isDeclared(text.document.metadata.language)
        ? "no running text: hardly a word of this text is one that sentences are made of"
        : "other language: no pack covers the language of this text"
    }
    return partial
  }

  private func score(_ findings: [Finding], _ text: TokenizedText, words: Int) -> Score {
    var known = 0
    if text.document.metadata.titlePresence != .unknown { known += 1 }
    if text.document.metadata.authorsPresence != .unknown { known += 1 }
    if text.document.metadata.publishedPresence != .unknown { known += 1 }
    if text.document.metadata.publisherPresence != .unknown { known += 1 }
    let assessed = ScorePart.allCases.map { $0 != .transparency || known >= 2 }
    let profile =
      profile
      ?? Profile(
        label: text.document.metadata.label, hasAgencyDateline: text.document.metadata.dateline?.agency != nil
      )
    return Scorer(model: model, profile: profile)
      .score(findings, rules: rules.rules, words: words, assessed: assessed)
  }
}
