/// How a scalar is written.
public enum ScalarStyle: UInt8, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  /// A block scalar that keeps line breaks (`|`).
  case literal
  /// A block scalar whose lines are joined (`>`).
  case folded
}
