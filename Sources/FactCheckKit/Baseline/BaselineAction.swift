import Foundation

/// What `factcheck baseline` does with the documents of a run.
public struct BaselineAction: Sendable {
  private let file: BaselineFile
  private let exists: Bool

  /// Names the file of a baseline.
  public init(path: String, workingFolder: String) {
    file = BaselineFile(path: path, workingFolder: workingFolder)
    exists = FileManager.default.fileExists(atPath: PathText.absolute(path, in: workingFolder))
  }

  /// Throws if there is a baseline already, so that known findings and their reasons are not lost.
  public func checkIsNew() throws(SetupFault) {
    guard exists else { return }
    throw SetupFault(
      "\(file.path): error: there is a baseline already; `factcheck baseline update` keeps it in order")
  }

  /// Writes a baseline of everything that was found, and returns the line to print.
  public func create(_ records: [ReviewRecord]) throws(SetupFault) -> String {
    try checkIsNew()
    var new = file
    new.baseline = Baseline(entries: records.flatMap { RunCollector.found($0, file: file).entries })
    try new.save()
    return "\(file.path): \(BaselineAction.count(new.baseline.entries.count)) of \(records.count) documents"
  }

  /// Writes the baseline without stale entries and with new ones if a reason is given; returns lines to print.
  public func update(_ comparison: BaselineComparison, acceptingNew reason: String?) throws(SetupFault)
    -> [String]
  {
    var new = file
    new.baseline = comparison.updated(acceptingNew: reason)
    try new.save()
    var lines = comparison.stale.map { "- " + BaselineAction.line($0) }
    lines += reason == nil ? [] : comparison.new.map { "+ " + BaselineAction.line($0) }
    let added = reason == nil ? 0 : comparison.new.count
    lines.append(
      "\(file.path): \(BaselineAction.count(new.baseline.entries.count)), \(comparison.stale.count) removed, \(added) added"
    )
    if reason == nil, !comparison.new.isEmpty {
      let count = comparison.new.count
      let verbs =
        count == 1 ? "is new and was not taken in: fix it" : "are new and were not taken in: fix them"
      lines.append("\(BaselineAction.count(count)) \(verbs), or use --accept-new --reason")
    }
    return lines
  }

  /// Lines on what is new and what is stale.
  public func difference(_ comparison: BaselineComparison) -> [String] {
    comparison.stale.map { "- " + BaselineAction.line($0) }
      + comparison.new.map { "+ " + BaselineAction.line($0) }
      + [
        "\(file.path): \(comparison.new.count) new, \(comparison.stale.count) stale, \(comparison.held.count) held"
      ]
  }

  private static func line(_ entry: BaselineEntry) -> String {
    "\(entry.key.description): \(entry.rule) \(entry.fingerprint)"
  }

  private static func count(_ count: Int) -> String { "\(count) finding\(count == 1 ? "" : "s")" }
}
