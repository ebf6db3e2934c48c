/// What a condition comes to.
public enum Verdict: UInt8, Sendable, BitwiseCopyable {
  case holds
  case fails
  /// The document does not tell.
  case unknown
}
