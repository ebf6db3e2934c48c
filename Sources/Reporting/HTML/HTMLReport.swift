public import Analysis
public import Attribution
public import RuleEngine
import TextCore

/// The report of a document as one self-contained page: no network, readable without script.
public struct HTMLReport: Sendable {
  private let rules: RuleSet
  private let registry: SourceRegistry
  private let template: PageTemplate
  private let style: String
  private let script: String
  private let policy: String

  /// Makes a renderer; parses the template.
  ///
  /// - Parameters:
  ///   - templates: the page's files; `page` may be anybody's.
  ///   - isHTML: false for a template that makes plain text, so that values stand as they are.
  /// - Throws: what is wrong with the template.
  public init(
    rules: RuleSet, registry: SourceRegistry, templates: HTMLTemplates, isHTML: Bool = true
  ) throws(TemplateFault) {
    self.rules = rules
    self.registry = registry
    template = try PageTemplate(templates.page, form: isHTML ? .html : .plain)
    style = templates.style
    script = templates.script
    policy = ContentPolicy.value(style: style, script: script)
  }

  /// The page of a document.
  public func render(_ report: DocumentReport) -> [UInt8] {
    var values = PageData(report: report, rules: rules, registry: registry).values()
    values["style"] = style
    values["script"] = script
    values["policy"] = policy
    return template.render(values)
  }
}
