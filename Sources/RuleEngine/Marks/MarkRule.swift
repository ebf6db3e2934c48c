/// A named span definition of a pack, usable as `#name`, never reported.
public struct MarkRule: Sendable {
  /// When a mark is computed.
  public enum Stratum: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// Set by the program: `BuiltInMark`.
    case builtIn
    /// Stratum 3: before attribution; may use neither voices nor marks of later strata.
    case base
    /// Stratum 6: after voices.
    case late
    /// Stratum 8 and later: uses accusation marks.
    case afterAccusations
  }

  /// The name without the number sign.
  public var name: String
  /// What it looks for; nil for built-in marks.
  public var match: MatchSpec?
  /// Kills a span if any entry holds.
  public var unless: [ContextRule]
  /// Every entry must hold.
  public var require: [ContextRule]
  /// What the mark means to later strata.
  public var role: MarkRole?
  /// When it is computed.
  public var stratum: Stratum
  /// Bit `Voice.rawValue` is set where the mark may stand in that voice (by its first token).
  public var voices: UInt8

  /// Makes a mark.
  public init(
    name: String, match: MatchSpec?, unless: [ContextRule] = [], require: [ContextRule] = [],
    role: MarkRole? = nil, stratum: Stratum, voices: UInt8 = 0b111
  ) {
    self.name = name
    self.match = match
    self.unless = unless
    self.require = require
    self.role = role
    self.stratum = stratum
    self.voices = voices
  }
}
