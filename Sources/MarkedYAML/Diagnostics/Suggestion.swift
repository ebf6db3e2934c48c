/// Finds the name a writer probably meant.
public enum Suggestion {
  /// Longest name that is compared, in Unicode scalars: longer ones are no slips of the finger.
  private static let longest = 64

  /// The candidate nearest to `name` by edit distance, or nil if none is near; the first of equals.
  ///
  /// Near means at most a third of the length of the name, and at most 3 edits.
  public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let target = Array(name.unicodeScalars)
    guard !target.isEmpty, target.count <= longest else { return nil }
    let limit = max(1, min(3, target.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.unicodeScalars)
      guard abs(other.count - target.count) <= limit else { continue }
      let distance = distance(target, other)
      guard distance <= limit else { continue }
      if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Edit distance with transpositions of neighbours. Source: Damerau-Levenshtein, optimal string alignment.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), min(last[j + 1], row[j]) + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
