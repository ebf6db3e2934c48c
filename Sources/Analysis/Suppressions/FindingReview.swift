/// What the findings of one document are held against: ignore files, the baseline, the day.
public struct FindingReview: Sendable {
  /// Entries of ignore files that may concern the document.
  public var ignored: [IgnoreEntry]
  /// What the baseline holds.
  public var baseline: BaselineHold
  /// The day on which suppressions expire; nil where none does.
  public var today: Day?

  /// Makes a review.
  public init(ignored: [IgnoreEntry] = [], baseline: BaselineHold = .nothing, today: Day? = nil) {
    self.ignored = ignored
    self.baseline = baseline
    self.today = today
  }

  /// Comments in the document count, nothing else.
  public static let none = FindingReview()
}
