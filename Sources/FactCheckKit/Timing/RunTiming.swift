public import Analysis

/// What `--timings` tells of a run.
public struct RunTiming: Sendable {
  /// What times the stages of a run; measures nothing where the timing is off.
  public let watch: StageWatch
  private let isOn: Bool
  private var startUp: UInt64 = 0
  private var measured = StageWatch()

  /// Makes a timing.
  ///
  /// - Parameter isOn: false to measure and tell nothing.
  public init(isOn: Bool) {
    self.isOn = isOn
    watch = isOn ? StageWatch(now: CPUClock.thread) : StageWatch()
  }

  /// Ends the start-up: what the process has worked so far counts for it.
  public mutating func begin() { startUp = CPUClock.process() }

  /// Takes the times of all documents.
  public mutating func take(_ watch: StageWatch) { measured = watch }

  /// One line a stage, or nothing where the timing is off.
  ///
  /// - Parameter jobs: documents worked on at once.
  public func text(jobs: Int) -> String {
    guard isOn else { return "" }
    return TimingText.render(measured, startUp: startUp, total: CPUClock.process(), jobs: jobs)
  }
}
