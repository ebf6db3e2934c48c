public import TextCore

extension DocumentScan {
  /// The matches of a span rule (index into `RuleSet.rules`), in order, not overlapping one another; none for
  /// document rules.
  ///
  /// The pattern decides first, leftmost, and the search goes on behind each of its matches; then sections,
  /// voices and contexts take matches away. So what an exception takes away does not come back as a shorter match.
  public mutating func matches(ofRule rule: Int) -> [RuleMatch] {
    guard input.tables.rules.rules.indices.contains(rule) else { return [] }
    return withMachine { $0.matches(ofRules: rule..<rule + 1) { _ in true } }
  }

  /// The matches of all wanted span rules, rule after rule, each as `matches(ofRule:)` tells them.
  public mutating func matches(where isWanted: (Int) -> Bool) -> [RuleMatch] {
    let rules = input.tables.rules.rules.indices
    return withMachine { $0.matches(ofRules: rules, where: isWanted) }
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
    let traces = withMachine { $0.trace(rule, in: range, touching: tokens) }
    return traces.isEmpty ? nothing : traces
  }
}

extension Machine {
  fileprivate mutating func trace(_ rule: Int, in range: TokenSpan, touching tokens: TokenSpan) -> [RuleTrace]
  {
    var members: [Int32] = []
    let candidates = self.candidates(ofRule: rule, in: range, members: &members)
    var traces: [RuleTrace] = []
    for candidate in candidates where candidate.tokens.overlaps(tokens) {
      let captures = captures(of: candidate.hit, rule, members)
      traces.append(
        RuleTrace(
          rule: rule, tokens: candidate.tokens, captures: captures,
          outcome: outcome(rule, candidate, captures)))
    }
    return traces
  }

  private mutating func outcome(
    _ rule: Int, _ candidate: Candidate, _ captures: [(name: String, tokens: TokenSpan)]
  ) -> RuleTrace.Outcome {
    if let other = candidate.coveredBy { return .covered(by: other) }
    let gate = code.gates[rule]
    let section = input.text.section(ofToken: Int(candidate.tokens.start))
    if gate.sections & 1 << section.rawValue == 0 { return .skippedSection(section) }
    let voice = voice(ofToken: Machine.head(of: candidate.hit, captures))
    if gate.severity(in: voice) == nil { return .skippedVoice(voice) }
    let contexts = rules.specs.contexts(of: rules.specs.markCount + rule)
    switch objection(contexts, candidate.tokens) {
    case .killed(let index, let by):
      return .killed(index: index, window: code.contexts[contexts.unless.lowerBound + index].window, by: by)
    case .missing(let index):
      return .missing(index: index, window: code.contexts[contexts.require.lowerBound + index].window)
    case nil: return .matched
    }
  }
}
