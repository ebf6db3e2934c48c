import Analysis
public import RuleEngine
import TextCore

/// What findings say about their rules and in a choice of a few words, as JSON written once for all findings: most of
/// a report's bytes.
public final class RuleJSON: Sendable {
  /// Each rule's parts, written when its first finding is.
  private let rules: DeferredTable<RulePartsJSON>
  private let bytes: [UInt8]
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

  /// Writes what does not depend on a rule.
  public init(_ rules: RuleSet) {
    self.rules = DeferredTable(count: rules.rules.count) { RulePartsJSON(rules, $0) }
    var bytes: [UInt8] = []
    var writer = JSONWriter()
    func texts(_ count: Int, _ write: (Int, inout JSONWriter) -> Void) -> [Range<Int>] {
      (0..<count).map { index in
        writer.reset()
        write(index, &writer)
        return RulePartsJSON.add(writer, to: &bytes)
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
    packs = RulePartsJSON.add(writer, to: &bytes)
    self.bytes = bytes
  }

  /// Asks for what findings say about a rule, which will be read next.
  func ask(for rule: Int) { rules.ask(for: rule) { $0.address } }

  /// Calls `body` with what findings say about a rule, looked up once for all of it.
  func read(_ rule: Int, _ body: (RulePartsJSON) -> Void) { rules.read(rule, body) }

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
}
