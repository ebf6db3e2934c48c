import Analysis
import RuleEngine
import TextCore

/// The results of one document in a SARIF log, the worst first.
struct SARIFResults {
  let report: DocumentReport
  let rules: RuleSet

  func write(to writer: inout JSONWriter) {
    let positions = Positions(report.text.document)
    let uri = URIText.reference(to: report.text.document)
    let deductions = Deductions(report)
    var isFirst = true
    for index in RankedFindings.indices(of: report, activeOnly: false) {
      if !isFirst { writer.newLine(separator: true) }
      isFirst = false
      result(report.findings[index], uri, positions, deductions[index], &writer)
    }
  }

  private func result(
    _ finding: Finding, _ uri: String, _ positions: Positions, _ points: Int, _ writer: inout JSONWriter
  ) {
    let rule = rules.rules[finding.rule]
    let place = finding.span.map(positions.lines)
    writer.object { writer in
      writer.key("ruleId")
      writer.string(rule.id)
      writer.key("ruleIndex")
      writer.number(finding.rule)
      writer.key("level")
      writer.string(finding.severity.name)
      writer.key("message")
      writer.object {
        $0.key("text")
        $0.string(finding.message)
      }
      writer.key("locations")
      writer.array { location(uri, place, &$0) }
      writer.key("partialFingerprints")
      writer.object {
        $0.key(text: SARIFReport.fingerprintName)
        $0.string(finding.fingerprint)
      }
      suppression(finding, &writer)
      if let suggestion = finding.suggestion, let place, report.text.document.format != .html,
        report.text.document.recordLine == nil
      {
        fix(suggestion, uri, place, &writer)
      }
      writer.key("properties")
      writer.object { writer in
        writer.key("category")
        writer.string(rule.category.name)
        writer.key("confidence")
        writer.string(rule.confidence.name)
        writer.key("voice")
        writer.string(finding.voice?.name)
        writer.key("section")
        writer.string(finding.section.name)
        writer.key("points")
        writer.thousandths(points)
      }
    }
  }

  private typealias Place = (line: Int, column: Int, endLine: Int, endColumn: Int)

  private func location(_ uri: String, _ place: Place?, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("physicalLocation")
      writer.object { writer in
        writer.key("artifactLocation")
        artifact(uri, &writer)
        if let line = report.text.document.recordLine {
          writer.key("region")
          writer.object {
            $0.key("startLine")
            $0.number(line)
          }
          return
        }
        guard let place else { return }
        writer.key("region")
        region(place, &writer)
      }
      // A record of JSON Lines is a part of its file.
      guard report.text.document.recordLine != nil else { return }
      writer.key("logicalLocations")
      writer.array {
        $0.object {
          $0.key("name")
          $0.string(report.text.document.id)
        }
      }
    }
  }

  private func artifact(_ uri: String, _ writer: inout JSONWriter) {
    writer.object {
      $0.key("uri")
      $0.string(uri)
    }
  }

  private func region(_ place: Place, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("startLine")
      writer.number(place.line)
      writer.key("startColumn")
      writer.number(place.column)
      writer.key("endLine")
      writer.number(place.endLine)
      writer.key("endColumn")
      writer.number(place.endColumn)
    }
  }

  private func suppression(_ finding: Finding, _ writer: inout JSONWriter) {
    writer.key("suppressions")
    writer.array { writer in
      guard finding.status != .active else { return }
      writer.object { writer in
        writer.key("kind")
        writer.string(finding.isSuppressedInSource ? "inSource" : "external")
        writer.key("status")
        writer.string("accepted")
        writer.key("justification")
        writer.string(
          finding.justification ?? (finding.status == .baselined ? "held by the baseline" : "suppressed"))
      }
    }
  }

  private func fix(_ words: String, _ uri: String, _ place: Place, _ writer: inout JSONWriter) {
    writer.key("fixes")
    writer.array { writer in
      writer.object { writer in
        writer.key("artifactChanges")
        writer.array { writer in
          writer.object { writer in
            writer.key("artifactLocation")
            artifact(uri, &writer)
            writer.key("replacements")
            writer.array { writer in
              writer.object { writer in
                writer.key("deletedRegion")
                region(place, &writer)
                writer.key("insertedContent")
                writer.object {
                  $0.key("text")
                  $0.string(words)
                }
              }
            }
          }
        }
      }
    }
  }
}
