import Analysis

/// Version of the program.
public enum Version {
  /// Three numbers.
  public static let number = "0.1.0"
  /// Program and score model, for `--version`.
  public static let description = "factcheck \(number), score model \(ScoreModel.standard.number)"
}
