import RuleEngine
import Testing
import TextCore

@testable import Analysis
@testable import Attribution
@testable import Reporting

@Suite("What reports say about a document")
struct ModelTests {
  static let report = SampleReport.report
  static let speech = Speech(report)
  static let checklist = Checklist(report, speech, Positions(report.text.document))

  static func text(_ words: String) -> TokenizedText {
    let bytes = Array(words.utf8)
    let document = Document(
      id: "t", format: .text, source: SourceText(name: "t", utf8: bytes), text: bytes,
      blocks: [Block(kind: .paragraph, span: TextSpan(0, bytes.count))])
    return Tokenizer(vocabulary: Vocabulary(), abbreviations: Abbreviations([:])).tokenize(document)
  }

  @Test(
    "figures with currency, sign and unit; years and times of day are left out",
    arguments: [
      ("It cost $1.25bn in 2019.", ["$1.25bn"]),
      ("Some 40% of 300 people left at 10:30.", ["40%", "300 people"]),
      ("The 1990s were quiet.", []), ("No figure.", []), ("Emeka Obi, 22, scored.", []),
      ("3, 4 and 5", ["3", "4", "5"]), ("They voted 9-6 for a 22-year-old.", ["9-6", "22-year-old"]),
    ])
  func figures(words: String, found: [String]) {
    let text = Self.text(words)
    let spans = text.sentences.flatMap { FigureFinder.spans(in: $0.tokens, of: text) }
    #expect(spans.map(text.string) == found)
  }

  @Test("every accusation, figure and quotation is on the checklist, with its speaker")
  func list() {
    #expect(Self.checklist.items(of: .accusation).map(\.hasNoSource) == [false, true])
    #expect(Self.checklist.items(of: .accusation).map(\.ask) == [nil, "Norrland"])
    #expect(Self.checklist.items(of: .quotation).map(\.speaker) == ["Ruth Okafor", "ليلى حداد", nil])
    let mayor = Self.checklist.items(of: .figure).first { $0.words.hasPrefix("1.2") }
    #expect(mayor?.speaker == "Ruth Okafor")
    #expect(mayor?.hasNoSource == false)
  }

  @Test("a conviction asks for neither evidence nor a reply")
  func conviction() {
    var report = Self.report
    for index in report.reading.accusations.indices { report.reading.accusations[index].isJudged = true }
    let items = Checklist(report, Self.speech, Positions(report.text.document)).items(of: .accusation)
    #expect(!items.isEmpty)
    #expect(items.allSatisfy { $0.ask == nil && $0.verify == "Check it against the judgment." })
  }

  @Test("the line under a post holds no figure and no quotation to check")
  func signature() throws {
    var report = Self.report
    let figure = try #require(Self.checklist.items(of: .figure).first)
    let sentence = try #require(
      report.text.sentences.first {
        report.text.textSpan($0.tokens).start...report.text.textSpan($0.tokens).end ~= figure.span.start
      })
    var line = Quotation(tokens: sentence.tokens, inner: sentence.tokens, form: .embed)
    line.isSignature = true
    report.reading.quotations = [line]
    let checklist = Checklist(report, Self.speech, Positions(report.text.document))
    #expect(checklist.items(of: .figure).count == Self.checklist.items(of: .figure).count - 1)
    #expect(checklist.items(of: .quotation).isEmpty)
  }

  @Test("the words of all speakers add up to the words of the text")
  func shares() {
    let shares = SpeakerShare.all(of: Self.report, Self.speech)
    let words = Self.report.text.tokens.filter {
      !$0.classes.contains(.punctuation) && !$0.classes.contains(.clitic)
    }.count
    #expect(shares.first?.speaker == .outlet)
    #expect(shares.reduce(0) { $0 + $1.total } == words)
    #expect(shares.contains { $0.speaker == .source(0) && $0.attributed > 0 && $0.quoted > 0 })
    #expect(shares.last?.speaker == .nobody)
  }

  @Test("a reading that disagrees with its text is no reason to fail")
  func broken() {
    var report = Self.report
    report.reading.voices = []
    report.reading.quotations[0].speaker = 99
    report.reading.attributions[0].content = [TokenSpan(0, 100_000)]
    report.reading.accusations[0].tokens = TokenSpan(0, 0)
    let speech = Speech(report)
    #expect(speech.voices.allSatisfy { $0 == .own })
    _ = Checklist(report, speech, Positions(report.text.document))
    _ = ArticleMarkup(report: report, speech: speech, marks: []).body()
  }

  @Test("findings come with the worst first")
  func ranking() {
    let severities = RankedFindings.indices(of: Self.report).map { Self.report.findings[$0].severity }
    #expect(severities == severities.sorted(by: >))
    #expect(severities.count == 9)
  }

  @Test("right-to-left names keep their direction to themselves")
  func isolation() {
    #expect(SourceName.isolated("ليلى") == "\u{2068}ليلى\u{2069}")
    #expect(SourceName.isolated("Ruth") == "Ruth")
  }

  @Test("good practice is named without points")
  func good() {
    #expect(
      GoodPractice.lines(Self.report).first == "2 named sources: Ruth Okafor, \u{2068}ليلى حداد\u{2069}")
    #expect(GoodPractice.lines(Self.report).contains("2 direct quotations with speakers"))
  }
}
