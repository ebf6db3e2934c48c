import Analysis
import RuleEngine
import TextCore

/// What the findings of one rule say about it, as JSON.
struct RulePartsJSON: Sendable {
  /// Bytes of all parts of a rule together, to make room for.
  private static let likelyBytes = 1024

  private let bytes: [UInt8]
  /// For each severity the members `rule` to `confidence`.
  private let heads: [Range<Int>]
  /// What stands before, between and behind the matches, from the end of the member `match` to the end of `message`.
  private let messages: [Range<Int>]
  /// The members `why`, `fix` and `refs`; only `refs` where `isFilled`.
  private let tail: Range<Int>
  /// True where `why` or `fix` have places that each finding fills.
  private let isFilled: Bool

  /// Writes the parts of a rule; linear in their size.
  init(_ rules: RuleSet, _ index: Int) {
    let rule = rules.rules[index]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(RulePartsJSON.likelyBytes)
    var writer = JSONWriter()
    var heads: [Range<Int>] = []
    heads.reserveCapacity(Severity.allCases.count)
    for severity in Severity.allCases {
      writer.reset()
      RulePartsJSON.head(rule, severity, &writer)
      heads.append(RulePartsJSON.add(writer, to: &bytes))
    }
    var messages: [Range<Int>] = []
    for (place, text) in Finding.parts(ofText: rule.message).enumerated() {
      writer.reset()
      if place == 0 { writer.endMatch() }
      writer.part(text)
      messages.append(RulePartsJSON.add(writer, to: &bytes))
    }
    isFilled = RulePartsJSON.hasPlaces(rule.why) || RulePartsJSON.hasPlaces(rule.fix)
    writer.reset()
    if !isFilled {
      writer.key("why")
      writer.string(rule.why)
      writer.key("fix")
      writer.string(rule.fix)
    }
    writer.key("refs")
    writer.array { writer in
      for key in rule.refs {
        guard let reference = rules.references.first(where: { $0.key == key }) else { continue }
        RulePartsJSON.write(reference, &writer)
      }
    }
    tail = RulePartsJSON.add(writer, to: &bytes)
    self.bytes = bytes
    self.heads = heads
    self.messages = messages
  }

  /// Writes the members `rule`, `category`, `severity` and `confidence` of a finding.
  func writeHead(_ severity: Severity, to writer: inout JSONWriter) {
    write(heads[Int(severity.rawValue)], &writer)
  }

  /// Writes the members `match`, `captures` and `message` of a finding that has nothing to say but its match.
  func writeMatch(_ match: UnsafeBufferPointer<UInt8>, to writer: inout JSONWriter) {
    bytes.withUnsafeBufferPointer { bytes in
      writer.startMatch(match)
      for index in messages.indices {
        if index > 0 { writer.repeatMatch() }
        writer.part(written: UnsafeBufferPointer(rebasing: bytes[messages[index]]))
      }
      writer.endMessage()
    }
  }

  /// Writes the members `why`, `fix` and `refs` of a finding.
  ///
  /// - Parameter finding: gives the finding where its rule leaves something to it.
  func writeTail(to writer: inout JSONWriter, finding: () -> Finding) {
    if isFilled {
      let finding = finding()
      writer.key("why")
      writer.string(finding.why)
      writer.key("fix")
      writer.string(finding.fix)
    }
    write(tail, &writer)
  }

  private func write(_ range: Range<Int>, _ writer: inout JSONWriter) {
    bytes.withUnsafeBufferPointer { writer.written(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// True where a text may have places that findings fill.
  private static func hasPlaces(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.contains(UInt8(ascii: "{")) }
  }

  /// Appends what was written to bytes; where it stands there.
  static func add(_ writer: borrowing JSONWriter, to bytes: inout [UInt8]) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: writer.out.view)
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

  private static func write(_ reference: Reference, _ writer: inout JSONWriter) {
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
