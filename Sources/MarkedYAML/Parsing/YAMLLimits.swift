/// Bounds on what is read as YAML.
public struct YAMLLimits: Sendable {
  /// Most bytes of a file.
  public var bytes: Int
  /// Deepest nesting of collections.
  public var depth: Int

  /// Makes limits.
  public init(bytes: Int, depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  /// 5 MB, as the rule language says (the largest lexicons known have 0.2 MB), and 32 levels: packs need 8.
  public static let standard = YAMLLimits(bytes: 5 << 20, depth: 32)
}
