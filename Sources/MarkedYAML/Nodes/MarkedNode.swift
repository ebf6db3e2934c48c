/// A YAML node with the place it stands at.
public struct MarkedNode: Sendable {
  /// What a node holds.
  public enum Content: Sendable {
    case scalar(String, ScalarStyle)
    /// The pairs in the order of the file; no key stands twice.
    case mapping([MarkedPair])
    case sequence([MarkedNode])
  }

  /// What the node holds.
  public var content: Content
  /// Where it stands.
  public var mark: Mark

  /// Makes a node.
  public init(_ content: Content, mark: Mark) {
    self.content = content
    self.mark = mark
  }

  /// The text of a scalar as parsed, or nil.
  public var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// The style of a scalar, or nil.
  public var style: ScalarStyle? {
    if case .scalar(_, let style) = content { return style }
    return nil
  }

  /// The pairs of a mapping, or nil.
  public var pairs: [MarkedPair]? {
    if case .mapping(let pairs) = content { return pairs }
    return nil
  }

  /// The members of a sequence, or nil.
  public var items: [MarkedNode]? {
    if case .sequence(let items) = content { return items }
    return nil
  }

  /// The value of a key of a mapping, or nil; linear in the number of keys.
  public subscript(key: String) -> MarkedNode? { pairs?.first { $0.key == key }?.value }

  /// The name of the kind of node, for messages.
  public var kindName: String {
    switch content {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar:
      switch value {
      case .null: "nothing"
      case .boolean: "true or false"
      case .integer, .decimal: "a number"
      case .string: "a text"
      }
    }
  }

  /// The value of a scalar after the core schema of YAML 1.2; collections give null.
  ///
  /// Only plain scalars resolve to anything but a string, and `yes`, `no`, `on`, `off` are strings.
  public var value: ScalarValue {
    guard case .scalar(let text, let style) = content else { return .null }
    return style == .plain ? ScalarValue(plain: text) : .string(text)
  }

  /// True for a plain scalar that resolves to null (also an empty one).
  public var isNull: Bool {
    if case .scalar = content { return value == .null }
    return false
  }
}
