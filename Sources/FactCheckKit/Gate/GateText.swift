/// The gate's result in lines for people.
public enum GateText {
  /// One line for each failed and skipped condition and each fault of a suppression, then the result.
  ///
  /// - Parameter unjudged: number of inputs that gave no document or were cut off.
  public static func lines(_ result: GateResult, unjudged: Int = 0) -> [String] {
    var lines: [String] = []
    for verdict in result.verdicts {
      for failure in verdict.failures { lines.append("\(verdict.id): gate: \(failure.description)") }
      for skip in verdict.skipped { lines.append("\(verdict.id): gate: \(skip.description)") }
      lines += notices(verdict, isStrict: result.isStrict)
    }
    lines += result.remarks.map { "\(result.isStrict ? "error" : "warning"): \($0)" }
    let count = "\(result.documents) document\(result.documents == 1 ? "" : "s")"
    let inputs = "\(unjudged) input\(unjudged == 1 ? "" : "s") not judged"
    if result.documents == 0, result.passed, unjudged > 0 {
      lines.append("gate: no document, \(inputs)")
    } else if result.documents == 0 {
      lines.append(result.passed ? "gate: nothing to check" : "gate failed: out of date entries (--strict)")
    } else if result.failed > 0 {
      lines.append("gate failed: \(result.failed) of \(count)")
    } else if !result.passed {
      lines.append("gate failed: out of date entries (--strict), \(count) in order")
    } else if unjudged > 0 {
      lines.append("gate: \(count) in order, \(inputs)")
    } else {
      lines.append("gate passed: \(count)")
    }
    return lines
  }

  /// One line for each fault of a suppression and each entry that is out of date, for runs without a gate.
  public static func notices(_ result: GateResult) -> [String] {
    result.verdicts.flatMap { notices($0, isStrict: false) } + result.remarks.map { "warning: \($0)" }
  }

  private static func notices(_ verdict: GateVerdict, isStrict: Bool) -> [String] {
    verdict.notices.map { notice in
      var place = verdict.id
      if let line = notice.line { place += ":\(line):\(notice.column ?? 1)" }
      let level = notice.isError || isStrict ? "error" : "warning"
      return "\(place): \(level)[\(notice.kind.rawValue)]: \(notice.message)"
    }
  }
}
