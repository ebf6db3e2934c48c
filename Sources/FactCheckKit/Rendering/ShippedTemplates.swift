public import Reporting

/// The templates that came with the program.
public enum ShippedTemplates {
  /// The files under `Rules/templates`.
  public static var html: HTMLTemplates {
    func text(_ name: String) -> String {
      String(decoding: RuleFiles.embedded("templates/\(name)"), as: UTF8.self)
    }
    return HTMLTemplates(
      page: text("report.mustache"), index: text("index.mustache"), style: text("report.css"),
      script: text("report.js"))
  }
}
