/// How a run ended; the raw value is the exit code.
public enum ExitStatus: Int32, Sendable {
  /// Done, or the gate passed.
  case success = 0
  /// The gate failed.
  case gateFailed = 1
  /// Usage, configuration or rule error: nothing was judged.
  case unusable = 2
  /// Some input was unreadable, over budget or incomplete; the rest was reported.
  case incomplete = 3
}
