public import Analysis
public import RuleEngine
import TextCore

/// A run in the XML form of JUnit: a suite a document, a test case a finding.
///
/// Errors and warnings are failures; notes and suppressed findings are skipped cases with their words; a
/// document without findings is one passed case; an input that could not be read is an error.
public struct JUnitReport: RunAssembly {
  private let rules: RuleSet

  /// Makes an assembly.
  public init(rules: RuleSet) { self.rules = rules }

  /// The suite of a document.
  public func piece(of report: DocumentReport) -> [UInt8] {
    let positions = Positions(report.text.document)
    let name = XMLText.escape(report.text.document.name)
    var cases = ""
    var failures = 0
    for finding in report.findings {
      let isFailure = finding.status == .active && finding.severity > .note
      if isFailure { failures += 1 }
      cases += testCase(finding, finding.span.map(positions.lines)?.line, name, isFailure: isFailure)
    }
    let skipped = report.findings.count - failures
    if report.findings.isEmpty { cases = "    <testcase name=\"no findings\" classname=\"\(name)\"/>\n" }
    var out = "  <testsuite name=\"\(name)\" tests=\"\(max(1, report.findings.count))\""
    out += " failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\">\n"
    if let score = report.score {
      out += "    <properties>\n"
      out += "      <property name=\"score\" value=\"\(Points.thousandths(score.milliPoints))\"/>\n"
      out += "      <property name=\"band\" value=\"\(score.band.rawValue)\"/>\n"
      out += "    </properties>\n"
    }
    return Array((out + cases + "  </testsuite>\n").utf8)
  }

  /// A suite with one error.
  public func piece(of fault: RunFault) -> [UInt8] {
    let name = XMLText.escape(fault.path ?? "input")
    let place = fault.line.map { " (line \($0))" } ?? ""
    return Array(
      """
        <testsuite name="\(name)" tests="1" failures="0" errors="1" skipped="0">
          <testcase name="readable\(place)" classname="\(name)">
            <error message="\(XMLText.escape(fault.message))"/>
          </testcase>
        </testsuite>

      """.utf8)
  }

  /// The root's start.
  public mutating func opening() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"factcheck\">\n".utf8)
  }

  /// The piece itself.
  public mutating func add(_ piece: [UInt8]) -> [UInt8] { piece }

  /// The root's end.
  public mutating func closing() -> [UInt8] { Array("</testsuites>\n".utf8) }

  private func testCase(_ finding: Finding, _ line: Int?, _ name: String, isFailure: Bool) -> String {
    let id = XMLText.escape(rules.rules[finding.rule].id)
    let place = line.map { "line \($0)" } ?? finding.section.name
    var out = "    <testcase name=\"\(id) (\(place))\" classname=\"\(name)\">\n"
    let message = XMLText.escape(finding.message)
    if isFailure {
      out += "      <failure type=\"\(finding.severity.name)\" message=\"\(message)\">"
      out += XMLText.escape([finding.why, finding.fix].filter { !$0.isEmpty }.joined(separator: "\n"))
      out += "</failure>\n"
    } else {
      let state = finding.status == .active ? finding.severity.name : finding.status.name
      let reason = finding.justification.map { ": " + XMLText.escape($0) } ?? ""
      out += "      <skipped message=\"\(state)\(reason): \(message)\"/>\n"
    }
    return out + "    </testcase>\n"
  }
}
