import MarkedYAML

/// Finds parts of patterns that are legal and without effect.
enum PatternLint {
  /// `isOfRule`: marks and contexts keep all matches, so there a gap at the edge may serve.
  static func check(_ tree: PatternSyntax, isOfRule: Bool, _ text: SyntaxText, _ faults: inout Faults) {
    guard isOfRule else { return }
    for gap in edgeGaps(tree) {
      let message =
        gap.isFirst
        ? "a gap at the start of a pattern takes any words before the match into it"
        : "a gap at the end of a pattern has no effect, as gaps are as short as they can be"
      faults.add(.idleGap, message, hint: "remove it", in: text, range: gap.part.range)
    }
  }

  /// Gaps at the start or end of an alternative of the whole pattern.
  private static func edgeGaps(_ tree: PatternSyntax) -> [(part: PatternSyntax, isFirst: Bool)] {
    switch tree.kind {
    case .choice(let branches): return branches.flatMap(edgeGaps)
    case .gap: return [(tree, false)]
    case .sequence(let parts):
      return parts.enumerated().compactMap { index, part in
        guard index == 0 || index == parts.count - 1, case .gap = part.kind else { return nil }
        return (part, index == 0)
      }
    default: return []
    }
  }
}
