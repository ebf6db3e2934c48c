import TextCore

/// What one document adds to a list of workflow commands.
public struct GitHubPiece: Sendable {
  /// One annotation.
  struct Annotation: Sendable {
    var severity: Severity
    /// Milli-points.
    var points: Int
    /// The command, without its line end.
    var command: String
  }

  /// The worst findings of each level, the worst first.
  var annotations: [Annotation]
  /// Number of all findings by severity, by raw value.
  var counts: [Int]
}
