import Analysis

/// What a worker hands back for one document: a piece for each output and what the run needs to know.
struct Product: Sendable {
  let pieces: [any Sendable]
  let isFault: Bool
  let isIncomplete: Bool
  let warning: String?
  /// How long the stages up to rendering took.
  let watch: StageWatch
  var record: ReviewRecord?

  init(_ outcome: Outcome, pieces: [any Sendable], watch: StageWatch) {
    self.pieces = pieces
    self.watch = watch
    switch outcome {
    case .fault(let fault):
      isFault = true
      isIncomplete = false
      warning = fault.description + "\n"
    case .report(let report):
      isFault = false
      isIncomplete = report.isIncomplete
      warning =
        report.isIncomplete
        ? "\(report.text.document.id): warning: over budget, not all findings are listed\n" : nil
    case .reading:
      isFault = false
      isIncomplete = false
      warning = nil
    }
  }
}
