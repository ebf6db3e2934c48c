/// Cuts a pattern at its alternatives into patterns that each have words to look for.
enum PatternBranches {
  /// The alternatives of a pattern: those on top, and further ones as long as a branch has no anchor.
  ///
  /// The union of the branches matches what the pattern matches. At most `PatternLimits.branches`.
  static func branches(of node: PatternNode, _ lexicons: [LexiconInfo]) -> [PatternNode] {
    var done: [PatternNode] = []
    var open = top(node)
    while let next = open.first {
      open.removeFirst()
      if PatternFacts(next, lexicons, cost: { _ in 0 }).needs.isEmpty,
        done.count + open.count < PatternLimits.branches,
        let parts = distribute(next)
      {
        open = parts + open
      } else {
        done.append(next)
      }
    }
    return done
  }

  private static func top(_ node: PatternNode) -> [PatternNode] {
    if case .choice(let branches) = node { return branches.flatMap(top) }
    return [node]
  }

  /// The same node once for each alternative of the first choice in it; nil where it holds none.
  private static func distribute(_ node: PatternNode) -> [PatternNode]? {
    switch node {
    case .choice(let branches): return branches
    case .capture(let index, let inner):
      return distribute(inner).map { $0.map { .capture(index, $0) } }
    case .sequence(let parts):
      for (index, part) in parts.enumerated() {
        guard let options = distribute(part) else { continue }
        return options.map { option in
          var copy = parts
          copy[index] = option
          return .sequence(copy)
        }
      }
      return nil
    case .repetition(let inner, min: 0, max: 1):
      return [.sequence([]), inner]
    case .repetition(let inner, min: 1, max: 1): return [inner]
    default: return nil
    }
  }
}
