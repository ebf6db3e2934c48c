import TextCore

extension Machine {
  /// Appends the matches of a span rule, in order, not overlapping one another.
  mutating func matches(
    ofRule rule: Int, _ candidates: inout [Candidate], into found: inout [RuleMatch]
  ) {
    var members: [Int32] = []
    let gate = code.gates[rule]
    let contexts = rules.specs.contexts(of: rules.specs.markCount + rule)
    self.candidates(
      ofRule: rule, in: wholeDocument, sections: gate.sections, &candidates, members: &members)
    let first = found.count
    for candidate in candidates {
      var captures: [(name: String, tokens: TokenSpan)] = []
      // Captures cost a second run: they are looked at first only where one of them decides.
      if gate.hasHead { captures = self.captures(of: candidate, rule, members) }
      let head = Machine.head(of: candidate, captures)
      let voice = voice(ofToken: head)
      guard let severity = gate.severity(in: voice) else { continue }
      if !contexts.isEmpty, objection(contexts, candidate.tokens) != nil { continue }
      guard found.count - first < EngineLimits.matchesPerRule,
        state.matchCount < EngineLimits.matchesPerDocument
      else {
        state.isIncomplete = true
        break
      }
      state.matchCount += 1
      if !gate.hasHead { captures = self.captures(of: candidate, rule, members) }
      found.append(
        RuleMatch(
          rule: rule, tokens: candidate.tokens, captures: captures, head: head, voice: voice,
          severity: severity))
    }
  }

  /// The matches of a rule's pattern, leftmost first; those that overlap an earlier one only if asked for.
  ///
  /// - Parameter members: for `all` the starts of the members of each hit are appended.
  mutating func candidates(
    ofRule rule: Int, in range: TokenSpan, sections: UInt8, withCovered: Bool = false,
    _ candidates: inout [Candidate], members: inout [Int32]
  ) {
    candidates.removeAll(keepingCapacity: true)
    var hits: [Hit] = []
    swap(&hits, &state.hits)
    bestHits(
      of: rules.specs.markCount + rule, in: range, sections: sections, into: &hits, members: &members)
    var last = TokenSpan(0, 0)
    for hit in hits {
      let isCovered = hit.start < last.end
      if isCovered && !withCovered { continue }
      if !isCovered { last = TokenSpan(Int(hit.start), Int(hit.end)) }
      candidates.append(Candidate(hit: hit, coveredBy: isCovered ? last : nil))
    }
    swap(&hits, &state.hits)
  }

  /// The token whose voice decides: the first one of the capture `head`, else of the match.
  static func head(of candidate: Candidate, _ captures: [(name: String, tokens: TokenSpan)]) -> Int {
    captures.last { $0.name == RuleGate.headCapture }.map { Int($0.tokens.start) }
      ?? Int(candidate.hit.start)
  }

  /// What a match of a rule captures, in the order of the capture names; captures not reached are left out.
  mutating func captures(
    of candidate: Candidate, _ rule: Int, _ members: [Int32]
  ) -> [(name: String, tokens: TokenSpan)] {
    let hit = candidate.hit
    var captures: [(name: String, tokens: TokenSpan)] = []
    let patterns = patterns(of: rules.specs.markCount + rule)
    if hit.members < 0 {
      addCaptures(rule, patterns, Int(hit.pattern), hit.start, &captures)
    } else {
      for position in 0..<patterns.count {
        addCaptures(rule, patterns, position, members[Int(hit.members) + position], &captures)
      }
    }
    return captures
  }

  /// Runs a pattern once more from the start of its match to see what it captures.
  private mutating func addCaptures(
    _ rule: Int, _ patterns: Range<Int>, _ position: Int, _ start: Int32,
    _ captures: inout [(name: String, tokens: TokenSpan)]
  ) {
    let pattern = Int(code.patternsOfSpecs[patterns.lowerBound + position])
    guard pattern < rules.rules.patterns.count else { return }
    let count = Int(rules.rules.patterns[pattern].captureCount)
    guard count > 0, position < rules.rules.rules[rule].captureNames.count else { return }
    let sentence = sentences[Int(sentenceOfToken[Int(start)])].tokens
    let entry = rules.program.entries[pattern]
    var slots = [Int32](repeating: -1, count: count * 2)
    enter(entry, sentence: sentence)
    if best(entry, at: Int(start)) != Machine.failed { self.captures(entry, at: Int(start), into: &slots) }
    for index in 0..<min(count, rules.rules.rules[rule].captureNames[position].count) {
      let span = TokenSpan(Int(slots[2 * index]), Int(slots[2 * index + 1]))
      guard span.start >= 0, !span.isEmpty else { continue }
      captures.append((rules.rules.rules[rule].captureNames[position][index], span))
    }
  }
}
