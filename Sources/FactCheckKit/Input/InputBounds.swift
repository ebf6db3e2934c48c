/// Bounds on what is read.
public enum InputBounds {
  /// Largest document in bytes: news pages stay under 5 MB, and the HTML parser may need 60 times the
  /// input in memory.
  public static let maxBytes = 16 << 20
}
