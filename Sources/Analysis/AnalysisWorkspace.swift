public import Attribution
public import RuleEngine

/// Room an analyzer keeps from one document to the next, so that none has to ask for memory of its own.
///
/// Holds nothing that a result depends on. Confined to one worker.
public struct AnalysisWorkspace: Sendable {
  /// Of the scan of the text.
  public var scan = ScanWorkspace()
  /// Of the scan of a title beside the text, which lives at the same time.
  public var titleScan = ScanWorkspace()
  /// Of attribution.
  public var reading = ReadingWorkspace()

  /// Makes an empty workspace.
  public init() {}
}
