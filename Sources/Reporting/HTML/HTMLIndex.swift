public import Analysis
public import RuleEngine
import TextCore

/// The list of several documents as one page whose columns can be sorted.
///
/// The page comes in one piece at the end; rows are all that is kept of a document.
public struct HTMLIndex: RunAssembly {
  private let template: PageTemplate
  private let style: String
  private let script: String
  private let policy: String
  private let rules: RuleSet
  private var rows: [HTMLIndexRow] = []

  /// Makes an empty list; parses the template.
  ///
  /// - Throws: what is wrong with the template.
  public init(rules: RuleSet, templates: HTMLTemplates) throws(TemplateFault) {
    template = try PageTemplate(templates.index, form: .html)
    self.rules = rules
    style = templates.style
    script = templates.script
    policy = ContentPolicy.value(style: style, script: script)
  }

  /// Name of the page of the document of that number (from 1), which the list links to.
  ///
  /// Letters, digits and hyphens of the id, so that it is safe in every file system and address.
  public static func pageName(number: Int, id: String) -> String {
    var name = ""
    for scalar in id.unicodeScalars {
      let isPlain = scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if isPlain { name.unicodeScalars.append(scalar) } else if !name.hasSuffix("-") { name += "-" }
    }
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let trimmed = name.split(separator: "-").joined(separator: "-").lowercased()
    return trimmed.isEmpty ? "\(padded).html" : "\(padded)-\(trimmed.suffix(60)).html"
  }

  /// The row of a document.
  public func piece(of report: DocumentReport) -> HTMLIndexRow {
    let document = report.text.document
    func count(_ severity: Severity) -> Int {
      report.findings.filter { $0.status == .active && $0.severity == severity }.count
    }
    return HTMLIndexRow(
      id: document.id,
      title: Collapsed.text(document.metadata.title ?? document.suppliedTitle ?? document.id),
      publisher: document.metadata.publisher, published: document.metadata.published,
      score: report.score?.milliPoints, band: report.score?.band,
      parts: ScorePart.allCases.map { part in report.score.flatMap { $0.parts[part.rawValue] } },
      counts: Severity.allCases.map(count), message: report.reason, hasPage: true)
  }

  /// The row of an input that could not be read.
  public func piece(of fault: RunFault) -> HTMLIndexRow {
    let place = fault.line.map { "line \($0): " } ?? ""
    return HTMLIndexRow(
      id: fault.path ?? "input", title: fault.path ?? "input", publisher: nil, published: nil, score: nil,
      band: nil,
      parts: ScorePart.allCases.map { _ in nil }, counts: Severity.allCases.map { _ in 0 },
      message: place + fault.message, hasPage: false)
  }

  /// Nothing: the page comes at the end.
  public mutating func opening() -> [UInt8] { [] }

  /// Keeps the row.
  public mutating func add(_ piece: HTMLIndexRow) -> [UInt8] {
    rows.append(piece)
    return []
  }

  /// The page.
  public mutating func closing() -> [UInt8] {
    let values: PageValues = [
      "style": style, "script": script, "policy": policy, "count": rows.count,
      "parts": ScorePart.allCases.map(\.name),
      "rows": rows.enumerated().map { $0.element.values(number: $0.offset + 1) },
      "packs": rules.packs.map { ["id": GuardedText.hold($0.id), "version": GuardedText.hold($0.version)] },
    ]
    return template.render(values)
  }
}
