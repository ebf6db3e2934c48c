public import RuleEngine
import TextCore

/// What findings say about their rules, as JSON written once for all findings: most of a report's bytes.
public final class RuleJSON: Sendable {
  /// The parts of one rule in `bytes`.
  private struct Parts {
    /// For each severity the members `rule` to `confidence`.
    var heads: [Range<Int>] = []
    /// The members `why`, `fix` and `refs`; only `refs` where `isFilled`.
    var tail = 0..<0
    /// True where `why` or `fix` have places that each finding fills.
    var isFilled = false
  }

  private let bytes: [UInt8]
  private let parts: [Parts]

  /// Writes the parts of all rules; linear in their size.
  public init(_ rules: RuleSet) {
    var references: [String: Reference] = [:]
    for reference in rules.references.reversed() { references[reference.key] = reference }
    var bytes: [UInt8] = []
    var parts: [Parts] = []
    parts.reserveCapacity(rules.rules.count)
    var writer = JSONWriter()
    for rule in rules.rules {
      var own = Parts()
      for severity in Severity.allCases {
        writer.reset()
        RuleJSON.head(rule, severity, &writer)
        own.heads.append(RuleJSON.add(writer.bytes, to: &bytes))
      }
      let open = UInt8(ascii: "{")
      own.isFilled = rule.why.utf8.contains(open) || rule.fix.utf8.contains(open)
      writer.reset()
      if !own.isFilled {
        writer.key("why")
        writer.string(rule.why)
        writer.key("fix")
        writer.string(rule.fix)
      }
      RuleJSON.references(rule, references, &writer)
      own.tail = RuleJSON.add(writer.bytes, to: &bytes)
      parts.append(own)
    }
    self.bytes = bytes
    self.parts = parts
  }

  /// Writes the members `rule`, `category`, `severity` and `confidence` of a finding.
  func writeHead(of rule: Int, _ severity: Severity, to writer: inout JSONWriter) {
    write(parts[rule].heads[Int(severity.rawValue)], &writer)
  }

  /// Writes the members `why`, `fix` and `refs` of a finding.
  func writeTail(of rule: Int, why: String, fix: String, to writer: inout JSONWriter) {
    if parts[rule].isFilled {
      writer.key("why")
      writer.string(why)
      writer.key("fix")
      writer.string(fix)
    }
    write(parts[rule].tail, &writer)
  }

  private func write(_ range: Range<Int>, _ writer: inout JSONWriter) {
    bytes.withUnsafeBufferPointer { writer.written(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private static func add(_ new: [UInt8], to bytes: inout [UInt8]) -> Range<Int> {
    let start = bytes.count
    bytes += new
    return start..<bytes.count
  }

  private static func head(_ rule: Rule, _ severity: Severity, _ writer: inout JSONWriter) {
    writer.key("rule")
    writer.string(rule.id)
    writer.key("category")
    writer.string(rule.category.name)
    writer.key("severity")
    writer.string(severity.name)
    writer.key("confidence")
    writer.string(rule.confidence.name)
  }

  private static func references(
    _ rule: Rule, _ references: [String: Reference], _ writer: inout JSONWriter
  ) {
    writer.key("refs")
    writer.array { writer in
      for key in rule.refs {
        guard let reference = references[key] else { continue }
        writer.object { writer in
          writer.key("key")
          writer.string(reference.key)
          writer.key("title")
          writer.string(reference.title)
          writer.key("url")
          writer.string(reference.url)
        }
      }
    }
  }
}
