import MarkedYAML

/// Finds parts of patterns that are legal and without effect.
enum PatternLint {
  /// `isOfRule`: marks and contexts keep all matches, so there a gap at the edge may serve.
  static func check(_ tree: PatternSyntax, isOfRule: Bool, _ text: SyntaxText, _ faults: inout Faults) {
    guard isOfRule else { return }
    for gap in edgeGaps(tree) {
      faults.add(
        .idleGap, "a gap at the edge of a pattern has no effect, as gaps are as short as they can be",
        hint: "remove it", in: text, range: gap.range)
    }
  }

  /// Gaps at the start or end of an alternative of the whole pattern.
  private static func edgeGaps(_ tree: PatternSyntax) -> [PatternSyntax] {
    switch tree.kind {
    case .choice(let branches): return branches.flatMap(edgeGaps)
    case .gap: return [tree]
    case .sequence(let parts):
      return [parts.first, parts.last].compactMap { part in
        if case .gap = part?.kind { return part }
        return nil
      }
    default: return []
    }
  }
}
