/// What the gate says about a whole run.
public struct GateResult: Sendable, Hashable {
  /// Number of documents that were judged.
  public var documents: Int
  /// Number of documents that failed a condition.
  public var failed: Int
  /// The verdicts that have something to say, in the order of the documents.
  public var verdicts: [GateVerdict]
  /// What is wrong beside the documents: entries of the baseline and of ignore files that are not needed any
  /// more, one line each.
  public var remarks: [String]
  /// True where remarks, and suppressions that are unused or expired, fail the gate.
  public var isStrict: Bool

  /// Makes the result of a run without documents.
  public init(isStrict: Bool = false) {
    documents = 0
    failed = 0
    verdicts = []
    remarks = []
    self.isStrict = isStrict
  }

  /// Takes in the verdict on one document.
  public mutating func add(_ verdict: GateVerdict) {
    documents += 1
    if !passes(verdict) { failed += 1 }
    if !verdict.failures.isEmpty || !verdict.skipped.isEmpty || !verdict.notices.isEmpty {
      verdicts.append(verdict)
    }
  }

  /// True where every document passed and, with `--strict`, nothing is out of date.
  public var passed: Bool { failed == 0 && (!isStrict || remarks.isEmpty) }

  /// True where a document meets all conditions.
  public func passes(_ verdict: GateVerdict) -> Bool {
    verdict.passed && (!isStrict || verdict.notices.isEmpty)
  }
}
