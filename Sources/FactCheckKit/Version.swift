import Analysis
public import RuleEngine

/// Version of the program.
public enum Version {
  /// Three numbers.
  public static let number = "0.1.0"
  /// Program, score model and the packs with their digests, one a line, for `--version`.
  public static func description(packs: [PackIdentity]) -> String {
    ([description] + packs.map { "pack \($0.id) \($0.version) sha256 \($0.sha256)" }).joined(separator: "\n")
  }
  /// Program and score model.
  public static let description = "factcheck \(number), score model \(ScoreModel.standard.number)"
}
