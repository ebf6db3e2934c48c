import TestSupport

@testable import Reporting

/// The shipped templates, read from the checkout.
enum SampleTemplates {
  static func shipped() throws -> HTMLTemplates {
    HTMLTemplates(
      page: try RepositoryRoot.text("Rules/templates/report.mustache"),
      index: (try? RepositoryRoot.text("Rules/templates/index.mustache")) ?? "",
      style: try RepositoryRoot.text("Rules/templates/report.css"),
      script: try RepositoryRoot.text("Rules/templates/report.js"))
  }
}
