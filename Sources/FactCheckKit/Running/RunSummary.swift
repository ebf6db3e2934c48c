/// What a run came to.
public struct RunSummary: Sendable, Equatable {
  /// Documents that were read.
  public var documents = 0
  /// Inputs that gave no document.
  public var faults = 0
  /// Documents whose search was cut off by a budget.
  public var incomplete = 0
  /// What the gate says; nil for runs without a gate.
  public var gate: GateResult?

  /// Makes an empty summary.
  public init() {}

  mutating func add(_ product: Product) {
    if product.isFault { faults += 1 } else { documents += 1 }
    if product.isIncomplete { incomplete += 1 }
  }
}
