import TextCore

/// Where and in whose voice a span rule holds, and what must be known of a match to say so.
struct RuleGate: Sendable {
  /// Bit `Section.rawValue` is set for each section the rule looks at.
  let sections: UInt8
  /// True where a capture says whose voice decides.
  let hasHead: Bool
  /// False where no pattern captures anything.
  let hasCaptures: Bool
  /// Eight bits a voice: 0 where the rule skips it, else the severity's number plus one.
  private let severities: UInt32

  init(_ rule: Rule) {
    sections = rule.sections
    hasHead = rule.captureNames.contains { $0.contains(RuleGate.headCapture) }
    hasCaptures = rule.captureNames.contains { !$0.isEmpty }
    var severities: UInt32 = 0
    for voice in Voice.allCases {
      let place = Int(voice.rawValue)
      let severity = place < rule.severityByVoice.count ? rule.severityByVoice[place] : rule.severity
      severities |= UInt32(severity.map { $0.rawValue + 1 } ?? 0) << UInt32(8 * place)
    }
    self.severities = severities
  }

  /// The severity in a voice; nil where the rule skips it.
  func severity(in voice: Voice) -> Severity? {
    let value = UInt8(truncatingIfNeeded: severities >> UInt32(8 * voice.rawValue))
    return value == 0 ? nil : Severity(rawValue: value - 1)
  }

  /// The capture whose first token decides the voice of a match.
  static let headCapture = "head"
}
