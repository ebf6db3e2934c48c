import Analysis
import RuleEngine
import TextCore

/// Holds documents against a policy.
public struct Gate: Sendable {
  /// Most runs have no gate, and to say what it fails on takes a dictionary.
  private let effective: Deferred<GatePolicy>
  /// True where findings of the baseline do not count.
  let countsNewOnly: Bool

  /// Makes a gate.
  ///
  /// - Parameter hasBaseline: true where a baseline was given; implies `new_only` unless the policy says otherwise.
  public init(_ policy: GatePolicy, hasBaseline: Bool = false) {
    effective = Deferred { policy.effective }
    countsNewOnly = policy.newOnly ?? hasBaseline
  }

  private var policy: GatePolicy { effective.value }

  /// The verdicts on several documents, taken together.
  public func evaluate(_ subjects: [GateSubject], isStrict: Bool = false) -> GateResult {
    var result = GateResult(isStrict: isStrict)
    for subject in subjects { result.add(verdict(on: subject)) }
    return result
  }

  /// The verdict on one document.
  public func verdict(on subject: GateSubject) -> GateVerdict {
    var verdict = GateVerdict(id: subject.id, notices: subject.notices)
    let policy = policy
    judgeScore(subject, policy, &verdict)
    guard subject.isJudged else {
      let reason = "no rule was tried (\(subject.reason ?? "not an article"))"
      let conditions =
        Severity.allCases.reversed().compactMap { policy.max[$0] == nil ? nil : "max.\($0.name)" }
        + policy.forbid.map { "forbid \($0)" }
      verdict.skipped += conditions.map { GateSkip(condition: $0, reason: reason) }
      return verdict
    }
    func total(_ isMeant: (GateSubject.Item) -> Bool) -> Int {
      var sum = 0
      for item in subject.items
      where (item.status == .active || item.status == .baselined && !countsNewOnly) && isMeant(item) {
        sum += item.count
      }
      return sum
    }
    for severity in Severity.allCases.reversed() {
      guard let limit = policy.max[severity] else { continue }
      let count = total { $0.severity == severity }
      if count > limit {
        verdict.failures.append(
          GateFailure(
            condition: "max.\(severity.name)", value: Gate.findings(count), limit: "at most \(limit)"))
      }
    }
    for glob in policy.forbid {
      let count = total { IdGlob.matches(glob, $0.rule) }
      if count > 0 {
        verdict.failures.append(
          GateFailure(condition: "forbid \(glob)", value: Gate.findings(count), limit: "none allowed"))
      }
    }
    return verdict
  }

  /// The conditions on the score; skipped where the text is short or has no score.
  private func judgeScore(_ subject: GateSubject, _ policy: GatePolicy, _ verdict: inout GateVerdict) {
    var conditions: [String] = []
    if policy.minScore != nil { conditions.append("min_score") }
    for part in ScorePart.allCases where policy.minParts[part] != nil {
      conditions.append("min_parts.\(part.name)")
    }
    if let fewest = policy.minWords, let words = subject.words, words < fewest {
      if !policy.requireAssessed.isEmpty { conditions.append("require_assessed") }
      let reason = "\(words) word\(words == 1 ? " is" : "s are") fewer than min_words \(fewest)"
      verdict.skipped += conditions.map { GateSkip(condition: $0, reason: reason) }
      return
    }
    for part in policy.requireAssessed where subject.parts[part.rawValue] == nil {
      let value = subject.score == nil ? "not assessed (\(subject.reason ?? "no score"))" : "not assessed"
      verdict.failures.append(
        GateFailure(condition: "require_assessed \(part.name)", value: value, limit: "must be assessed"))
    }
    guard let score = subject.score else {
      let reason = "there is no score (\(subject.reason ?? "not assessed"))"
      verdict.skipped += conditions.map { GateSkip(condition: $0, reason: reason) }
      return
    }
    if let limit = policy.minScore, score < limit {
      verdict.failures.append(Gate.below("min_score", score, limit))
    }
    for part in ScorePart.allCases {
      guard let limit = policy.minParts[part] else { continue }
      guard let value = subject.parts[part.rawValue] else {
        verdict.skipped.append(
          GateSkip(condition: "min_parts.\(part.name)", reason: "the part is not assessed"))
        continue
      }
      if value < limit { verdict.failures.append(Gate.below("min_parts.\(part.name)", value, limit)) }
    }
  }

  private static func below(_ condition: String, _ value: Int, _ limit: Int) -> GateFailure {
    GateFailure(condition: condition, value: Milli.text(value), limit: "at least \(Milli.text(limit))")
  }

  private static func findings(_ count: Int) -> String { "\(count) finding\(count == 1 ? "" : "s")" }
}
