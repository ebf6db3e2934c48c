import Analysis
import Testing

@testable import FactCheckKit

@Suite("Baseline")
struct BaselineTests {
  static func entry(
    _ path: String, _ print: String, rule: String = "hedge/a", record: String? = nil, reason: String? = nil
  ) -> BaselineEntry {
    BaselineEntry(
      key: DocumentKey(path: path, record: record), rule: rule,
      fingerprint: String(repeating: "0", count: 16 - print.count) + print, reason: reason)
  }

  static func found(_ path: String, _ entries: [BaselineEntry], held: Int = 0) -> BaselineComparison.Found {
    BaselineComparison.Found(
      key: DocumentKey(path: path), entries: entries, held: Set(entries.prefix(held).map(\.fingerprint)))
  }

  @Test("the bytes are those of sorted entries, one a line, whatever their order was")
  func bytes() {
    let entries = [
      Self.entry("b.html", "2"), Self.entry("a \"x\".html", "1", reason: "line\nbreak"),
      Self.entry("b.html", "1", record: "r"), Self.entry("b.html", "2"),
    ]
    let expected = """
      {
        "schema": 1,
        "findings": [
          {"path":"a \\"x\\".html","rule":"hedge/a","fingerprint":"0000000000000001","reason":"line\\nbreak"},
          {"path":"b.html","rule":"hedge/a","fingerprint":"0000000000000002"},
          {"path":"b.html","record":"r","rule":"hedge/a","fingerprint":"0000000000000001"}
        ]
      }

      """
    #expect(String(decoding: Baseline(entries: entries).bytes, as: UTF8.self) == expected)
    #expect(Baseline(entries: entries.reversed()).bytes == Baseline(entries: entries).bytes)
  }

  @Test("what is written is read again")
  func roundTrip() throws {
    for entries in [
      [], [Self.entry("é/ü.html", "ab", reason: "x")],
      [Self.entry("a", "1"), Self.entry("a", "2", record: "7")],
    ] {
      let baseline = Baseline(entries: entries)
      #expect(try Baseline(file: "b.json", bytes: baseline.bytes) == baseline)
    }
  }

  @Test(
    "what is no baseline is refused with the name of the file",
    arguments: [
      "", "[]", "<<<<<<< HEAD\n{}", #"{"schema":2,"findings":[]}"#,
      #"{"schema":1,"findings":[{"path":"/abs","rule":"a/b","fingerprint":"0000000000000001"}]}"#,
      #"{"schema":1,"findings":[{"path":"a","rule":"a/b","fingerprint":"xyz"}]}"#,
    ])
  func refused(text: String) {
    let fault = #expect(throws: SetupFault.self) { try Baseline(file: "b.json", bytes: Array(text.utf8)) }
    #expect(fault?.description.hasPrefix("b.json: error: ") == true)
  }

  @Test("new, held, stale and untouched entries are told apart")
  func comparison() {
    let baseline = Baseline(entries: [
      Self.entry("a", "1"), Self.entry("a", "2"), Self.entry("b", "3"), Self.entry("gone", "4"),
      Self.entry("gone", "5"),
    ])
    let comparison = BaselineComparison(
      baseline,
      found: [
        Self.found("a", [Self.entry("a", "1"), Self.entry("a", "9")], held: 1),
        Self.found("moved", [Self.entry("moved", "4")], held: 1),
      ], isGone: { $0 == "gone" })
    #expect(comparison.new == [Self.entry("a", "9")])
    #expect(comparison.held == [Self.entry("a", "1"), Self.entry("moved", "4")])
    #expect(comparison.stale == [Self.entry("a", "2"), Self.entry("gone", "5")])
    #expect(comparison.untouched == [Self.entry("b", "3")])
  }

  @Test("entries of rules that were not run are left alone")
  func otherRules() {
    let comparison = BaselineComparison(
      Baseline(entries: [Self.entry("a", "1", rule: "weasel/x")]), found: [Self.found("a", [])],
      isGone: { _ in false }, isRun: { $0.hasPrefix("hedge/") })
    #expect(comparison.stale.isEmpty)
    #expect(comparison.untouched.count == 1)
  }

  @Test("an update drops stale entries, and takes new ones only with a reason, which it keeps")
  func update() {
    let comparison = BaselineComparison(
      Baseline(entries: [Self.entry("a", "1", reason: "old"), Self.entry("a", "2")]),
      found: [Self.found("a", [Self.entry("a", "1"), Self.entry("a", "3")], held: 1)], isGone: { _ in false })
    #expect(comparison.updated(acceptingNew: nil).entries == [Self.entry("a", "1", reason: "old")])
    #expect(
      comparison.updated(acceptingNew: "style guide of 2026").entries == [
        Self.entry("a", "1", reason: "old"), Self.entry("a", "3", reason: "style guide of 2026"),
      ])
  }

  @Test("names of documents are relative to the folder of the file")
  func keys() {
    let file = BaselineFile(path: "ci/base.json", workingFolder: "/site")
    #expect(file.key(file: "/site/content/a.html", record: nil) == DocumentKey(path: "../content/a.html"))
    #expect(file.key(file: "/site/ci/a.jsonl", record: "7") == DocumentKey(path: "a.jsonl", record: "7"))
  }

  @Test("a table holds fingerprints of a document, and those of files that are gone for all")
  func table() {
    let file = BaselineFile(
      path: "b.json", workingFolder: "/site",
      baseline: Baseline(entries: [Self.entry("a", "1"), Self.entry("gone", "2")]))
    let table = BaselineTable(file, exists: { $0 == "/site/a" })
    var finding = Finding(rule: 0, severity: .error, section: .body, message: "")
    finding.identity = 1
    #expect(table.hold(file: "/site/a", record: nil).holds(finding))
    #expect(!table.hold(file: "/site/b", record: nil).holds(finding))
    finding.identity = 2
    #expect(table.hold(file: "/site/b", record: nil).holds(finding))
    finding.section = .document
    #expect(!table.hold(file: "/site/b", record: nil).holds(finding))
  }
}
