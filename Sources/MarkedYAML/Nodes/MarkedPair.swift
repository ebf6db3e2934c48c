/// A key of a mapping with its value.
public struct MarkedPair: Sendable {
  /// The text of the key.
  public var key: String
  /// Where the key stands.
  public var mark: Mark
  /// The value.
  public var value: MarkedNode

  /// Makes a pair.
  public init(key: String, mark: Mark, value: MarkedNode) {
    self.key = key
    self.mark = mark
    self.value = value
  }
}
