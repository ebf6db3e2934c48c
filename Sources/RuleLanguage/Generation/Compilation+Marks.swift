import MarkedYAML
import RuleEngine

extension Compilation {
  /// Puts the marks of all packs in an order in which each stands behind those it names, and finds their strata.
  mutating func orderMarks() {
    let needs = marks.indices.map { dependencies(of: $0) }
    var strata = [MarkRule.Stratum](repeating: .base, count: marks.count)
    var order: [Int] = []
    var waiting = Set(marks.indices)
    // Each round takes the marks whose needs are all placed: at most as many rounds as marks.
    while !waiting.isEmpty {
      let ready = waiting.filter { index in needs[index].allSatisfy { isPlaced($0, waiting) } }.sorted()
      guard !ready.isEmpty else { break }
      for index in ready {
        strata[index] = stratum(of: index, needs[index], strata)
        order.append(index)
        waiting.remove(index)
      }
    }
    for index in waiting.sorted() {
      faults.add(
        .markCycle, "the mark #\(marks[index].syntax.name) needs itself through the marks it names",
        at: marks[index].syntax.place)
      order.append(index)
    }
    // A stable order by stratum keeps each mark behind those it names, as none names a later stratum.
    let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    let sorted = order.sorted { a, b in
      (strata[a].rawValue, rank[a] ?? 0) < (strata[b].rawValue, rank[b] ?? 0)
    }
    for (position, index) in sorted.enumerated() {
      markPositions[index] = BuiltInMark.allCases.count + position
    }
    markStrata = strata
    markOrder = sorted
  }

  private func isPlaced(_ key: MarkKey, _ waiting: Set<Int>) -> Bool {
    if case .pack(let index) = key { return !waiting.contains(index) }
    return true
  }

  private func stratum(of index: Int, _ needs: [MarkKey], _ strata: [MarkRule.Stratum]) -> MarkRule.Stratum {
    var stratum: MarkRule.Stratum = marks[index].syntax.voices == 0b111 ? .base : .late
    for need in needs {
      let other: MarkRule.Stratum
      switch need {
      case .builtIn(let mark):
        other = mark.stratum >= 7 ? .afterAccusations : mark.stratum >= 4 ? .late : .base
      case .pack(let index): other = strata[index]
      }
      if other.rawValue > stratum.rawValue { stratum = other }
    }
    return stratum
  }

  /// The marks a mark names, in its patterns and contexts; `negated` needs all marks of the role negation.
  private mutating func dependencies(of index: Int) -> [MarkKey] {
    let (pack, mark) = marks[index]
    var texts = mark.match.patterns
    var needs: Set<MarkKey> = []
    for context in mark.unless + mark.require {
      texts += context.match?.patterns ?? []
      guard context.window == .negated else { continue }
      for other in marks.indices where marks[other].syntax.role == .negation { needs.insert(.pack(other)) }
    }
    let known = scopes[pack].marks
    for text in texts {
      syntax(of: text)?.walk { part in
        if case .mark(let name) = part.kind, let key = known[name] { needs.insert(key) }
      }
    }
    return Array(needs)
  }

  /// Compiles the marks in their order and adds them to the rule set.
  mutating func compileMarks() {
    for index in markOrder {
      let (pack, syntax) = marks[index]
      let stratum = markStrata[index]
      if let role = syntax.role, stratum.rawValue > Compilation.latest(for: role).rawValue {
        let what = stratum == .late ? "voices or marks of attribution" : "marks of accusations"
        faults.add(
          .lateRole, "the role \(role.name) is read before \(what) are known, but #\(syntax.name) uses them",
          at: syntax.rolePlace ?? syntax.place)
      }
      let compiled = compile(syntax.match, pack: pack, purpose: .mark(isCostly: syntax.isCostly))
      let unless = compile(syntax.unless, pack: pack)
      let require = compile(syntax.require, pack: pack)
      set.marks.append(
        MarkRule(
          name: syntax.name, match: compiled?.spec ?? MatchSpec(patterns: []), unless: unless,
          require: require,
          role: syntax.role, stratum: stratum, voices: syntax.voices))
    }
  }

  /// The last stratum in which a mark of that role may be computed: attribution reads cues, titles and sources,
  /// contexts read negation; accusations read the rest.
  private static func latest(for role: MarkRole) -> MarkRule.Stratum {
    switch role {
    case .cueSpeech, .cueAttitude, .cueNoun, .cueJudicial, .cueSecondhand, .title, .sourceNamed,
      .sourceVague, .sourceInstitution, .negation:
      .base
    case .accusation, .reply, .evidence: .late
    case .contested, .hedge, .emphasis: .afterAccusations
    }
  }
}
