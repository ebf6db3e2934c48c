/// The most points a verb can reach: where they stay under the dial, nothing around the verb need be looked at.
///
/// A bound over all frames, forms, particles, prepositions and conditions. Of conditions that exclude each other
/// only the best counts; `quoted`, `negated` and `modal` are left out, as they are known where the bound is used.
struct CueReach {
  /// What is looked for behind the verb.
  enum Content: Int, CaseIterable {
    case clause
    case phrase
    /// A phrase without a preposition that lifts, without "as".
    case plainPhrase

    /// Place of its points in pairs.
    var group: Int { self == .clause ? 0 : 1 }
  }

  private let points: CuePoints
  /// By content: the most that forms and conditions add, that frames of verbs listed there and of others are worth.
  private let added: [Int]
  private let listed: [Int]
  private let unlisted: [Int]

  /// Takes the points.
  init(_ points: CuePoints) {
    self.points = points
    let lifts = CueReach.lifts(points)
    let all = points.unlistedPrepositions
    let plain = all.indices.filter { !lifts.contains($0) }.map { all[$0] }
    added = Content.allCases.map {
      CueReach.mostOfForms($0.group, points) + points.conditionBound(isPhrase: $0 != .clause)
    }
    listed = Content.allCases.map { content in
      CueReach.most(points.listed, points.listedPrepositions) { $0.isPhrase == (content != .clause) }
    }
    unlisted = Content.allCases.map { content in
      CueReach.most(points.unlisted, content == .plainPhrase ? plain : all) {
        $0.isPhrase == (content != .clause) && !(content == .plainPhrase && $0 == .objectAs)
      }
    }
  }

  /// Small numbers of the prepositions that lift a verb no table lists; never 0, which stands for all others.
  static func lifts(_ points: CuePoints) -> Set<Int> {
    Set(points.unlistedPrepositions.indices.filter { $0 > 0 && points.unlistedPrepositions[$0] > 0 })
  }

  private static func mostOfForms(_ group: Int, _ points: CuePoints) -> Int {
    var most = Int.min
    for form in [VerbGroup.Form.finite, .infinitive, .ing, .imperative, .participle] {
      let place = Int(form.rawValue) * 2
      // A participle by itself is a passive.
      if form != .participle { most = max(most, Int(points.forms[group][place])) }
      most = max(most, Int(points.forms[group][place + 1]))
    }
    return most
  }

  /// The most that some frames are worth.
  private static func most(
    _ frames: [Int32], _ prepositions: [Int32], _ isOne: (Frame) -> Bool
  ) -> Int {
    let preposition = Int(prepositions.max() ?? 0)
    return Frame.allCases.filter(isOne)
      .map { Int(frames[Int($0.rawValue)]) + ($0.takesPreposition ? preposition : 0) }.max() ?? 0
  }

  /// The bound of a verb that is listed so and else of that kind; `Int16.max` where it is that high.
  func bound(_ content: Content, _ entries: some Collection<CueListing.Entry>, _ kind: VerbKind) -> Int16 {
    let group = content.group
    // Words that units have become verbs without a lemma are of no kind.
    let other = unlisted[content.rawValue] + Int(points.kinds[group][Int(VerbKind.other.rawValue)])
    let known = entries.isEmpty ? 0 : max(0, Int(points.known[group]))
    let own = unlisted[content.rawValue] + Int(points.kinds[group][Int(kind.rawValue)]) + known
    var most = max(other, own)
    for entry in entries where entry.isFrame {
      most = max(most, listed[content.rawValue] + points.ofClass(entry.listing.cueClass, group))
      guard entry.listing.isException else { continue }
      let preposition = group == 1 ? max(0, Int(points.unlistedPrepositions.max() ?? 0)) : 0
      most = max(most, Int(points.exceptions[group]) + preposition)
    }
    return Int16(clamping: most + added[content.rawValue])
  }
}
