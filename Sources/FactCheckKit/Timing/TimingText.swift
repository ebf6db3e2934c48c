import Analysis

/// The table that `--timings` prints.
enum TimingText {
  /// One line a stage: CPU time in milliseconds, and its share of the whole.
  ///
  /// - Parameters:
  ///   - startUp: CPU time until the first document, in nanoseconds.
  ///   - total: CPU time of the whole process, in nanoseconds.
  ///   - jobs: documents worked on at once.
  static func render(_ watch: StageWatch, startUp: UInt64, total: UInt64, jobs: Int) -> String {
    var rows: [(name: String, nanoseconds: UInt64)] = [("start-up", startUp)]
    rows += Stage.allCases.map { ($0.name, watch.nanoseconds($0)) }
    let known = rows.reduce(0) { $0 + $1.nanoseconds }
    rows.append(("other", total > known ? total - known : 0))
    rows.append(("total", total))
    let noun = jobs == 1 ? "1 job" : "\(jobs) jobs"
    var text = "timings: CPU time of all documents, \(noun)\n"
    for (name, nanoseconds) in rows {
      let share = total == 0 ? 0 : nanoseconds * 1000 / total
      text += "  \(padded(name, 12, isLeft: true))\(padded(tenths(nanoseconds / 100_000), 10)) ms"
      text += "\(padded(tenths(share), 7)) %\n"
    }
    return text
  }

  private static func tenths(_ value: UInt64) -> String { "\(value / 10).\(value % 10)" }

  private static func padded(_ text: String, _ width: Int, isLeft: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.utf8.count))
    return isLeft ? text + space : space + text
  }
}
