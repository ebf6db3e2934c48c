import Analysis

/// What is decided about one file before it is read.
struct FilePlan: Sendable {
  /// Absolute path.
  var path: String
  /// Index of its desk.
  var desk: Int
  /// Entries of ignore files that may concern it.
  var ignored: [IgnoreEntry]
}
