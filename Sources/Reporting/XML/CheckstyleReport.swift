public import Analysis
public import RuleEngine
import TextCore

/// All findings of a run in the XML form of Checkstyle, which many CI servers read.
///
/// Findings about the document stand on line 1, those in a record of JSON Lines on the line of the record: most readers
/// need a line. Suppressed findings are left out,
/// because the form has no place for them.
public struct CheckstyleReport: RunAssembly {
  private let rules: RuleSet

  /// Makes an assembly.
  public init(rules: RuleSet) { self.rules = rules }

  /// The `file` element of a document.
  public func piece(of report: DocumentReport) -> [UInt8] {
    let positions = Positions(report.text.document)
    let name = report.text.document.path ?? report.text.document.id
    var out = "  <file name=\"\(XMLText.escape(name))\">\n"
    for finding in report.findings where finding.status == .active {
      let record = report.text.document.recordLine
      let place = record == nil ? finding.span.map(positions.lines) : nil
      var column = ""
      if let place { column = " column=\"\(place.column)\"" }
      out += "    <error line=\"\(place?.line ?? record ?? 1)\"\(column) severity=\"\(severity(finding))\""
      out += " message=\"\(XMLText.escape(finding.message))\""
      out += " source=\"factcheck.\(XMLText.escape(rules.rules[finding.rule].id))\"/>\n"
    }
    return Array((out + "  </file>\n").utf8)
  }

  /// An input that could not be read is a file with one error.
  public func piece(of fault: RunFault) -> [UInt8] {
    let name = XMLText.escape(fault.path ?? "input")
    let message = XMLText.escape(fault.message)
    return Array(
      """
        <file name="\(name)">
          <error line="\(fault.line ?? 1)" severity="error" message="\(message)" source="factcheck.input"/>
        </file>

      """.utf8)
  }

  /// The root's start.
  public mutating func opening() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8)
  }

  /// The piece itself.
  public mutating func add(_ piece: [UInt8]) -> [UInt8] { piece }

  /// The root's end.
  public mutating func closing() -> [UInt8] { Array("</checkstyle>\n".utf8) }

  private func severity(_ finding: Finding) -> String {
    switch finding.severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "info"
    }
  }
}
