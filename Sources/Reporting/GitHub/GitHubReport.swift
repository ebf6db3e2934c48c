public import Analysis
public import RuleEngine
import TextCore

/// The worst findings of a run as GitHub's workflow commands.
///
/// GitHub shows ten annotations a level and step and drops the rest without a word, so the ten worst of the
/// whole run are chosen and the others counted. Source: GitHub Docs, "Workflow commands for GitHub Actions".
public struct GitHubReport: RunAssembly {
  /// Annotations that GitHub shows for one level of one step.
  static let perLevel = 10

  private let rules: RuleSet
  private var kept: [[GitHubPiece.Annotation]] = Severity.allCases.map { _ in [] }
  private var counts: [Int] = Severity.allCases.map { _ in 0 }

  /// Makes an empty list.
  public init(rules: RuleSet) { self.rules = rules }

  /// The worst findings of a document.
  public func piece(of report: DocumentReport) -> GitHubPiece {
    var piece = GitHubPiece(annotations: [], counts: Severity.allCases.map { _ in 0 })
    let positions = Positions(report.text.document)
    let path = GitHubReport.path(report)
    let deductions = Deductions(report)
    for index in RankedFindings.indices(of: report) {
      let finding = report.findings[index]
      let level = Int(finding.severity.rawValue)
      piece.counts[level] += 1
      guard piece.counts[level] <= GitHubReport.perLevel else { continue }
      piece.annotations.append(
        GitHubPiece.Annotation(
          severity: finding.severity, points: deductions[index],
          command: command(
            finding, path, finding.span.map(positions.lines), record: report.text.document.recordLine)))
    }
    return piece
  }

  /// An input that could not be read is an error.
  public func piece(of fault: RunFault) -> GitHubPiece {
    var place = ""
    if let path = fault.path { place = " file=" + WorkflowText.property(path) }
    if let line = fault.line { place += (place.isEmpty ? " " : ",") + "line=\(line)" }
    var counts = Severity.allCases.map { _ in 0 }
    counts[Int(Severity.error.rawValue)] = 1
    // Nothing was judged: worse than anything a document could cost.
    let annotation = GitHubPiece.Annotation(
      severity: .error, points: 100_000, command: "::error\(place)::" + WorkflowText.data(fault.message))
    return GitHubPiece(annotations: [annotation], counts: counts)
  }

  /// Nothing: the choice is made at the end.
  public mutating func opening() -> [UInt8] { [] }

  /// Keeps the worst findings seen so far.
  public mutating func add(_ piece: GitHubPiece) -> [UInt8] {
    for level in counts.indices { counts[level] += piece.counts[level] }
    for annotation in piece.annotations {
      let level = Int(annotation.severity.rawValue)
      // Of equals the earlier one stays in front.
      let at = kept[level].firstIndex { $0.points < annotation.points } ?? kept[level].count
      guard at < GitHubReport.perLevel else { continue }
      kept[level].insert(annotation, at: at)
      if kept[level].count > GitHubReport.perLevel { kept[level].removeLast() }
    }
    return []
  }

  /// The commands, the worst level first, and how many more there are.
  public mutating func closing() -> [UInt8] {
    var out = ""
    for severity in Severity.allCases.reversed() {
      let level = Int(severity.rawValue)
      for annotation in kept[level] { out += annotation.command + "\n" }
      let more = counts[level] - kept[level].count
      if more > 0 { out += "factcheck: \(more) more \(severity.name)\(more == 1 ? "" : "s")\n" }
    }
    return Array(out.utf8)
  }

  private func command(
    _ finding: Finding, _ path: String, _ place: (line: Int, column: Int, endLine: Int, endColumn: Int)?,
    record: Int?
  ) -> String {
    let rule = rules.rules[finding.rule]
    let name =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties = ["file=" + WorkflowText.property(path)]
    if let record {
      // Columns of the text of a record are none of its line.
      properties.append("line=\(record)")
    } else if let place {
      properties.append("line=\(place.line)")
      // GitHub refuses columns on annotations of several lines.
      if place.line == place.endLine {
        properties.append("col=\(place.column)")
        properties.append("endColumn=\(place.endColumn)")
      } else {
        properties.append("endLine=\(place.endLine)")
      }
    }
    properties.append("title=" + WorkflowText.property(rule.id))
    let message = finding.fix.isEmpty ? finding.message : finding.message + "\n" + finding.fix
    return "::\(name) \(properties.joined(separator: ","))::" + WorkflowText.data(message)
  }

  /// The path without `./`, as GitHub knows the files of a repository.
  private static func path(_ report: DocumentReport) -> String {
    var path = (report.text.document.path ?? report.text.document.id)[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }
}
