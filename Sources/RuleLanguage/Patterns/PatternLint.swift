import MarkedYAML

/// Finds parts of patterns that are legal and without effect.
enum PatternLint {
  static func check(_ tree: PatternSyntax, _ node: PatternNode, _ text: SyntaxText, _ faults: inout Faults) {
    for gap in edgeGaps(tree) {
      faults.add(
        .idleGap, "a gap at the edge of a pattern has no effect, as gaps are as short as they can be",
        hint: "remove it", in: text, range: gap.range)
    }
    tree.walk { part in
      guard case .choice(let branches) = part.kind else { return }
      var seen: Set<String> = []
      for branch in branches {
        let written = String(decoding: Array(text.text.utf8)[branch.range], as: UTF8.self)
        let normal = written.split { $0 == " " || $0 == "\n" }.joined(separator: " ").lowercased()
        if seen.insert(normal).inserted { continue }
        faults.add(.unreachableAlternative, "the alternative `\(normal)` stands twice", in: text, range: branch.range)
      }
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
