import FactCheckKit

/// Remembers whether an output could not be written, so that the exit code tells.
///
/// A class: outputs hand their bytes on through closures that outlive their makers.
final class OutputFaults {
  /// True where at least one write failed.
  private(set) var hasAny = false

  /// Tells a failed write on standard error; a reader that went away has what it wanted and is no fault.
  func add(_ name: String, _ code: Int32) {
    guard let message = Output.fault(code) else { return }
    hasAny = true
    Output.error("\(name): error: \(message)\n")
  }

  /// How a run ends: an output that is not whole is worse than what the run says.
  func status(of status: ExitStatus) -> ExitStatus { hasAny ? .incomplete : status }
}
