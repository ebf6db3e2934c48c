import TextCore

/// A change to a rule of another pack: `{id: x, set: {severity: note}}`.
struct OverrideSyntax: Sendable {
  var id: SyntaxText
  var severity: Severity?
  var confidence: Confidence?
  var weight: Int?
  var limit: Int?
  var isOff: Bool?
  var isSuppressible: Bool?
  /// Severities by voice, if the override names any.
  var voice: VoiceSyntax?
}
