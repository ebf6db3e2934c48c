import Analysis
public import RuleEngine
import TextCore

/// What findings say about their rules and in a choice of a few words, as JSON written once for all findings: most of
/// a report's bytes.
public final class RuleJSON: Sendable {
  /// The parts of one rule.
  private struct Parts {
    /// The first of its texts in `heads`: for each severity the members `rule` to `confidence`.
    var heads = 0
    /// Its texts in `messages`: what stands before, between and behind the matches, from the end of the member `match`
    /// to the end of `message`.
    var message = 0..<0
    /// The members `why`, `fix` and `refs`; only `refs` where `isFilled`.
    var tail = 0..<0
    /// True where `why` or `fix` have places that each finding fills.
    var isFilled = false
  }

  private let bytes: [UInt8]
  private let parts: [Parts]
  private let heads: [Range<Int>]
  private let messages: [Range<Int>]
  /// The members `voice` and `section`, for each voice (none first) all sections.
  private let places: [Range<Int>]
  private let sectionCount = Section.allCases.count
  /// The member `part` of a deduction.
  private let scoreParts: [Range<Int>]
  /// The members `status` and `justification` where there is none.
  private let statuses: [Range<Int>]
  /// The keys of `metrics` with their colons.
  private let metricKeys: [Range<Int>]
  /// The member `packs` of `model`.
  private let packs: Range<Int>

  /// Writes the parts of all rules; linear in their size.
  public init(_ rules: RuleSet) {
    var references: [String: Reference] = [:]
    for reference in rules.references.reversed() { references[reference.key] = reference }
    var bytes: [UInt8] = []
    var parts: [Parts] = []
    var heads: [Range<Int>] = []
    var messages: [Range<Int>] = []
    parts.reserveCapacity(rules.rules.count)
    heads.reserveCapacity(rules.rules.count * Severity.allCases.count)
    messages.reserveCapacity(rules.rules.count * 2)
    var writer = JSONWriter()
    for rule in rules.rules {
      var own = Parts()
      own.heads = heads.count
      for severity in Severity.allCases {
        writer.reset()
        RuleJSON.head(rule, severity, &writer)
        heads.append(RuleJSON.add(writer.bytes, to: &bytes))
      }
      let first = messages.count
      for (index, text) in Finding.parts(ofText: rule.message).enumerated() {
        writer.reset()
        if index == 0 { writer.endMatch() }
        writer.part(text)
        messages.append(RuleJSON.add(writer.bytes, to: &bytes))
      }
      own.message = first..<messages.count
      own.isFilled = RuleJSON.hasPlaces(rule.why) || RuleJSON.hasPlaces(rule.fix)
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
    func texts(_ count: Int, _ write: (Int, inout JSONWriter) -> Void) -> [Range<Int>] {
      (0..<count).map { index in
        writer.reset()
        write(index, &writer)
        return RuleJSON.add(writer.bytes, to: &bytes)
      }
    }
    let sections = Section.allCases
    places = texts((Voice.allCases.count + 1) * sections.count) { index, writer in
      let voice = index / sections.count
      writer.key("voice")
      writer.string(voice == 0 ? nil : Voice.allCases[voice - 1].name)
      writer.key("section")
      writer.string(sections[index % sections.count].name)
    }
    scoreParts = texts(ScorePart.allCases.count) { index, writer in
      writer.key("part")
      writer.string(ScorePart.allCases[index].name)
    }
    statuses = texts(FindingStatus.allCases.count) { index, writer in
      writer.key("status")
      writer.string(FindingStatus.allCases[index].name)
      writer.key("justification")
      writer.null()
    }
    metricKeys = texts(Metric.allCases.count) { index, writer in
      writer.key(text: Metric.allCases[index].name)
    }
    writer.reset()
    RuleJSON.packs(rules, &writer)
    packs = RuleJSON.add(writer.bytes, to: &bytes)
    self.bytes = bytes
    self.parts = parts
    self.heads = heads
    self.messages = messages
  }

  /// Writes the members `rule`, `category`, `severity` and `confidence` of a finding.
  func writeHead(of rule: Int, _ severity: Severity, to writer: inout JSONWriter) {
    write(heads[parts[rule].heads + Int(severity.rawValue)], &writer)
  }

  /// Writes the members `match`, `captures` and `message` of a finding that has nothing to say but its match.
  func writeMatch(_ match: UnsafeBufferPointer<UInt8>, of rule: Int, to writer: inout JSONWriter) {
    bytes.withUnsafeBufferPointer { bytes in
      writer.startMatch(match)
      for index in parts[rule].message {
        if index > parts[rule].message.lowerBound { writer.repeatMatch() }
        writer.part(written: UnsafeBufferPointer(rebasing: bytes[messages[index]]))
      }
      writer.endMessage()
    }
  }

  /// Writes the members `why`, `fix` and `refs` of a finding.
  ///
  /// - Parameter finding: gives the finding where its rule leaves something to it.
  func writeTail(of rule: Int, to writer: inout JSONWriter, finding: () -> Finding) {
    if parts[rule].isFilled {
      let finding = finding()
      writer.key("why")
      writer.string(finding.why)
      writer.key("fix")
      writer.string(finding.fix)
    }
    write(parts[rule].tail, &writer)
  }

  /// Writes the members `voice` and `section` of a finding.
  func writePlace(_ voice: Voice?, _ section: Section, to writer: inout JSONWriter) {
    let row = voice.map { Int($0.rawValue) + 1 } ?? 0
    write(places[row * sectionCount + Int(section.rawValue)], &writer)
  }

  /// Writes the member `part` of a deduction.
  func writePart(_ part: ScorePart, to writer: inout JSONWriter) { write(scoreParts[part.rawValue], &writer) }

  /// Writes the members `status` and `justification` of a finding that has none.
  func writeStatus(_ status: FindingStatus, to writer: inout JSONWriter) {
    write(statuses[Int(status.rawValue)], &writer)
  }

  /// Writes the member `packs` of a report's `model`.
  func writePacks(to writer: inout JSONWriter) { write(packs, &writer) }

  /// Writes the key of a metric; the value must follow.
  func writeKey(of metric: Metric, to writer: inout JSONWriter) {
    let range = metricKeys[Int(metric.rawValue)]
    bytes.withUnsafeBufferPointer { writer.written(key: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func write(_ range: Range<Int>, _ writer: inout JSONWriter) {
    bytes.withUnsafeBufferPointer { writer.written(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// True where a text may have places that findings fill.
  private static func hasPlaces(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.contains(UInt8(ascii: "{")) }
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

  private static func packs(_ rules: RuleSet, _ writer: inout JSONWriter) {
    writer.key("packs")
    writer.array { writer in
      for pack in rules.packs {
        writer.object { writer in
          writer.key("id")
          writer.string(pack.id)
          writer.key("version")
          writer.string(pack.version)
          writer.key("sha256")
          writer.string(pack.sha256)
        }
      }
    }
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
