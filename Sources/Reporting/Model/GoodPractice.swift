import Analysis
import Attribution
import RuleEngine
import TextCore

/// What a document does well, in lines without points.
enum GoodPractice {
  /// Names listed in one line before the rest is counted.
  static let mostNames = 6

  /// The lines; none where there is nothing to praise.
  static func lines(_ report: DocumentReport) -> [String] {
    var lines: [String] = []
    if let line = sources(.named, "named source", "named sources", report) { lines.append(line) }
    if let line = sources(.role, "office or body as a source", "offices and bodies as sources", report) {
      lines.append(line)
    }
    let quotations = report.reading.quotations.count { $0.isCounted }
    if quotations > 0 {
      lines.append(
        "\(counted(quotations, "direct quotation")) with \(quotations == 1 ? "a speaker" : "speakers")")
    }
    let documents = report.reading.sources.indices.count {
      report.reading.sources[$0].kind == .document && report.reading.sources[$0].statements > 0
    }
    if documents > 0 { lines.append("\(counted(documents, "document")) used as a source") }
    if case .number(let links) = report.metrics[.linksExternal], links > 0 {
      lines.append("\(counted(links / 1000, "link")) to other sites")
    }
    let replies = report.reading.accusations.count(where: \.hasReply)
    if replies > 0 { lines.append("\(counted(replies, "accusation")) with a reply of the accused") }
    let metadata = report.text.document.metadata
    let given = [
      ("byline", metadata.authorsPresence), ("date", metadata.publishedPresence),
      ("publisher", metadata.publisherPresence), ("label", metadata.labelPresence),
    ].filter { $0.1 == .present }.map(\.0)
    if !given.isEmpty { lines.append("Given: " + given.joined(separator: ", ")) }
    if !metadata.corrections.isEmpty { lines.append("Corrections are noted on the page") }
    return lines
  }

  /// The sources of a kind that say something, by name; nil without any.
  private static func sources(
    _ kind: SourceKind, _ one: String, _ many: String, _ report: DocumentReport
  ) -> String? {
    var names = ""
    var count = 0
    for index in report.reading.sources.indices
    where report.reading.sources[index].kind == kind && report.reading.sources[index].statements > 0 {
      count += 1
      guard count <= mostNames else { continue }
      if count > 1 { names += ", " }
      names += SourceName.isolated(report.reading.sources[index].name)
    }
    guard count > 0 else { return nil }
    let more = count > mostNames ? " and \(count - mostNames) more" : ""
    return "\(count) \(count == 1 ? one : many): \(names)\(more)"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
