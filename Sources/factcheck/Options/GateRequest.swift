import FactCheckKit

/// What the gate asks for.
struct GateRequest: Equatable {
  /// The conditions; one given here goes before the same one of a configuration.
  var flags = FlagOptions()
  /// Known findings: a file, or a revision of git.
  var baseline: String?
  /// Fails on unused and expired suppressions and on stale entries of the baseline.
  var isStrict = false
}
