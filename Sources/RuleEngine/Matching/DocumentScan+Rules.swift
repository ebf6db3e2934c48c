public import TextCore

extension DocumentScan {
  /// The span rules whose anchors are in the document, ascending; all other span rules have no matches.
  public func candidateRules() -> [Int] { input.mayMatch.indices.filter { input.mayMatch[$0] } }

  /// The matches of a span rule (index into `RuleSet.rules`), in order, not overlapping one another; none for
  /// document rules.
  ///
  /// The pattern decides first, leftmost, and the search goes on behind each of its matches; then sections,
  /// voices and contexts take matches away. So what an exception takes away does not come back as a shorter match.
  public mutating func matches(ofRule rule: Int) -> [RuleMatch] {
    guard input.mayMatch.indices.contains(rule), input.mayMatch[rule] else { return [] }
    var found: [RuleMatch] = []
    for candidate in candidates(ofRule: rule, in: wholeDocument, sections: sections(ofRule: rule)) {
      guard let severity = severity(ofRule: rule, candidate) else { continue }
      let unless = input.tables.rules.rules[rule].unless
      let require = input.tables.rules.rules[rule].require
      if !unless.isEmpty || !require.isEmpty,
        objection(unless, require, input.tables.contextsOfRule[rule], candidate.tokens) != nil
      {
        continue
      }
      guard found.count < EngineLimits.matchesPerRule, matchCount < EngineLimits.matchesPerDocument else {
        isIncomplete = true
        break
      }
      matchCount += 1
      found.append(
        RuleMatch(
          rule: rule, tokens: candidate.tokens, captures: candidate.captures, head: candidate.head,
          voice: voice(ofToken: candidate.head), severity: severity))
    }
    return found
  }

  /// What became of each match of a rule's pattern that shares a token with some tokens.
  ///
  /// One entry `notMatched` if there is none.
  public mutating func trace(rule: Int, in tokens: TokenSpan) -> [RuleTrace] {
    let nothing = [RuleTrace(rule: rule, tokens: tokens, captures: [], outcome: .notMatched)]
    let limit = Int32(input.text.tokens.count)
    guard input.tables.rules.rules.indices.contains(rule), tokens.start >= 0, tokens.end <= limit,
      !tokens.isEmpty
    else { return nothing }
    let first = input.text.sentences[Int(input.text.sentenceOfToken[Int(tokens.start)])].tokens.start
    let last = input.text.sentences[Int(input.text.sentenceOfToken[Int(tokens.end) - 1])].tokens.end
    let range = TokenSpan(Int(first), Int(last))
    var traces: [RuleTrace] = []
    for candidate in candidates(ofRule: rule, in: range, sections: .max, withCovered: true)
    where candidate.tokens.overlaps(tokens) {
      traces.append(
        RuleTrace(
          rule: rule, tokens: candidate.tokens, captures: candidate.captures,
          outcome: outcome(rule, candidate)))
    }
    return traces.isEmpty ? nothing : traces
  }

  private mutating func outcome(_ rule: Int, _ candidate: Candidate) -> RuleTrace.Outcome {
    if let other = candidate.coveredBy { return .covered(by: other) }
    let section = input.text.section(ofToken: Int(candidate.tokens.start))
    if sections(ofRule: rule) & 1 << section.rawValue == 0 { return .skippedSection(section) }
    if severity(ofRule: rule, candidate) == nil { return .skippedVoice(voice(ofToken: candidate.head)) }
    let unless = input.tables.rules.rules[rule].unless
    let require = input.tables.rules.rules[rule].require
    switch objection(unless, require, input.tables.contextsOfRule[rule], candidate.tokens) {
    case .killed(let index, let by): return .killed(index: index, window: unless[index].window, by: by)
    case .missing(let index): return .missing(index: index, window: require[index].window)
    case nil: return .matched
    }
  }

  private func sections(ofRule rule: Int) -> UInt8 {
    input.tables.rules.rules.indices.contains(rule) ? input.tables.rules.rules[rule].sections : 0
  }

  /// The severity in the voice of the head token; nil where the rule skips that voice.
  private func severity(ofRule rule: Int, _ candidate: Candidate) -> Severity? {
    let voice = Int(voice(ofToken: candidate.head).rawValue)
    guard voice < input.tables.rules.rules[rule].severityByVoice.count else {
      return input.tables.rules.rules[rule].severity
    }
    return input.tables.rules.rules[rule].severityByVoice[voice]
  }

  /// A match of a rule's pattern before voices and contexts.
  private struct Candidate {
    var tokens: TokenSpan
    var captures: [(name: String, tokens: TokenSpan)]
    var head: Int
    var coveredBy: TokenSpan?
  }

  private mutating func candidates(
    ofRule rule: Int, in range: TokenSpan, sections: UInt8, withCovered: Bool = false
  ) -> [Candidate] {
    guard input.tables.rules.rules.indices.contains(rule), let match = input.tables.rules.rules[rule].match
    else { return [] }
    var members: [Int32] = []
    let hits = bestHits(of: match, in: range, sections: sections, members: &members)
    var found: [Candidate] = []
    var last = TokenSpan(0, 0)
    for hit in hits {
      let tokens = TokenSpan(Int(hit.start), Int(hit.end))
      let isCovered = tokens.start < last.end
      if isCovered && !withCovered { continue }
      if !isCovered { last = tokens }
      var candidate = Candidate(
        tokens: tokens, captures: [], head: Int(hit.start), coveredBy: isCovered ? last : nil)
      if hit.members < 0 {
        addCaptures(rule, Int(hit.pattern), match, hit.start, &candidate)
      } else {
        for position in match.patterns.indices {
          addCaptures(rule, position, match, members[Int(hit.members) + position], &candidate)
        }
      }
      found.append(candidate)
    }
    return found
  }

  /// Runs a pattern once more from the start of its match to see what it captures.
  private mutating func addCaptures(
    _ rule: Int, _ position: Int, _ match: MatchSpec, _ start: Int32, _ candidate: inout Candidate
  ) {
    let pattern = Int(match.patterns[position])
    let count = Int(input.tables.rules.patterns[pattern].captureCount)
    guard count > 0, position < input.tables.rules.rules[rule].captureNames.count else { return }
    let sentence = input.text.sentences[Int(input.text.sentenceOfToken[Int(start)])].tokens
    let entry = input.tables.program.entries[pattern]
    let slots = withMachine { machine in
      var slots = [Int32](repeating: -1, count: count * 2)
      machine.enter(entry, sentence: sentence)
      if machine.best(entry, at: Int(start)) != Machine.failed {
        machine.captures(entry, at: Int(start), into: &slots)
      }
      return slots
    }
    for index in 0..<min(count, input.tables.rules.rules[rule].captureNames[position].count) {
      let span = TokenSpan(Int(slots[2 * index]), Int(slots[2 * index + 1]))
      guard span.start >= 0, !span.isEmpty else { continue }
      let name = input.tables.rules.rules[rule].captureNames[position][index]
      candidate.captures.append((name, span))
      if name == DocumentScan.headCapture { candidate.head = Int(span.start) }
    }
  }

  /// The capture whose first token decides the voice of a match.
  static let headCapture = "head"
}
