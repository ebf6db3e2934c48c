public import Analysis
public import TextCore

/// What one place says about the gate, each condition with its origin.
public struct GateOptions: Sendable, Equatable {
  /// `min_score`, in milli-points.
  public var minScore: Sourced<Int>?
  /// `min_parts`, in thousandths of a percent.
  public var minParts: [ScorePart: Sourced<Int>] = [:]
  /// `max`.
  public var max: [Severity: Sourced<Int>] = [:]
  /// `forbid`.
  public var forbid: Sourced<[String]>?
  /// `require_assessed`.
  public var requireAssessed: Sourced<[ScorePart]>?
  /// `min_words`.
  public var minWords: Sourced<Int>?
  /// `new_only`.
  public var newOnly: Sourced<Bool>?

  /// Makes options that say nothing.
  public init() {}

  /// Lays others over these; each condition on its own.
  public mutating func merge(_ other: GateOptions) {
    minScore = other.minScore ?? minScore
    minParts.merge(other.minParts) { $1 }
    max.merge(other.max) { $1 }
    forbid = other.forbid ?? forbid
    requireAssessed = other.requireAssessed ?? requireAssessed
    minWords = other.minWords ?? minWords
    newOnly = other.newOnly ?? newOnly
  }

  /// The policy without origins.
  public var policy: GatePolicy {
    // Most say nothing, and a dictionary of a new type takes the runtime longer than all the rest.
    GatePolicy(
      minScore: minScore?.value, minParts: minParts.isEmpty ? [:] : minParts.mapValues(\.value),
      max: max.isEmpty ? [:] : max.mapValues(\.value), forbid: forbid?.value ?? [],
      requireAssessed: requireAssessed?.value ?? [], minWords: minWords?.value,
      newOnly: newOnly?.value)
  }
}
