/// Which rules an anchor or a lexicon makes worth a look.
struct RuleIndex: Sendable {
  /// A list of places and a rule that it makes worth a look where it is not empty.
  struct Pair: Sendable {
    var list: UInt32
    var rule: UInt32
  }

  /// Those of word anchors, and those of lexicons.
  var anchors: [Pair]
  var lexicons: [Pair]
  /// For each rule whether it must be looked at whatever the words are: it begins with a mark or anything.
  var always: [Bool]

  init(_ set: RuleSet, _ plans: [PatternPlan]) {
    var always = [Bool](repeating: false, count: set.rules.count)
    var (anchors, lexicons): ([Pair], [Pair]) = ([], [])
    for (rule, value) in set.rules.enumerated() {
      for pattern in value.match?.patterns ?? [] where Int(pattern) < plans.count {
        let plan = plans[Int(pattern)]
        switch plan.source {
        case .words: anchors.append(Pair(list: UInt32(plan.index), rule: UInt32(rule)))
        case .lexicon: lexicons.append(Pair(list: UInt32(plan.index), rule: UInt32(rule)))
        case .mark, .everyToken, .tests: always[rule] = true
        case .nowhere: break
        }
      }
    }
    self.anchors = anchors
    self.lexicons = lexicons
    self.always = always
  }

  /// For each rule whether its anchors let it match; from the offsets of the places of anchors and lexicons.
  func mayMatch(anchors offsets: [UInt32], lexicons lexiconOffsets: [UInt32]) -> [Bool] {
    var may = always
    RuleIndex.admit(anchors, offsets, &may)
    RuleIndex.admit(lexicons, lexiconOffsets, &may)
    return may
  }

  /// Without a branch on what a list holds, as that cannot be foretold.
  private static func admit(_ pairs: [Pair], _ offsets: [UInt32], _ may: inout [Bool]) {
    may.withUnsafeMutableBufferPointer { may in
      offsets.withUnsafeBufferPointer { offsets in
        for pair in pairs {
          let isFound = offsets[Int(pair.list)] < offsets[Int(pair.list) + 1]
          may[Int(pair.rule)] = isFound || may[Int(pair.rule)]
        }
      }
    }
  }
}
