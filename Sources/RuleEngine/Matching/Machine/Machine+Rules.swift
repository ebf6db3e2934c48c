import CProcessor
import TextCore

extension Machine {
  /// The matches of all wanted span rules of a range, rule after rule.
  mutating func matches(ofRules wanted: Range<Int>, where isWanted: (Int) -> Bool) -> [RuleMatch] {
    var found: [RuleMatch] = []
    listPatterns(ofRules: wanted)
    // Most patterns worth a search match once or not at all.
    found.reserveCapacity(state.pointee.patterns.count)
    var members: [Int32] = []
    var index = 0
    while index < state.pointee.patterns.count {
      let first = index
      let owner = code.owners[Int(state.pointee.patterns[first])]
      while index < state.pointee.patterns.count,
        code.owners[Int(state.pointee.patterns[index])] == owner
      { index += 1 }
      let rule = Int(owner) - rules.specs.markCount
      guard isWanted(rule) else { continue }
      let base = state.pointee.hits.count
      if !members.isEmpty { members.removeAll() }
      bestHits(
        of: Int(owner), in: wholeDocument, sections: code.gates[rule].sections, listed: first..<index,
        members: &members)
      if state.pointee.hits.count > base { addMatches(ofRule: rule, base, members, to: &found) }
      state.pointee.hits.shrink(to: base)
    }
    state.pointee.patterns.removeAll()
    return found
  }

  /// Lists the patterns of some rules that may match somewhere in the document.
  private mutating func listPatterns(ofRules wanted: Range<Int>) {
    guard !wanted.isEmpty else { return }
    let first = Int(code.specs[rules.specs.markCount + wanted.lowerBound].first)
    let end = Int(code.specs[rules.specs.markCount + wanted.upperBound - 1].end)
    state.pointee.patterns.removeAll()
    state.pointee.patterns.reserve(end - first + 1)
    let found = state.pointee.patterns.end
    let (anchors, signs) = (code.anchors, state.pointee.signs.elements(0..<state.pointee.signs.count))
    var count = 0
    // Written for every pattern and counted where it is worth a search: that cannot be foretold.
    for at in first..<end {
      found[count] = Int32(truncatingIfNeeded: at)
      count &+= Machine.one(unlessZero: signs[Int(anchors[at])])
    }
    var kept = 0
    for place in 0..<count {
      let at = Int(found[place])
      found[kept] = found[place]
      kept &+= Machine.one(unlessZero: sign(ofPattern: at))
    }
    // Plans were touched last for another document, and each is waited for where its search begins.
    for place in 0..<kept { prefetch(plan(Int(found[place]))) }
    state.pointee.patterns.count(kept)
  }

  /// 0 for no sentence, 1 for some: by arithmetic, as a compiler makes a branch of a comparison.
  @inline(__always)
  static func one(unlessZero sign: UInt64) -> Int {
    Int(truncatingIfNeeded: (sign | (0 &- sign)) &>> 63)
  }

  /// Appends the matches of a span rule among its hits, in order, not overlapping one another.
  ///
  /// - Parameter base: where its hits begin in `MachineState.hits`.
  private mutating func addMatches(
    ofRule rule: Int, _ base: Int, _ members: [Int32], to found: inout [RuleMatch]
  ) {
    let gate = code.gates[rule]
    let contexts = rules.specs.contexts(of: rules.specs.markCount + rule)
    let first = found.count
    var last: Int32 = 0
    for at in base..<state.pointee.hits.count {
      let hit = state.pointee.hits[at]
      // It overlaps an earlier match.
      if hit.start < last { continue }
      last = hit.end
      var captures: [(name: String, tokens: TokenSpan)] = []
      // Captures cost a second run: they are looked at first only where one of them decides.
      if gate.hasHead { captures = self.captures(of: hit, rule, members) }
      let head = Machine.head(of: hit, captures)
      let voice = voice(ofToken: head)
      guard let severity = gate.severity(in: voice) else { continue }
      let span = TokenSpan(Int(hit.start), Int(hit.end))
      if !allows(contexts, span) { continue }
      guard found.count - first < EngineLimits.matchesPerRule,
        state.pointee.matchCount < EngineLimits.matchesPerDocument
      else {
        state.pointee.isIncomplete = true
        break
      }
      state.pointee.matchCount += 1
      if !gate.hasHead { captures = self.captures(of: hit, rule, members) }
      found.append(
        RuleMatch(
          rule: rule, tokens: span, captures: captures, head: head, voice: voice, severity: severity))
    }
  }

  /// The matches of a rule's pattern in whole sentences of any section, leftmost first; those that overlap an earlier
  /// one, too.
  ///
  /// - Parameter members: for `all` the starts of the members of each hit are appended.
  mutating func candidates(ofRule rule: Int, in range: TokenSpan, members: inout [Int32]) -> [Candidate] {
    let base = state.pointee.hits.count
    bestHits(of: rules.specs.markCount + rule, in: range, sections: .max, members: &members)
    var candidates: [Candidate] = []
    var last = TokenSpan(0, 0)
    for at in base..<state.pointee.hits.count {
      let hit = state.pointee.hits[at]
      let isCovered = hit.start < last.end
      if !isCovered { last = TokenSpan(Int(hit.start), Int(hit.end)) }
      candidates.append(Candidate(hit: hit, coveredBy: isCovered ? last : nil))
    }
    state.pointee.hits.shrink(to: base)
    return candidates
  }

  /// The token whose voice decides: the first one of the capture `head`, else of the match.
  static func head(of hit: Hit, _ captures: [(name: String, tokens: TokenSpan)]) -> Int {
    captures.last { $0.name == RuleGate.headCapture }.map { Int($0.tokens.start) } ?? Int(hit.start)
  }

  /// What a match of a rule captures, in the order of the capture names; captures not reached are left out.
  mutating func captures(
    of hit: Hit, _ rule: Int, _ members: [Int32]
  ) -> [(name: String, tokens: TokenSpan)] {
    var captures: [(name: String, tokens: TokenSpan)] = []
    guard code.gates[rule].hasCaptures else { return captures }
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
    guard pattern < rules.program.entries.count else { return }
    let entry = rules.program.entries[pattern]
    let count = Int(entry.captureCount)
    guard count > 0, position < rules.rules.rules[rule].captureNames.count else { return }
    let sentence = sentences[Int(sentenceOfToken[Int(start)])].tokens
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
