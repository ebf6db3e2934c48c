/// What kind of source a common noun names.
enum SourceHead: String, Sendable, CaseIterable {
  /// Source, insider: unnamed in any number.
  case anonymous
  /// Official, aide: unnamed unless a name or a known office stands with it.
  case official
  /// Critics, experts.
  case group
  /// Voters, residents, a man.
  case people
  /// The world, history, circles.
  case mass
  case document
  /// Court, ministry, police, campaign: identified without a name.
  case institution
  /// President, spokesman: identified by office.
  case role
  /// An act, event, quality or thing: it shows, but does not speak.
  case thing

  /// The kind at a place of `allCases`, counted from 1; nil for other numbers.
  @inline(__always)
  init?(code: UInt32) {
    switch code {
    case 1: self = .anonymous
    case 2: self = .official
    case 3: self = .group
    case 4: self = .people
    case 5: self = .mass
    case 6: self = .document
    case 7: self = .institution
    case 8: self = .role
    case 9: self = .thing
    default: return nil
    }
  }
}
