/// How long each stage took; one for each document, added up at the end. Without a clock it costs a branch a
/// stage.
public struct StageWatch: Sendable {
  private let now: (@Sendable () -> UInt64)?
  private var last: UInt64 = 0
  private var spent: [UInt64]

  /// Makes a watch that is not yet running.
  ///
  /// - Parameter now: CPU time of the running thread in nanoseconds; nil to measure nothing.
  public init(now: (@Sendable () -> UInt64)? = nil) {
    self.now = now
    spent = now == nil ? [] : Array(repeating: 0, count: Stage.allCases.count)
  }

  /// Begins to count; on the thread that the next lap ends on.
  public mutating func start() { if let now { last = now() } }

  /// Adds the time since the last lap to a stage.
  public mutating func lap(_ stage: Stage) {
    guard let now else { return }
    let time = now()
    spent[stage.rawValue] += time > last ? time - last : 0
    last = time
  }

  /// Takes in what another watch measured.
  public mutating func add(_ other: StageWatch) {
    for (index, nanoseconds) in other.spent.enumerated() where index < spent.count {
      spent[index] += nanoseconds
    }
  }

  /// CPU time of a stage in nanoseconds.
  public func nanoseconds(_ stage: Stage) -> UInt64 { spent.isEmpty ? 0 : spent[stage.rawValue] }
}
