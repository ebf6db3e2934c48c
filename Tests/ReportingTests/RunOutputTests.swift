import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("Outputs of a run")
struct RunOutputTests {
  @Test("SARIF of the sample run")
  func sarif() throws {
    let bytes = RunOfSamples.bytes(SARIFReport(rules: SampleRules.rules, version: "0.1.0"))
    try GoldenFile("reports/sample.sarif").check(bytes)
  }

  @Test("workflow commands of the sample run")
  func github() throws {
    try GoldenFile("reports/sample.github.txt").check(
      RunOfSamples.bytes(GitHubReport(rules: SampleRules.rules)))
  }

  @Test("Checkstyle of the sample run")
  func checkstyle() throws {
    let bytes = RunOfSamples.bytes(CheckstyleReport(rules: SampleRules.rules))
    try GoldenFile("reports/sample.checkstyle.xml").check(bytes)
  }

  @Test("JUnit of the sample run")
  func junit() throws {
    try GoldenFile("reports/sample.junit.xml").check(
      RunOfSamples.bytes(JUnitReport(rules: SampleRules.rules)))
  }

  @Test("findings in a record of JSON Lines stand on its line of the file, without columns")
  func record() throws {
    var report = SampleReport.report
    report.text = SampleReport.text {
      $0.id = "r7"
      $0.path = "corpus.jsonl"
      $0.recordLine = 7
    }
    func output(_ assembly: some RunAssembly) -> String {
      var assembly = assembly
      let bytes = assembly.opening() + assembly.add(assembly.piece(of: report)) + assembly.closing()
      return String(decoding: bytes, as: UTF8.self)
    }
    let sarif = output(SARIFReport(rules: SampleRules.rules, version: "0.1.0"))
    #expect(
      sarif.contains(#""uri":"corpus.jsonl"},"region":{"startLine":7}},"logicalLocations":[{"name":"r7"}]"#))
    #expect(!sarif.contains("startColumn"))
    #expect(output(GitHubReport(rules: SampleRules.rules)).contains("file=corpus.jsonl,line=7,title="))
    let checkstyle = output(CheckstyleReport(rules: SampleRules.rules))
    #expect(
      checkstyle.contains("<file name=\"corpus.jsonl\">") && checkstyle.contains("<error line=\"7\" severity")
    )
    #expect(output(JUnitReport(rules: SampleRules.rules)).contains("testsuite name=\"r7\""))
  }

  @Test("the row of a faulty record has its id and its file")
  func faultyRecord() {
    let row = CSVReport().piece(of: RunFault(path: "c.jsonl", id: "b", line: 2, message: "the text is empty"))
    #expect(String(decoding: row, as: UTF8.self).hasPrefix("b,c.jsonl,"))
  }

  @Test("table of the sample run")
  func csv() throws { try GoldenFile("reports/sample.csv").check(RunOfSamples.bytes(CSVReport())) }

  @Test("Markdown of the sample run")
  func markdown() throws {
    let report = MarkdownReport(rules: SampleRules.rules, registry: SampleReport.registry)
    try GoldenFile("reports/sample.md").check(RunOfSamples.bytes(report))
  }

  @Test("list of the documents of the sample run")
  func index() throws {
    try GoldenFile("reports/index.html").check(
      RunOfSamples.bytes(HTMLIndex(rules: SampleRules.rules, templates: SampleTemplates.shipped())))
  }
}
