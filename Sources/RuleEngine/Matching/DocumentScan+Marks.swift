public import TextCore

extension DocumentScan {
  /// Sets the spans of a mark (index into `RuleSet.marks`); they are sorted, doubles and empty ones left out.
  public mutating func setMark(_ mark: Int, spans: [TokenSpan]) {
    guard state.markRanges.indices.contains(mark) else { return }
    let limit = Int32(input.text.tokens.count)
    let first = state.markSpans.count
    var last: TokenSpan?
    let isSorted = zip(spans, spans.dropFirst()).allSatisfy { $0 <= $1 }
    for span in isSorted ? spans : spans.sorted()
    where span.start >= 0 && span.end <= limit && !span.isEmpty && span != last {
      state.markSpans.append(span)
      last = span
    }
    state.markRanges[mark] = Int32(first)..<Int32(state.markSpans.count)
    state.contexts.removeAll()
  }

  /// Finds all marks of a stratum, in their order: for every start the best match that its contexts and voices
  /// allow. Marks of earlier strata must have been found or set before.
  public mutating func findMarks(in stratum: MarkRule.Stratum) {
    withMachine { $0.findMarks(in: stratum) }
  }

  /// The spans of a mark found so far, in order.
  public func spans(ofMark mark: Int) -> [TokenSpan] {
    guard state.markRanges.indices.contains(mark) else { return [] }
    return Array(
      state.markSpans[Int(state.markRanges[mark].lowerBound)..<Int(state.markRanges[mark].upperBound)])
  }

  /// Number of spans of a mark found so far.
  public func spanCount(ofMark mark: Int) -> Int {
    state.markRanges.indices.contains(mark) ? state.markRanges[mark].count : 0
  }

  /// The spans of all marks that have a role, by role, in order of their spans; roles without spans are left out.
  public func spansByRole() -> [MarkRole: [TokenSpan]] {
    var spans: [MarkRole: [TokenSpan]] = [:]
    for role in input.tables.marksOfRole.indices {
      var own: [TokenSpan] = []
      var marks = 0
      for mark in input.tables.marksOfRole[role].marks where !state.markRanges[mark].isEmpty {
        let range = state.markRanges[mark]
        own += state.markSpans[Int(range.lowerBound)..<Int(range.upperBound)]
        marks += 1
      }
      if marks > 1 { own.sort() }
      if marks > 0 { spans[input.tables.marksOfRole[role].role] = own }
    }
    return spans
  }

  /// The spans of all marks of a role found so far, in order of their spans.
  public func spans(withRole role: MarkRole) -> [(mark: Int, span: TokenSpan)] {
    var found: [(mark: Int, span: TokenSpan)] = []
    for mark in input.tables.rules.marks.indices where input.tables.rules.marks[mark].role == role {
      for at in state.markRanges[mark] { found.append((mark, state.markSpans[Int(at)])) }
    }
    found.sort { $0.span != $1.span ? $0.span < $1.span : $0.mark < $1.mark }
    return found
  }
}
