import RuleEngine

/// A mark as written.
struct MarkSyntax: Sendable {
  var name: String
  var place: Place
  var match: MatchSyntax
  var unless: [ContextSyntax] = []
  var require: [ContextSyntax] = []
  var role: MarkRole?
  var rolePlace: Place?
  /// Bit `Voice.rawValue` is set where the mark may stand in that voice.
  var voices: UInt8 = 0b111
  var isCostly = false
}
