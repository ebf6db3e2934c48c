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
