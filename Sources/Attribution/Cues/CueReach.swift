/// The most points a verb can reach: where they stay under the dial, nothing around the verb need be looked at.
///
/// A bound over all frames, forms, particles, prepositions and conditions. Of conditions that exclude each other
/// only the best counts; `quoted`, `negated` and `modal` are left out, as they are known where the bound is used.
struct CueReach {
  private let points: CuePoints
  /// The most that forms, frames and conditions add, for clauses and for phrases.
  private let forms: [Int]
  private let listed: [Int]
  private let unlisted: [Int]
  private let conditions: [Int]

  /// Takes the points.
  init(_ points: CuePoints) {
    self.points = points
    forms = (0...1).map { group in
      var most = Int.min
      for form in [VerbGroup.Form.finite, .infinitive, .ing, .imperative, .participle] {
        let place = Int(form.rawValue) * 2
        // A participle by itself is a passive.
        if form != .participle { most = max(most, Int(points.forms[group][place])) }
        most = max(most, Int(points.forms[group][place + 1]))
      }
      return most
    }
    listed = (0...1).map { CueReach.most($0, points.listed, points.listedPrepositions) }
    unlisted = (0...1).map { CueReach.most($0, points.unlisted, points.unlistedPrepositions) }
    conditions = [points.conditionBound(isPhrase: false), points.conditionBound(isPhrase: true)]
  }

  /// The most that the frames of a group are worth.
  private static func most(_ group: Int, _ frames: [Int32], _ prepositions: [Int32]) -> Int {
    var most = Int.min
    for frame in Frame.allCases where frame.isPhrase == (group == 1) {
      var value = Int(frames[Int(frame.rawValue)])
      if frame.takesPreposition { value += prepositions.map { Int($0) }.max() ?? 0 }
      most = max(most, value)
    }
    return most
  }

  /// The bounds of a verb that is listed so and else of that kind.
  func bounds(_ entries: some Collection<CueListing.Entry>, _ kind: VerbKind) -> (
    clause: Int32, phrase: Int32
  ) {
    (bound(0, entries, kind), bound(1, entries, kind))
  }

  private func bound(_ group: Int, _ entries: some Collection<CueListing.Entry>, _ kind: VerbKind) -> Int32 {
    // Words that units have become verbs without a lemma are of no kind.
    var most = unlisted[group] + Int(points.kinds[group][Int(VerbKind.other.rawValue)])
    let known = entries.isEmpty ? 0 : max(0, Int(points.known[group]))
    most = max(most, unlisted[group] + Int(points.kinds[group][Int(kind.rawValue)]) + known)
    for entry in entries where entry.isFrame {
      most = max(most, listed[group] + points.ofClass(entry.listing.cueClass, group))
      if entry.listing.isException {
        let prepositions = points.unlistedPrepositions.map { Int($0) }.max() ?? 0
        most = max(most, Int(points.exceptions[group]) + (group == 1 ? max(0, prepositions) : 0))
      }
    }
    return Int32(clamping: most + forms[group] + conditions[group])
  }
}
