/// What a worker hands back for one document: rendered bytes and what the run needs to know.
struct Product: Sendable {
  /// One entry an output.
  let bytes: [[UInt8]]
  let isFault: Bool
  let isIncomplete: Bool
  let warning: String?
  var record: ReviewRecord?

  init(_ outcome: Outcome, bytes: [[UInt8]]) {
    self.bytes = bytes
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
