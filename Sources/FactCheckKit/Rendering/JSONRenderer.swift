import Reporting

/// The machine-readable output of `report` and `annotate`.
///
/// With lines one object a document; otherwise one object with `schema`, `documents` and `summary`.
public struct JSONRenderer: DocumentRenderer {
  /// Version of the shape of the output; counts up when a member changes its meaning.
  public static let schema = 1

  private let isLines: Bool

  /// Makes a renderer.
  public init(isLines: Bool) { self.isLines = isLines }

  /// `{"schema":1,"documents":[` or nothing.
  public func opening() -> [UInt8] {
    isLines ? [] : Array("{\"schema\":\(JSONRenderer.schema),\"documents\":[".utf8)
  }

  /// One object.
  public func render(_ outcome: Outcome, checker: Checker) -> [UInt8] {
    JSONWriter.bytes(capacity: JSONRenderer.likelySize(outcome)) { writer in
      write(outcome, checker: checker, to: &writer)
      if isLines { writer.newLine() }
    }
  }

  private func write(_ outcome: Outcome, checker: Checker, to writer: inout JSONWriter) {
    switch outcome {
    case .reading(let text, let reading): AnnotationJSON.write(text, reading, to: &writer)
    case .report(let report):
      ReportJSON.write(
        report, rules: checker.rules, registry: checker.registry,
        texts: checker.ruleJSON.texts(of: checker.rules), to: &writer)
    case .fault(let fault):
      writer.object { writer in
        if let id = fault.id {
          writer.key("id")
          writer.string(id)
        }
        if let path = fault.path {
          writer.key("path")
          writer.string(path)
        }
        if let line = fault.line {
          writer.key("line")
          writer.number(line)
        }
        writer.key("error")
        writer.string(fault.message)
      }
    }
  }

  /// Bytes that most outputs stay under, so that the memory is taken once.
  private static func likelySize(_ outcome: Outcome) -> Int {
    switch outcome {
    case .reading(let text, _): text.document.text.count * 4
    case .report(let report): report.text.document.text.count * 4 + report.findings.count * 1024
    case .fault: 0
    }
  }

  /// A comma, or nothing.
  public func separator() -> [UInt8] { isLines ? [] : [UInt8(ascii: ",")] }

  /// The summary, or nothing.
  public func closing(_ summary: RunSummary, checker: Checker) -> [UInt8] {
    guard !isLines else { return [] }
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("documents")
      writer.number(summary.documents)
      writer.key("errors")
      writer.number(summary.faults)
      if let gate = summary.gate {
        writer.key("gate")
        GateJSON.write(gate, isWhole: summary.faults + summary.incomplete == 0, to: &writer)
      }
    }
    return Array("],\"summary\":".utf8) + writer.bytes + Array("}\n".utf8)
  }
}
