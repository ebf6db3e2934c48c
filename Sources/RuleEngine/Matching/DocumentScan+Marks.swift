public import TextCore

extension DocumentScan {
  /// Sets the spans of a mark (index into `RuleSet.marks`); they are sorted, doubles and empty ones left out.
  public mutating func setMark(_ mark: Int, spans: [TokenSpan]) {
    guard markRanges.indices.contains(mark) else { return }
    let limit = Int32(input.text.tokens.count)
    let first = markSpans.count
    var last: TokenSpan?
    for span in spans.sorted() where span.start >= 0 && span.end <= limit && !span.isEmpty && span != last {
      markSpans.append(span)
      last = span
    }
    markRanges[mark] = Int32(first)..<Int32(markSpans.count)
    contexts.removeAll()
  }

  /// Finds all marks of a stratum, in their order: for every start the best match that its contexts and voices
  /// allow. Marks of earlier strata must have been found or set before.
  public mutating func findMarks(in stratum: MarkRule.Stratum) {
    contexts.removeAll()
    for mark in input.tables.rules.marks.indices where input.tables.rules.marks[mark].stratum == stratum {
      find(mark: mark)
    }
  }

  /// Finds one mark.
  mutating func find(mark: Int) {
    guard let match = input.tables.rules.marks[mark].match else { return }
    var members: [Int32] = []
    var hits = bestHits(of: match, in: wholeDocument, sections: .max, members: &members)
    let voices = input.tables.rules.marks[mark].voices
    if voices & 0b111 != 0b111 {
      hits.removeAll { voices & 1 << voice(ofToken: Int($0.start)).rawValue == 0 }
    }
    if !input.tables.contextsOfMark[mark].isEmpty {
      let specs = input.tables.contextsOfMark[mark]
      let unless = input.tables.rules.marks[mark].unless
      let require = input.tables.rules.marks[mark].require
      var kept: [Hit] = []
      for hit in hits
      where objection(unless, require, specs, TokenSpan(Int(hit.start), Int(hit.end))) == nil {
        kept.append(hit)
      }
      hits = kept
    }
    let first = markSpans.count
    for hit in hits { markSpans.append(TokenSpan(Int(hit.start), Int(hit.end))) }
    markRanges[mark] = Int32(first)..<Int32(markSpans.count)
  }

  /// The spans of a mark found so far, in order.
  public func spans(ofMark mark: Int) -> [TokenSpan] {
    guard markRanges.indices.contains(mark) else { return [] }
    return Array(markSpans[Int(markRanges[mark].lowerBound)..<Int(markRanges[mark].upperBound)])
  }

  /// Number of spans of a mark found so far.
  public func spanCount(ofMark mark: Int) -> Int {
    markRanges.indices.contains(mark) ? markRanges[mark].count : 0
  }

  /// The spans of all marks that have a role, by role, in order of their spans; roles without spans are left out.
  public func spansByRole() -> [MarkRole: [TokenSpan]] {
    var spans: [MarkRole: [TokenSpan]] = [:]
    for mark in markRanges.indices where !markRanges[mark].isEmpty {
      guard let role = input.tables.rules.marks[mark].role else { continue }
      let own = Int(markRanges[mark].lowerBound)..<Int(markRanges[mark].upperBound)
      spans[role, default: []] += markSpans[own]
    }
    for role in spans.keys { spans[role]?.sort() }
    return spans
  }

  /// The spans of all marks of a role found so far, in order of their spans.
  public func spans(withRole role: MarkRole) -> [(mark: Int, span: TokenSpan)] {
    var found: [(mark: Int, span: TokenSpan)] = []
    for mark in input.tables.rules.marks.indices where input.tables.rules.marks[mark].role == role {
      for at in markRanges[mark] { found.append((mark, markSpans[Int(at)])) }
    }
    found.sort { $0.span != $1.span ? $0.span < $1.span : $0.mark < $1.mark }
    return found
  }
}
