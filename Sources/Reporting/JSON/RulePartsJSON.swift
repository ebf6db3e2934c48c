import Analysis
import RuleEngine
import TextCore

/// What the findings of one rule say about it, as JSON.
struct RulePartsJSON: Sendable {
  /// Bytes of all parts of a rule together, to make room for.
  private static let likelyBytes = 1024

  /// For each severity the members `rule` to `confidence`; then what stands before, between and behind the matches, from
  /// the end of the member `match` to the end of `message`; last the members `why`, `fix` and `refs`, only `refs` where
  /// `isFilled`.
  private let pieces: TextPieces
  /// True where `why` or `fix` have places that each finding fills.
  private let isFilled: Bool

  /// Writes the parts of a rule; linear in their size.
  init(_ rules: RuleSet, _ index: Int) {
    let rule = rules.rules[index]
    let messages = Finding.parts(ofText: rule.message)
    let isFilled = RulePartsJSON.hasPlaces(rule.why) || RulePartsJSON.hasPlaces(rule.fix)
    self.isFilled = isFilled
    let tail = RulePartsJSON.firstMessage + messages.count
    pieces = TextPieces(count: tail + 1, capacity: RulePartsJSON.likelyBytes) { piece, writer in
      if piece < RulePartsJSON.firstMessage {
        RulePartsJSON.head(rule, Severity.allCases[piece], &writer)
      } else if piece < tail {
        if piece == RulePartsJSON.firstMessage { writer.endMatch() }
        writer.part(messages[piece - RulePartsJSON.firstMessage])
      } else {
        RulePartsJSON.tail(rule, rules, isFilled: isFilled, &writer)
      }
    }
  }

  /// The first piece behind those of the severities.
  private static let firstMessage = Severity.allCases.count

  /// Where the parts stand, to ask for them.
  var address: UnsafeRawPointer? { pieces.address }

  /// Writes the members `rule`, `category`, `severity` and `confidence` of a finding.
  func writeHead(_ severity: Severity, to writer: inout JSONWriter) {
    pieces.read(Int(severity.rawValue)) { writer.written($0) }
  }

  /// Writes the members `match`, `captures` and `message` of a finding that has nothing to say but its match.
  func writeMatch(_ match: UnsafeBufferPointer<UInt8>, to writer: inout JSONWriter) {
    writer.startMatch(match)
    for piece in RulePartsJSON.firstMessage..<pieces.count - 1 {
      if piece > RulePartsJSON.firstMessage { writer.repeatMatch() }
      pieces.read(piece) { writer.part(written: $0) }
    }
    writer.endMessage()
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
    pieces.read(pieces.count - 1) { writer.written($0) }
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

  private static func tail(_ rule: Rule, _ rules: RuleSet, isFilled: Bool, _ writer: inout JSONWriter) {
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
        write(reference, &writer)
      }
    }
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
