public import Analysis
public import RuleEngine
import TextCore

/// All findings of a run as one SARIF 2.1.0 log with one run.
///
/// Source: OASIS, Static Analysis Results Interchange Format Version 2.1.0. The results of a document are
/// sorted by severity, the documents stand in the order of the input.
public struct SARIFReport: RunAssembly {
  /// Name under which the fingerprint stands; the number counts up when fingerprints change their meaning.
  static let fingerprintName = "factcheckFingerprint/v1"
  static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  private let rules: RuleSet
  private let version: String
  private var hasResults = false
  private var faults: [RunFault] = []

  /// Makes an empty log.
  ///
  /// - Parameter version: version of the program, three numbers.
  public init(rules: RuleSet, version: String) {
    self.rules = rules
    self.version = version
  }

  /// The results of a document, separated by commas.
  public func piece(of report: DocumentReport) -> SARIFPiece {
    var writer = JSONWriter()
    let results = SARIFResults(report: report, rules: rules)
    results.write(to: &writer)
    return SARIFPiece(results: writer.bytes, fault: nil)
  }

  /// An input that could not be read becomes a notification of the tool.
  public func piece(of fault: RunFault) -> SARIFPiece { SARIFPiece(results: [], fault: fault) }

  /// The log up to the first result.
  public mutating func opening() -> [UInt8] {
    var head = JSONWriter()
    SARIFTool(rules: rules, version: version).write(to: &head)
    return Array("{\"$schema\":\"\(SARIFReport.schema)\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":".utf8)
      + head.bytes + Array(",\"columnKind\":\"unicodeCodePoints\",\"results\":[\n".utf8)
  }

  /// The results of the next document.
  public mutating func add(_ piece: SARIFPiece) -> [UInt8] {
    if let fault = piece.fault { faults.append(fault) }
    guard !piece.results.isEmpty else { return [] }
    defer { hasResults = true }
    return (hasResults ? Array(",\n".utf8) : []) + piece.results
  }

  /// The end of the log: what could not be read.
  public mutating func closing() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("executionSuccessful")
      writer.boolean(faults.isEmpty)
      guard !faults.isEmpty else { return }
      writer.key("toolExecutionNotifications")
      writer.array { writer in for fault in faults { SARIFReport.notification(fault, &writer) } }
    }
    return Array("\n],\"invocations\":[".utf8) + writer.bytes + Array("]}]}\n".utf8)
  }

  private static func notification(_ fault: RunFault, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("level")
      writer.string("error")
      writer.key("message")
      writer.object {
        $0.key("text")
        $0.string(fault.message)
      }
      guard let path = fault.path else { return }
      writer.key("locations")
      writer.array { writer in
        writer.object { writer in
          writer.key("physicalLocation")
          writer.object { writer in
            writer.key("artifactLocation")
            writer.object {
              $0.key("uri")
              $0.string(URIText.reference(path: path))
            }
            guard let line = fault.line else { return }
            writer.key("region")
            writer.object {
              $0.key("startLine")
              $0.number(line)
            }
          }
        }
      }
    }
  }
}
