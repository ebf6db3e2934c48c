/// Which rules an anchor or a lexicon makes worth a look.
struct RuleIndex: Sendable {
  /// For each word anchor the start of its rules in `rules`, then the same for each lexicon; one more entry.
  var offsets: [UInt32]
  var rules: [UInt32]
  var anchorCount: Int
  /// For each rule whether it must be looked at whatever the words are: it begins with a mark or anything.
  var always: [Bool]

  init(_ set: RuleSet, _ plans: [PatternPlan], anchorCount: Int, lexiconCount: Int) {
    var always = [Bool](repeating: false, count: set.rules.count)
    var pairs: [(list: Int, rule: UInt32)] = []
    for (rule, value) in set.rules.enumerated() {
      for pattern in value.match?.patterns ?? [] where Int(pattern) < plans.count {
        switch plans[Int(pattern)].source {
        case .words: pairs.append((Int(plans[Int(pattern)].index), UInt32(rule)))
        case .lexicon: pairs.append((anchorCount + Int(plans[Int(pattern)].index), UInt32(rule)))
        case .mark, .everyToken, .tests: always[rule] = true
        case .nowhere: break
        }
      }
    }
    pairs.sort { $0.list != $1.list ? $0.list < $1.list : $0.rule < $1.rule }
    var offsets = [UInt32](repeating: 0, count: anchorCount + lexiconCount + 1)
    for pair in pairs { offsets[pair.list + 1] += 1 }
    for list in 0..<anchorCount + lexiconCount { offsets[list + 1] += offsets[list] }
    self.offsets = offsets
    self.always = always
    self.anchorCount = anchorCount
    rules = pairs.map(\.rule)
  }

  /// For each rule whether its anchors let it match; from the offsets of the places of anchors and lexicons.
  func mayMatch(anchors: [UInt32], lexicons: [UInt32]) -> [Bool] {
    var may = always
    may.withUnsafeMutableBufferPointer { may in
      offsets.withUnsafeBufferPointer { offsets in
        rules.withUnsafeBufferPointer { rules in
          func admit(_ places: [UInt32], from first: Int) {
            places.withUnsafeBufferPointer { places in
              for list in 0..<max(0, places.count - 1) where places[list] < places[list + 1] {
                for at in Int(offsets[first + list])..<Int(offsets[first + list + 1]) {
                  may[Int(rules[at])] = true
                }
              }
            }
          }
          admit(anchors, from: 0)
          admit(lexicons, from: anchorCount)
        }
      }
    }
    return may
  }
}
