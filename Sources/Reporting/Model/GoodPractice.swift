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
    let reading = report.reading
    var lines: [String] = []
    for (kind, one, many) in [
      (SourceKind.named, "named source", "named sources"),
      (.role, "office or body as a source", "offices and bodies as sources"),
    ] {
      let sources = reading.sources.filter { $0.kind == kind && $0.statements > 0 }
      guard !sources.isEmpty else { continue }
      var names = sources.prefix(mostNames).map { SourceName.isolated($0.name) }.joined(separator: ", ")
      if sources.count > mostNames { names += " and \(sources.count - mostNames) more" }
      lines.append("\(sources.count) \(sources.count == 1 ? one : many): \(names)")
    }
    let quotations = reading.quotations.filter {
      $0.depth == 0 && $0.speaker != nil && $0.inner.count >= Checklist.fewestQuotedWords
    }
    if !quotations.isEmpty {
      lines.append(
        "\(counted(quotations.count, "direct quotation")) with \(quotations.count == 1 ? "a speaker" : "speakers")"
      )
    }
    let documents = reading.sources.filter { $0.kind == .document && $0.statements > 0 }.count
    if documents > 0 { lines.append("\(counted(documents, "document")) used as a source") }
    if case .number(let links) = report.metrics[.linksExternal], links > 0 {
      lines.append("\(counted(links / 1000, "link")) to other sites")
    }
    let replies = reading.accusations.filter(\.hasReply).count
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

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
