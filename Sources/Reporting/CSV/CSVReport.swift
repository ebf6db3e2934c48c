public import Analysis
import Attribution
import RuleEngine
import TextCore

/// A run as a table for spreadsheets: one row a document, after RFC 4180.
///
/// Cells that are not known stay empty; nothing an article says is read as a formula.
public struct CSVReport: RunAssembly {
  private static let metrics: [Metric] = [
    .docWords, .sourcesNamed, .sourcesAnonymous, .sourcesState, .quotationsDirect, .attributionDensity,
    .accusationsUnsourced, .accusationsVague, .accusationsSourced, .accusedWithoutReply,
  ]
  static let header =
    ["id", "path", "title", "publisher", "published", "label", "score", "low", "high", "band"]
    + ScorePart.allCases.map(\.name) + ["errors", "warnings", "notes", "suppressed"]
    + metrics.map(\.name) + ["profile", "model", "reason", "error"]

  /// Makes an assembly.
  public init() {}

  /// The row of a document.
  public func piece(of report: DocumentReport) -> [UInt8] {
    let document = report.text.document
    let metadata = document.metadata
    let score = report.score
    func count(_ severity: Severity) -> String {
      String(report.findings.filter { $0.status == .active && $0.severity == severity }.count)
    }
    var cells = [
      document.id, document.path ?? "", metadata.title ?? document.suppliedTitle ?? "",
      metadata.publisher ?? "", metadata.published ?? "", metadata.label ?? "",
    ].map(CSVField.text)
    cells += [score?.milliPoints, score?.low, score?.high].map { $0.map(Points.thousandths) ?? "" }
    cells.append(score?.band.rawValue ?? "")
    cells += ScorePart.allCases.map { part in
      score.flatMap { $0.parts[part.rawValue] }.map(Points.thousandths) ?? ""
    }
    cells += [count(.error), count(.warning), count(.note)]
    cells.append(String(report.findings.filter { $0.status != .active }.count))
    cells += CSVReport.metrics.map { metric in
      report.metrics[metric] == .unknown ? "" : CSVField.text(report.metrics[metric].description)
    }
    cells += [score?.profile.rawValue ?? "", score.map { String($0.model) } ?? ""]
    cells += [CSVField.text(report.reason ?? ""), ""]
    return CSVReport.row(cells)
  }

  /// A row with id, path and message.
  public func piece(of fault: RunFault) -> [UInt8] {
    var cells = [String](repeating: "", count: CSVReport.header.count)
    cells[0] = CSVField.text(fault.id ?? "")
    cells[1] = CSVField.text(fault.path ?? "")
    let place = fault.line.map { "line \($0): " } ?? ""
    cells[cells.count - 1] = CSVField.text(place + fault.message)
    return CSVReport.row(cells)
  }

  /// The names of the columns.
  public mutating func opening() -> [UInt8] { CSVReport.row(CSVReport.header) }

  /// The row itself.
  public mutating func add(_ piece: [UInt8]) -> [UInt8] { piece }

  /// Nothing.
  public mutating func closing() -> [UInt8] { [] }

  private static func row(_ cells: [String]) -> [UInt8] {
    Array((cells.joined(separator: ",") + "\r\n").utf8)
  }
}
