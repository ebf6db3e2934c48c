/// Whether the source says the content or takes a stand towards it.
public enum AttributionAct: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// Speech, writing, a document.
  case statement
  /// Belief, wish, plan, support, refusal.
  case attitude

  /// The name used in output.
  public var name: String {
    switch self {
    case .statement: "statement"
    case .attitude: "attitude"
    }
  }
}
