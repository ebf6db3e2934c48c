public import Analysis
public import Attribution
public import RuleEngine
import TextCore

/// Writes the judgement of a document: the object of `report`.
public enum ReportJSON {
  /// Writes one object.
  ///
  /// - Parameter texts: what the findings say about their rules; nil to write that anew.
  public static func write(
    _ report: DocumentReport, rules: RuleSet, registry: SourceRegistry, texts: RuleJSON? = nil,
    to writer: inout JSONWriter
  ) {
    let texts = texts ?? RuleJSON(rules)
    let positions = Positions(report.text)
    writer.object { writer in
      head(report, &writer)
      writer.key("findings")
      writer.array { writer in
        // The ledger stands in the order of the findings.
        var ledger = (report.score?.ledger ?? [])[...]
        var place = Positions.Line()
        // The closures see these only: one that took the report would copy all of it.
        let findings = report.findings
        report.text.document.text.withUnsafeBufferPointer { text in
          for index in findings.indices {
            if index + 1 < findings.count { texts.ask(for: findings[index + 1].rule) }
            let line = ledger.first?.finding == index ? ledger.popFirst() : nil
            finding(index, line, findings, text, texts, positions, &place, &writer)
          }
        }
      }
      writer.key("accusations")
      writer.array { writer in
        for accusation in report.reading.accusations {
          writer.object { writer in
            writer.key("span")
            writer.span(report.text.textSpan(accusation.tokens), positions)
            writer.key("sourcing")
            writer.string(accusation.sourcing.name)
            writer.key("voice")
            writer.string(accusation.voice.name)
            writer.key("accuser")
            writer.string(accusation.accuser)
            writer.key("accused")
            writer.string(accusation.accused)
            writer.key("hasReply")
            writer.boolean(accusation.hasReply)
          }
        }
      }
      writer.key("sources")
      writer.array { writer in
        for index in report.reading.sources.indices { source(index, report.reading, registry, &writer) }
      }
      writer.key("metrics")
      writer.object { writer in
        for metric in Metric.allCases {
          texts.writeKey(of: metric, to: &writer)
          switch report.metrics[metric] {
          case .number(let value): writer.thousandths(value)
          case .boolean(let value): writer.boolean(value)
          case .text(let value): writer.string(value)
          case .unknown: writer.null()
          }
        }
      }
      writer.key("notAssessed")
      writer.strings(report.notAssessed)
      writer.key("reason")
      writer.string(report.reason)
      writer.key("incomplete")
      writer.boolean(report.isIncomplete)
      writer.key("notices")
      writer.array { writer in
        for notice in report.notices { write(notice, &writer) }
      }
      writer.key("model")
      model(report, texts, &writer)
    }
  }

  private static func head(_ report: DocumentReport, _ writer: inout JSONWriter) {
    let text = report.text
    writer.key("id")
    writer.string(text.document.id)
    writer.key("path")
    writer.string(text.document.path)
    writer.key("format")
    writer.string(text.document.format.name)
    writer.key("title")
    writer.string(text.document.metadata.title)
    writer.key("authors")
    writer.strings(text.document.metadata.authors)
    writer.key("published")
    writer.string(text.document.metadata.published)
    writer.key("publisher")
    writer.string(text.document.metadata.publisher)
    writer.key("label")
    writer.string(text.document.metadata.label)
    writer.key("score")
    writer.thousandths(report.score?.milliPoints)
    writer.key("range")
    if let score = report.score {
      writer.array {
        $0.thousandths(score.low)
        $0.thousandths(score.high)
      }
    } else {
      writer.null()
    }
    writer.key("band")
    writer.string(report.score?.band.rawValue)
    writer.key("parts")
    writer.object { writer in
      for part in ScorePart.allCases {
        writer.key(text: part.name)
        writer.thousandths(report.score.flatMap { $0.parts[part.rawValue] })
      }
    }
  }

  private static func finding(
    _ index: Int, _ deduction: Deduction?, _ findings: [Finding], _ text: UnsafeBufferPointer<UInt8>,
    _ texts: RuleJSON, _ positions: Positions, _ line: inout Positions.Line, _ writer: inout JSONWriter
  ) {
    // A finding has many fields that count references: those written are read where they stand.
    let place = findings[index].span.map { positions.place($0, &line) }
    writer.object { writer in
      texts.read(findings[index].rule) { parts in
        parts.writeHead(findings[index].severity, to: &writer)
        texts.writePlace(findings[index].voice, findings[index].section, to: &writer)
        writer.place(place)
        if let match = Finding.plainMatch(findings, index, in: text) {
          parts.writeMatch(UnsafeBufferPointer(rebasing: text[match.range]), to: &writer)
        } else {
          words(findings[index], &writer)
        }
        parts.writeTail(to: &writer) { findings[index] }
      }
      writer.key("deduction")
      write(deduction, texts, &writer)
      writer.key("repeats")
      writer.number(findings[index].folded)
      writer.key("fingerprint")
      writer.digits(Finding.digits(ofIdentity: findings[index].identity))
      guard let justification = findings[index].justification else {
        return texts.writeStatus(findings[index].status, to: &writer)
      }
      writer.key("status")
      writer.string(findings[index].status.name)
      writer.key("justification")
      writer.string(justification)
    }
  }

  private static func words(_ finding: Finding, _ writer: inout JSONWriter) {
    writer.key("match")
    writer.string(finding.match)
    writer.key("captures")
    writer.object { writer in
      for capture in finding.captures {
        writer.key(text: capture.name)
        writer.string(capture.text)
      }
    }
    writer.key("message")
    writer.string(finding.message)
  }

  private static func write(_ deduction: Deduction?, _ texts: RuleJSON, _ writer: inout JSONWriter) {
    guard let deduction else { return writer.null() }
    writer.object { writer in
      texts.writePart(deduction.part, to: &writer)
      writer.key("points")
      writer.thousandths(deduction.milliPoints)
      writer.key("factors")
      writer.factors(deduction.factors)
    }
  }

  private static func source(
    _ index: Int, _ reading: Reading, _ registry: SourceRegistry, _ writer: inout JSONWriter
  ) {
    let entry = reading.sources[index].registryEntry
    writer.object { writer in
      writer.key("name")
      writer.string(reading.sources[index].name)
      writer.key("kind")
      writer.string(reading.sources[index].kind.name)
      writer.key("ownership")
      writer.string(entry.map { registry.entries[$0].ownership.rawValue })
      writer.key("country")
      writer.string(reading.sources[index].country ?? entry.flatMap { registry.entries[$0].country })
      writer.key("statements")
      writer.number(reading.sources[index].statements)
      writer.key("quotations")
      writer.number(reading.sources[index].quotations)
    }
  }

  private static func write(_ notice: SuppressionNotice, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("kind")
      writer.string(notice.kind.rawValue)
      writer.key("message")
      writer.string(notice.message)
      writer.key("line")
      writer.number(notice.line)
      writer.key("column")
      writer.number(notice.column)
    }
  }

  private static func model(_ report: DocumentReport, _ texts: RuleJSON, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("score")
      writer.number(report.score?.model ?? ScoreModel.standard.number)
      writer.key("profile")
      writer.string(report.score?.profile.rawValue)
      texts.writePacks(to: &writer)
    }
  }
}
