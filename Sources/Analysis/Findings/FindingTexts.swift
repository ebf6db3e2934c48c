/// All that a finding says in words.
struct FindingTexts: Sendable {
  /// The matched words.
  var match: String?
  /// Captured words by name.
  var captures: [(name: String, text: String)] = []
  var message: String
  var why = ""
  var fix = ""
  var suggestion: String?
}
