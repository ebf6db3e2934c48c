import Analysis

/// What workers ask of a plan for every document, each part by itself: a plan is large, and to hand it on whole would
/// copy it.
final class RunPlanReference: Sendable {
  let request: RunRequest
  private let desks: [Desk]
  private let files: [String: FilePlan]
  private let baseline: BaselineSource

  init(_ request: RunRequest, desks: [Desk], files: [String: FilePlan], baseline: BaselineSource) {
    self.request = request
    self.desks = desks
    self.files = files
    self.baseline = baseline
  }

  /// The desk of a file by its path as given; the first one for files that were not planned.
  func desk(forPath path: String) -> Desk { desks[files[path]?.desk ?? 0] }

  /// What the findings of a document are held against.
  func review(path: String, record: String?) -> FindingReview {
    guard let file = files[path] else { return FindingReview(today: request.today) }
    var hold = baseline.hold(file: file.path, record: record)
    // Old findings cost their points where the gate counts them.
    hold.affectsScore = desks[file.desk].gate.countsNewOnly
    return FindingReview(ignored: file.ignored, baseline: hold, today: request.today)
  }

  /// The absolute path of a planned file.
  func absolutePath(of path: String) -> String {
    files[path]?.path ?? PathText.absolute(path, in: request.workingFolder)
  }
}
