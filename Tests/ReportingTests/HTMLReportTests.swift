import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("HTML report")
struct HTMLReportTests {
  @Test("the page of the sample report")
  func golden() throws {
    let report = try HTMLReport(
      rules: SampleRules.rules, registry: SampleReport.registry, templates: SampleTemplates.shipped())
    try GoldenFile("reports/sample.html").check(report.render(SampleReport.report))
  }

  @Test("the page of a document without a score")
  func unscored() throws {
    let report = try HTMLReport(
      rules: SampleRules.rules, registry: SampleReport.registry, templates: SampleTemplates.shipped())
    try GoldenFile("reports/unscored.html").check(report.render(SampleReport.unscored))
  }
}
