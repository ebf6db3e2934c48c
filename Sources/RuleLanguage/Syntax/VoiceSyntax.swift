import TextCore

/// A `voice` as written: for each voice named, what holds there.
struct VoiceSyntax: Sendable {
  /// What holds in a voice.
  enum Treatment: Sendable, Hashable {
    case same
    case skip
    case severity(Severity)
  }

  /// What the rule language gives voices that are not named.
  static let standard = VoiceSyntax(own: .same, attributed: .same, quoted: .skip)

  var own: Treatment
  var attributed: Treatment
  var quoted: Treatment

  /// The severities by voice for a rule of that severity.
  func severities(_ severity: Severity) -> [Severity?] {
    [own, attributed, quoted].map { treatment in
      switch treatment {
      case .same: severity
      case .skip: nil
      case .severity(let other): other
      }
    }
  }

  /// One bit for each voice that is not skipped.
  var bits: UInt8 {
    var bits: UInt8 = 0
    for (index, treatment) in [own, attributed, quoted].enumerated() where treatment != .skip {
      bits |= 1 << UInt8(index)
    }
    return bits
  }
}
