public import Analysis
public import Attribution
public import RuleEngine
import TextCore

/// A run as Markdown for pull requests and for the summary page of a workflow.
///
/// GitHub refuses comments of more than 65,536 characters; bytes are counted, which is never less. Documents
/// for which there is no room get a row of a table, and the last ones are counted.
public struct MarkdownReport: RunAssembly {
  /// Longest output in bytes of UTF-8: GitHub's limit for the body of a comment.
  public static let limit = 65_536
  /// Bytes kept free for the rows of documents that do not fit, and for the closing line.
  private static let reserve = 4_096

  private let rules: RuleSet
  private let registry: SourceRegistry
  private var used = 0
  private var rows: [String] = []
  private var leftOut = 0
  private var documents = 0

  /// Makes an empty summary.
  public init(rules: RuleSet, registry: SourceRegistry) {
    self.rules = rules
    self.registry = registry
  }

  /// The summary of one document alone, at most `limit` bytes.
  public func render(_ report: DocumentReport) -> String {
    MarkdownDocument(report: report, rules: rules, registry: registry).render(limit: MarkdownReport.limit)
  }

  /// The summary of a document in both lengths.
  public func piece(of report: DocumentReport) -> MarkdownPiece {
    let document = MarkdownDocument(report: report, rules: rules, registry: registry)
    return MarkdownPiece(
      full: document.render(limit: MarkdownReport.limit - MarkdownReport.reserve), row: document.row)
  }

  /// An input that could not be read.
  public func piece(of fault: RunFault) -> MarkdownPiece {
    let place = MarkdownText.code(fault.path ?? "input") + (fault.line.map { " line \($0)" } ?? "")
    let message = MarkdownText.escape(fault.message)
    return MarkdownPiece(full: "**Not read:** \(place): \(message)\n\n", row: "| \(place) | | \(message) |\n")
  }

  /// Nothing: every document has its own heading.
  public mutating func opening() -> [UInt8] { [] }

  /// The document, if there is room for it.
  public mutating func add(_ piece: MarkdownPiece) -> [UInt8] {
    documents += 1
    let rule = documents > 1 ? "---\n\n" : ""
    if rows.isEmpty,
      used + piece.full.utf8.count + rule.utf8.count <= MarkdownReport.limit - MarkdownReport.reserve
    {
      used += piece.full.utf8.count + rule.utf8.count
      return Array((rule + piece.full).utf8)
    }
    let room = MarkdownReport.limit - used - rows.reduce(0) { $0 + $1.utf8.count } - 512
    if piece.row.utf8.count <= room { rows.append(piece.row) } else { leftOut += 1 }
    return []
  }

  /// The rows of the documents for which there was no room.
  public mutating func closing() -> [UInt8] {
    guard !rows.isEmpty || leftOut > 0 else { return [] }
    var out = "### Further documents\n\n| Document | Score | Findings |\n|---|---:|---|\n" + rows.joined()
    if leftOut > 0 { out += "\n\(leftOut) more documents are left out: a comment takes no more.\n" }
    return Array(out.utf8)
  }
}
