/// A setting with the place it comes from.
public struct Sourced<Value: Sendable>: Sendable {
  /// The setting.
  public var value: Value
  /// Where it comes from.
  public var origin: Origin

  /// Makes a setting.
  public init(_ value: Value, _ origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

extension Sourced: Equatable where Value: Equatable {}
