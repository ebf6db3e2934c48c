import Attribution
import RuleEngine
import TextCore

@testable import Analysis

/// A report made by hand for the tests of all outputs: findings of all severities, some on the same words, all
/// voices, and text that tries to break out of every format.
enum SampleReport {
  static let paragraphs: [(kind: BlockKind, text: String)] = [
    (.headline, "Council hid harbour levy, critics say"),
    (.standfirst, "The port of Aldmouth <script>alert(\"text\")</script> raised its levy by 40% in silence."),
    (
      .paragraph,
      "Mayor Ruth Okafor said the levy was “a fair price for a safe harbour & nothing else”. She added that 1.2 million crowns a year would pay for two new cranes."
    ),
    (
      .paragraph,
      "The shipping company Norrland allegedly bribed a council member, ::error file=x::not a command, and the deal is widely seen as a shameful betrayal of the town."
    ),
    (
      .paragraph,
      "=1+1 is what a spreadsheet makes of this line,\n]]> what a parser makes of it, and it's \"quoted\" with 'both' marks."
    ),
    (.paragraph, "“We were never asked,” said ليلى حداد, who runs the fish market at 漢字の市場."),
    (.blockQuote, "A harbour that lies about its price has no friends left."),
    (.listItem, "The levy rises on 1 March by 300 crowns a ship."),
  ]

  static let text: TokenizedText = tokenized()
  static let report: DocumentReport = make()

  /// The same document without a score, an input too short to be judged.
  static let unscored: DocumentReport = {
    var other = report
    other.score = nil
    other.reason = "too short: 41 words, a score needs 50"
    other.findings = []
    other.text = text(named: "short.txt")
    return other
  }()

  /// The text of the sample under another name.
  static func text(named name: String) -> TokenizedText {
    text {
      $0.id = name
      $0.path = name
    }
  }

  /// The text of the sample with its document changed.
  static func text(_ change: (inout Document) -> Void) -> TokenizedText {
    var document = text.document
    change(&document)
    return TokenizedText(document: document, tokens: text.tokens, sentences: text.sentences)
  }

  static let registry = SourceRegistry(entries: [
    RegistryEntry(
      id: "aldmouth-post", name: "Aldmouth Post", aliases: [], domain: "post.example", country: "NO",
      kind: "newspaper", ownership: .private, note: "")
  ])

  /// Bytes of the first occurrence of words in the sample's text.
  static func span(_ words: String) -> TextSpan {
    let text = text.document.text
    let needle = Array(words.utf8)
    for start in 0...(text.count - needle.count)
    where text[start..<start + needle.count].elementsEqual(needle) {
      return TextSpan(start, start + needle.count)
    }
    return TextSpan(0, 0)
  }

  /// Tokens of the first occurrence of words in the sample's text.
  static func tokens(_ words: String) -> TokenSpan {
    let span = span(words)
    let inside = text.tokens.indices.filter { span.contains(text.tokens[$0].span) }
    return TokenSpan(inside.first ?? 0, (inside.last ?? -1) + 1)
  }

  private static func tokenized() -> TokenizedText {
    var bytes: [UInt8] = []
    var blocks: [Block] = []
    for (kind, text) in paragraphs {
      if !bytes.isEmpty { bytes.append(contentsOf: "\n\n".utf8) }
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      blocks.append(
        Block(kind: kind, span: TextSpan(start, bytes.count), headingLevel: kind == .headline ? 1 : 0))
    }
    var metadata = Metadata()
    metadata.title = "Council hid harbour levy, critics say"
    metadata.titlePresence = .present
    metadata.authors = ["Ana \"Quill\" Berg", "Tom O'Neil"]
    metadata.authorsPresence = .present
    metadata.published = "2026-02-03T10:15"
    metadata.publishedPresence = .present
    metadata.publisher = "Aldmouth Post & Sons"
    metadata.publisherPresence = .present
    metadata.labelPresence = .absent
    metadata.decisions = ["The date of the page's data was taken, because the byline gives none."]
    let document = Document(
      id: "articles/harbour levy.html", path: "articles/harbour levy.html", format: .html,
      source: SourceText(name: "articles/harbour levy.html", utf8: bytes), text: bytes, blocks: blocks,
      metadata: metadata)
    let abbreviations = Abbreviations(["never-final": ["Mr."], "sentence-starters": ["The", "She"]])
    return Tokenizer(vocabulary: Vocabulary(), abbreviations: abbreviations).tokenize(document)
  }

  private static func make() -> DocumentReport {
    var findings = [
      finding("headline/charge", "Council hid harbour levy", .headline),
      finding("vague-sourcing/critics", "critics say", .headline),
      finding("unsourced-accusation/bribery", "Norrland allegedly bribed a council member", .body),
      finding("hedge/allegedly", "allegedly", .body),
      finding("weasel/widely-seen", "the deal is widely seen as a shameful betrayal", .body),
      finding("editorialising/judgement", "a shameful betrayal of the town", .body),
      finding("loaded-framing/metaphor", "what a parser makes of it", .body),
      finding("loaded-framing/metaphor", "has no friends left", .body),
    ]
    findings[3].folded = 2
    findings[5].suggestion = "a break with the town"
    findings[6].status = .suppressed
    findings[6].justification = "a figure of speech, agreed with the desk -->"
    findings[6].isSuppressedInSource = true
    findings[7].voice = .quoted
    findings[7].severity = .note
    findings += [
      about("independence/no-reply", "The accused are not heard: Norrland."),
      about("transparency/no-byline", "No contact is given."),
    ]
    var report = DocumentReport(
      text: text, reading: reading(), findings: findings, metrics: MetricTable(),
      notAssessed: ["links.external", "transparency/no-policy"],
      score: nil, reason: nil, isIncomplete: false)
    report.metrics[.docWords] = .count(129)
    report.metrics[.sourcesNamed] = .count(2)
    report.metrics[.accusationsUnsourced] = .count(1)
    report.metrics[.sourcesList] = .text("Ruth Okafor, ليلى حداد")
    report.score = score()
    return report
  }

  /// A score by hand, so that a new score model changes no golden file.
  private static func score() -> Score {
    let lines: [(finding: Int, part: ScorePart, points: Int, weight: Int)] = [
      (0, .attribution, 7_430, 10_000), (1, .attribution, 4_246, 4_000), (2, .attribution, 7_077, 10_000),
      (4, .language, 2_691, 4_000), (5, .language, 2_691, 4_000), (8, .independence, 3_922, 4_000),
    ]
    let ledger = lines.map { line in
      Deduction(
        finding: line.finding, part: line.part, milliPoints: line.points,
        factors: [.weight: line.weight, .confidence: 700, .place: 1000, .curve: 600])
    }
    return Score(
      milliPoints: 100_000 - lines.reduce(0) { $0 + $1.points }, low: 68_401, high: 82_633,
      parts: [60_150, 83_333, 81_699, nil], ledger: ledger, model: 1, profile: .news)
  }

  private static func finding(_ id: String, _ words: String, _ section: Section) -> Finding {
    let index = SampleRules.index(id)
    let rule = SampleRules.rules.rules[index]
    var finding = Finding(rule: index, severity: rule.severity, section: section, message: "")
    finding.tokens = tokens(words)
    finding.span = span(words)
    finding.match = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    finding.voice = .own
    finding.captures = [(name: "who", text: "critics")]
    finding.message =
      "\"\(words)\" stands in the outlet's own voice: <b>who</b> says so, @editor?\n::warning::no, #1"
    finding.why = rule.why
    finding.fix = rule.fix
    finding.identity = UInt64(index)
    return finding
  }

  private static func about(_ id: String, _ message: String) -> Finding {
    let index = SampleRules.index(id)
    let rule = SampleRules.rules.rules[index]
    var finding = Finding(rule: index, severity: rule.severity, section: .document, message: message)
    finding.why = rule.why
    finding.fix = rule.fix
    finding.identity = .max << 4 | UInt64(index)
    return finding
  }

  private static func reading() -> Reading {
    var reading = Reading()
    var mayor = SourceEntity(name: "Ruth Okafor", kind: .named)
    mayor.country = "NO"
    mayor.isOfficial = true
    mayor.statements = 2
    mayor.quotations = 1
    var trader = SourceEntity(name: "ليلى حداد", kind: .named)
    trader.statements = 1
    trader.quotations = 1
    var critics = SourceEntity(name: "critics", kind: .collective)
    critics.statements = 1
    var post = SourceEntity(name: "Aldmouth Post", kind: .outlet)
    post.registryEntry = 0
    reading.sources = [mayor, trader, critics, post]

    var fair = quotation("“a fair price for a safe harbour & nothing else”", .doubleMarks)
    fair.speaker = 0
    var asked = quotation("“We were never asked,”", .doubleMarks)
    asked.speaker = 1
    let word = quotation("\"quoted\"", .doubleMarks)
    let block = quotation("A harbour that lies about its price has no friends left.", .block)
    reading.quotations = [fair, word, asked, block]

    var first = Attribution(
      kind: .mixed, act: .statement, source: tokens("Mayor Ruth Okafor"), cue: tokens("said"),
      content: [tokens("the levy was “a fair price for a safe harbour & nothing else”")])
    first.speaker = 0
    first.sourceKind = .named
    var second = Attribution(
      kind: .indirect, act: .statement, source: tokens("She"), cue: tokens("added"),
      content: [tokens("1.2 million crowns a year would pay for two new cranes")])
    second.speaker = 0
    second.sourceKind = .pronoun
    reading.attributions = [first, second]

    reading.voices = Array(repeating: .own, count: text.tokens.count)
    for attribution in reading.attributions {
      for piece in attribution.content { for token in piece.range { reading.voices[token] = .attributed } }
    }
    for quotation in reading.quotations {
      for token in quotation.tokens.range { reading.voices[token] = .quoted }
    }

    var accusation = Accusation(
      tokens: tokens("allegedly bribed a council member"), sourcing: .unsourced, voice: .own,
      accused: "Norrland")
    accusation.accuser = nil
    var hidden = Accusation(
      tokens: tokens("Council hid harbour levy"), sourcing: .vague, voice: .own, accuser: "critics",
      accused: "Council")
    hidden.hasReply = true
    reading.accusations = [hidden, accusation]
    return reading
  }

  private static func quotation(_ words: String, _ form: Quotation.Form) -> Quotation {
    let tokens = tokens(words)
    let hasMarks = form != .block
    let inner = hasMarks ? TokenSpan(Int(tokens.start) + 1, Int(tokens.end) - 1) : tokens
    return Quotation(tokens: tokens, inner: inner, form: form)
  }
}
