public import Analysis

/// Two drafts of one story side by side: which findings are resolved, which remain, which are new.
///
/// Findings are known again by their fingerprints, which hold no places: a moved paragraph keeps its findings.
/// What is left over is paired by rule and matched words, for sentences that were edited around the match.
public struct DraftComparison: Sendable {
  /// How a finding that remains stands in the new draft.
  public enum Stay: String, Sendable, CaseIterable {
    /// In the same order among the others.
    case same
    /// In another place.
    case moved
    /// With the same words in another sentence.
    case edited
  }

  /// A finding of both drafts.
  public struct Remaining: Sendable, Equatable {
    /// Index into the findings of the old draft.
    public var old: Int
    /// Index into the findings of the new draft.
    public var new: Int
    /// How it stands there.
    public var stay: Stay
  }

  /// Indices of old findings that the new draft does not have.
  public let resolved: [Int]
  /// The findings of both, in order of the new draft.
  public let remaining: [Remaining]
  /// Indices of findings that only the new draft has.
  public let new: [Int]

  /// Compares the findings that nothing suppresses.
  ///
  /// - Parameters:
  ///   - oldRule: the id of a rule by its index in the old draft; the two may be judged by different packs.
  ///   - newRule: the same in the new draft.
  ///   - oldSentence: the sentence of an old finding by its index.
  ///   - newSentence: the same in the new draft.
  public init(
    old: [Finding], new: [Finding], oldRule: (Int) -> String, newRule: (Int) -> String,
    oldSentence: (Int) -> String, newSentence: (Int) -> String
  ) {
    var open: [String: Int] = [:]
    let oldIndices = old.indices.filter { old[$0].status != .suppressed }
    for index in oldIndices { open[old[index].fingerprint] = index }
    var found: [Remaining] = []
    var left: [Int] = []
    for index in new.indices where new[index].status != .suppressed {
      if let match = open.removeValue(forKey: new[index].fingerprint) {
        found.append(Remaining(old: match, new: index, stay: .same))
      } else {
        left.append(index)
      }
    }
    DraftComparison.markMoved(&found, old, new)
    // What is left over: same rule, same words, and a sentence that is still much the same.
    let rest = Set(open.values)
    var waiting: [String: [(index: Int, words: Set<Substring>)]] = [:]
    for index in oldIndices where rest.contains(index) && old[index].match != nil {
      let key = DraftComparison.key(oldRule(old[index].rule), old[index])
      if waiting[key]?.count ?? 0 < DraftComparison.mostCandidates {
        waiting[key, default: []].append((index, DraftComparison.words(oldSentence(index))))
      }
    }
    var added: [Int] = []
    var resolved = rest
    for index in left {
      let key = DraftComparison.key(newRule(new[index].rule), new[index])
      let words = new[index].match == nil ? [] : DraftComparison.words(newSentence(index))
      let candidates = waiting[key] ?? []
      let scored = candidates.indices.map { DraftComparison.likeness(candidates[$0].words, words) }
      let best = scored.indices.max { (scored[$0], -$0) < (scored[$1], -$1) }
      if let best, scored[best] >= DraftComparison.leastLikeness {
        found.append(Remaining(old: candidates[best].index, new: index, stay: .edited))
        resolved.remove(candidates[best].index)
        waiting[key]?.remove(at: best)
      } else {
        added.append(index)
      }
    }
    self.resolved = resolved.sorted()
    remaining = found.sorted { $0.new < $1.new }
    self.new = added
  }

  /// Old findings of one rule and match that are looked at for an edited sentence: with more of them the
  /// work would grow with the square of the document.
  private static let mostCandidates = 50
  /// Least share of common words, in percent of all words of both, of a sentence that was edited.
  private static let leastLikeness = 50

  private static func key(_ rule: String, _ finding: Finding) -> String {
    rule + "\n" + (finding.match ?? "").lowercased()
  }

  private static func words(_ sentence: String) -> Set<Substring> {
    Set(sentence.lowercased().split { !$0.isLetter && !$0.isNumber })
  }

  /// Common words in percent of all words. Source: P. Jaccard, the distribution of the flora (1912).
  private static func likeness(_ a: Set<Substring>, _ b: Set<Substring>) -> Int {
    let all = a.union(b).count
    return all == 0 ? 0 : a.intersection(b).count * 100 / all
  }

  /// Marks those as moved that do not belong to the longest run in the order of both drafts.
  private static func markMoved(_ found: inout [Remaining], _ old: [Finding], _ new: [Finding]) {
    let placed = found.indices.filter { old[found[$0].old].span != nil && new[found[$0].new].span != nil }
    // Longest increasing subsequence by patience sorting: ends[k] is the smallest last one of runs of k + 1.
    var ends: [Int] = []
    var before: [Int: Int] = [:]
    for index in placed {
      let low = (0..<ends.count).partitionPoint { found[ends[$0]].old < found[index].old }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var kept: Set<Int> = []
    var at = ends.last
    while let index = at {
      kept.insert(index)
      at = before[index]
    }
    for index in placed where !kept.contains(index) { found[index].stay = .moved }
  }
}
