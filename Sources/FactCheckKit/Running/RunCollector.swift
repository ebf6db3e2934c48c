import Analysis
import RuleEngine

/// Gathers what the documents of a run leave behind: the gate's result, and what is out of date.
public struct RunCollector {
  private let plan: RunPlan
  private var gate: GateResult
  private var found: [BaselineComparison.Found] = []
  private var used: Set<Int> = []
  private var checked: Set<String> = []

  /// Makes a collector for a run.
  public init(_ plan: RunPlan) {
    self.plan = plan
    gate = GateResult(isStrict: plan.request.isStrict)
  }

  /// Takes in a document; documents come in the order of the input.
  public mutating func add(_ record: ReviewRecord) {
    gate.add(record.verdict)
    used.formUnion(record.usedIgnores)
    checked.insert(record.path)
    guard case .file(let table) = plan.baseline else { return }
    found.append(RunCollector.found(record, file: table.file))
  }

  /// A document as the baseline knows it.
  static func found(_ record: ReviewRecord, file: BaselineFile) -> BaselineComparison.Found {
    let key = file.key(file: record.path, record: record.record)
    return BaselineComparison.Found(
      key: key,
      entries: record.items.map { BaselineEntry(key: key, rule: $0.rule, fingerprint: $0.fingerprint) },
      held: Set(record.items.filter(\.isHeld).map(\.fingerprint)))
  }

  /// The gate's result with remarks on stale and idle entries.
  public func result() -> GateResult {
    var result = gate
    result.remarks = staleEntries() + ignoreRemarks()
    return result
  }

  /// The baseline of the run beside what was found; nil without a baseline file.
  public func comparison() -> BaselineComparison? {
    guard case .file(let table) = plan.baseline else { return nil }
    let globs = plan.request.ruleGlobs
    return BaselineComparison(
      table.file.baseline, found: found, isGone: { table.gone.contains($0) },
      isRun: { rule in globs.isEmpty || globs.contains { IdGlob.matches($0, rule) } })
  }

  private func staleEntries() -> [String] {
    guard case .file(let table) = plan.baseline, let comparison = comparison() else { return [] }
    return comparison.stale.map {
      "\(table.file.path): stale entry \($0.fingerprint) (\($0.rule) in \($0.key.description)): run `factcheck baseline update`"
    }
  }

  /// Entries of ignore files that have ended, and those that nothing needed though everything was looked at.
  private func ignoreRemarks() -> [String] {
    var remarks: [String] = []
    let walked = plan.request.walked.map { PathText.absolute($0, in: plan.request.workingFolder) }
    for (index, (file, entry)) in plan.ignoreEntries.enumerated() where !used.contains(index) {
      let place = "\(file.shownName):\(entry.mark.line):\(entry.mark.column)"
      let name = "\(entry.suppression.rule) \(entry.fingerprint)"
      if let until = entry.suppression.until, entry.suppression.isExpired(on: plan.request.today) {
        remarks.append(
          "\(place): the entry for \(name) ended on \(until.iso): fix the finding or give a new day")
        continue
      }
      // Where only some files were looked at, the finding may stand in one of the others.
      let sawAll = walked.contains { PathText.isInside(file.folder, $0) }
      let sawFile = entry.path.map { path in
        checked.contains {
          PathText.isInside($0, file.folder) && path.matches(PathText.relative($0, to: file.folder))
        }
      }
      if plan.request.ruleGlobs.isEmpty, sawAll || sawFile == true {
        remarks.append("\(place): the entry for \(name) is not needed any more: remove it")
      }
    }
    return remarks
  }
}
