import MarkedYAML

/// What the codes of faults in rule files mean.
public enum CodeExplanation {
  /// The explanation of a code such as `E014`, or nil for a code that does not exist.
  public static func text(code: String) -> String? {
    guard let code = DiagnosticCode(rawValue: code.uppercased()) else { return nil }
    return "\(code.rawValue): \(code.explanation)\n"
  }
}
