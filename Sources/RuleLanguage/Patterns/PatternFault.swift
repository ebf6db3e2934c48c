import MarkedYAML

/// What is wrong with a pattern, and where in its text.
struct PatternFault: Error, Sendable {
  var code: DiagnosticCode
  var message: String
  var hint: String?
  /// UTF-8 bytes of the pattern's text.
  var range: Range<Int>
}
