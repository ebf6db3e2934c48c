import TestSupport
import Testing
import TextCore

@testable import Analysis
@testable import RuleEngine

@Suite("Suppression comments")
struct SuppressionCommentTests {
  @Test("a comment before a paragraph covers that paragraph and no other")
  func next() {
    let sample = SuppressionSample(
      """
      [[One]].

      <!-- factcheck-ignore-next hedge/sample: source in paragraph 4 (desk) until 2027-01-31 -->
      [[Two]] and [[three]].

      [[Four]].
      """)
    let result = sample.reviewed()
    #expect(result.findings.map(\.status) == [.active, .suppressed, .suppressed, .active])
    #expect(result.findings[1].justification == "source in paragraph 4 (desk) until 2027-01-31")
    #expect(result.notices.isEmpty)
  }

  @Test("a comment that stands alone covers the paragraph behind the blank line")
  func alone() {
    // The comment is no block: adapters drop it.
    var sample = SuppressionSample(
      "<!-- factcheck-ignore-next hedge/sample: known -->\n\n[[One]].\n\n[[Two]].")
    var document = sample.document
    document.blocks.removeFirst()
    sample = SuppressionSample(document: document, findings: sample.findings)
    #expect(sample.statuses == [.suppressed, .active])
  }

  @Test("a comment inside a paragraph covers what is left of it")
  func inside() {
    let sample = SuppressionSample(
      "[[One]] <!-- factcheck-ignore-next hedge/sample: known --> [[two]].\n\n[[Three]].")
    #expect(sample.statuses == [.active, .suppressed, .active])
  }

  @Test("start and end cover what stands between them, over paragraphs")
  func region() {
    let sample = SuppressionSample(
      """
      [[One]]. <!-- factcheck-ignore-start hedge/sample: satire --> [[Two]].

      [[Three]].

      [[Four]] <!-- factcheck-ignore-end --> [[five]].
      """)
    #expect(sample.statuses == [.active, .suppressed, .suppressed, .suppressed, .active])
  }

  @Test("an end that names a rule closes the start of that rule")
  func namedEnd() {
    let sample = SuppressionSample(
      """
      <!-- factcheck-ignore-start hedge/sample: a --><!-- factcheck-ignore-start independence/whole: b -->
      [[One]] <!-- factcheck-ignore-end hedge/sample --> [[two]] <!-- factcheck-ignore-end -->
      """)
    #expect(sample.statuses == [.suppressed, .active])
  }

  @Test("a comment for another rule leaves a finding alone and is said to be idle")
  func otherRule() {
    let result = SuppressionSample("<!-- factcheck-ignore-next independence/whole: x -->[[One]]").reviewed()
    #expect(result.findings.map(\.status) == [.active])
    #expect(result.notices.map(\.kind) == [.unused])
    #expect(result.notices.first?.line == 1)
    #expect(result.notices.first?.column == 1)
  }

  @Test("a finding about the document is covered by a comment anywhere")
  func documentRule() {
    var sample = SuppressionSample(
      "One.\n\n<!-- factcheck-ignore-next independence/whole: council notice -->Two.")
    sample.findings = [Finding(rule: 2, severity: .warning, section: .document, message: "")]
    #expect(sample.statuses == [.suppressed])
  }

  @Test("the id a rule had before still names it")
  func renamed() {
    #expect(
      SuppressionSample("<!-- factcheck-ignore-next hedge/old-name: x -->[[One]]").statuses == [.suppressed])
  }

  @Test(
    "comments without a rule, without a reason or of many rules are errors and cover nothing",
    arguments: [
      "factcheck-ignore-next", "factcheck-ignore-next hedge/sample", "factcheck-ignore-next hedge/sample:",
      "factcheck-ignore-next : because", "factcheck-ignore-next hedge/*: because",
      "factcheck-ignore-next hedge: because",
      "factcheck-ignore-next hedge/sample: (desk)", "factcheck-ignore-next hedge/sample: until 2027-01-31",
    ])
  func blanket(words: String) {
    let result = SuppressionSample("<!-- \(words) -->[[One]]").reviewed()
    #expect(result.findings.map(\.status) == [.active])
    #expect(
      result.notices.map(\.kind) == [
        words.contains("hedge/*:") || words.contains("hedge:") ? .blanket : .incomplete
      ])
    #expect(result.notices.allSatisfy { $0.isError })
  }

  @Test(
    "comments that cannot be read are errors",
    arguments: [
      "factcheck-ignore hedge/sample: x", "factcheck-ignore-line hedge/sample: x",
      "factcheck-ignore-next hedge/sample: x until 2027-02-30", "factcheck-ignore-end",
      "factcheck-ignore-start hedge/sample: never closed",
    ])
  func malformed(words: String) {
    let result = SuppressionSample("<!-- \(words) -->[[One]]").reviewed()
    #expect(result.findings.map(\.status) == [.active])
    #expect(result.notices.map(\.kind) == [.malformed])
  }

  @Test("an unknown rule and one that may not be suppressed are errors")
  func unknown() {
    #expect(
      SuppressionSample("<!-- factcheck-ignore-next hedge/nowhere: x -->[[One]]").reviewed().notices.map(
        \.kind)
        == [.unknownRule])
    var sample = SuppressionSample("<!-- factcheck-ignore-next hedge/hard: x -->[[One]]")
    sample.findings[0].rule = 1
    let result = sample.reviewed()
    #expect(result.findings.map(\.status) == [.active])
    #expect(result.notices.map(\.kind) == [.notSuppressible])
  }

  @Test("a comment has effect up to and including its last day")
  func expiry() {
    let sample = SuppressionSample("<!-- factcheck-ignore-next hedge/sample: x until 2027-01-31 -->[[One]]")
    let last = sample.reviewed(FindingReview(today: Day(iso: "2027-01-31")))
    #expect(last.findings.map(\.status) == [.suppressed])
    #expect(last.notices.isEmpty)
    let after = sample.reviewed(FindingReview(today: Day(iso: "2027-02-01")))
    #expect(after.findings.map(\.status) == [.active])
    #expect(after.notices.map(\.kind) == [.expired])
    #expect(after.notices.first?.isError == false)
  }

  @Test("a rule that is off leaves its comments neither used nor idle")
  func off() {
    #expect(SuppressionSample("<!-- factcheck-ignore-next hedge/off: x -->One").reviewed().notices.isEmpty)
  }

  @Test("a reason may hold colons, brackets and the word until")
  func reasons() {
    let order = SuppressionParser.order(
      "factcheck-ignore-next hedge/sample: wait (so says X): not until spring\n  comes (news desk) until 2030-12-01 "
    )
    guard case .next(let suppression) = order else {
      Issue.record("not read: \(order)")
      return
    }
    #expect(suppression.reason == "wait (so says X): not until spring comes")
    #expect(suppression.owner == "news desk")
    #expect(suppression.until == Day(iso: "2030-12-01"))
  }

  @Test(
    "comments in scripts, code and plain text are no comments",
    arguments: [
      (
        DocumentFormat.html,
        "<script>var s = '<!-- factcheck-ignore-next hedge/sample: x -->'</script>[[One]]"
      ),
      (.html, "<STYLE>/*<!-- factcheck-ignore-next hedge/sample: x -->*/</STYLE >[[One]]"),
      (.markdown, "`<!-- factcheck-ignore-next hedge/sample: x -->` [[One]]"),
      (.markdown, "```html\n<!-- factcheck-ignore-next hedge/sample: x -->\n```\n[[One]]"),
      (.markdown, "~~~~\n~~~\n<!-- factcheck-ignore-next hedge/sample: x -->\n~~~~\n[[One]]"),
      (.text, "<!-- factcheck-ignore-next hedge/sample: x -->[[One]]"),
      (.html, "factcheck-ignore-next hedge/sample: x -->[[One]]"),
    ])
  func notComments(format: DocumentFormat, text: String) {
    let result = SuppressionSample(text, format: format).reviewed()
    #expect(result.findings.map(\.status) == [.active])
    #expect(result.notices.isEmpty)
  }

  @Test("a lone start tag or tick hides nothing")
  func loneTags() {
    let page = SuppressionSample(
      "<script><!-- factcheck-ignore-next hedge/sample: x -->[[One]]", format: .html)
    #expect(page.statuses == [.suppressed])
    #expect(
      SuppressionSample("a ` tick <!-- factcheck-ignore-next hedge/sample: x -->[[One]]").statuses == [
        .suppressed
      ])
  }

  @Test("thousands of comments are cut off with a notice")
  func flood() {
    let text = String(repeating: "<!-- factcheck-ignore-next hedge/sample: x -->", count: 3_000) + "[[One]]"
    let result = SuppressionSample(text, format: .html).reviewed()
    #expect(result.findings.map(\.status) == [.suppressed])
    #expect(result.notices.contains { $0.kind == .malformed && $0.message.hasPrefix("more than 1000") })
  }

  @Test("any bytes around the words are read without a crash")
  func arbitrary() {
    let parts = [
      "<!--", "-->", "factcheck-ignore-next ", "factcheck-ignore-start ", "factcheck-ignore-end",
      "hedge/sample", ":",
      " ", "reason", "(", ")", "until ", "2027-01-31", "<script>", "</script>", "`", "```\n", "\n\n", "é",
      "<",
    ]
    var random = SplitMix(state: 7)
    for _ in 0..<2_000 {
      let text = (0..<random.next(30)).map { _ in parts[random.next(parts.count)] }.joined()
      for format in DocumentFormat.allCases {
        _ = SuppressionSample(text + "[[x]]", format: format).reviewed()
      }
    }
  }
}
