import TextCore

extension Machine {
  /// Fewest tokens between a negator and what it negates that are too many: at most 3 to the left.
  static let negationDistance: Int32 = 3
  /// Most tokens of a negator that are looked at; longer ones do not count.
  static let longestNegator: Int32 = 8

  /// The first context entry that speaks against a span: a held `unless`, then a missed `require`.
  mutating func objection(_ contexts: SpecTable.Contexts, _ span: TokenSpan) -> Objection? {
    for at in contexts.unless {
      if let by = holds(code.contexts[at], span) {
        return .killed(index: at - contexts.unless.lowerBound, by: by)
      }
    }
    for at in contexts.require where holds(code.contexts[at], span) == nil {
      return .missing(index: at - contexts.require.lowerBound)
    }
    return nil
  }

  /// A match of a context that lies in its window around a span, or nil.
  private mutating func holds(_ context: SpecTable.Context, _ span: TokenSpan) -> TokenSpan? {
    let index = Int(sentenceOfToken[Int(span.start)])
    let sentence = sentences[index].tokens
    let distance = context.distance
    let before = TokenSpan(Int(max(sentence.start, span.start - distance)), Int(span.start))
    let after = TokenSpan(Int(span.end), Int(max(span.end, min(sentence.end, span.end + distance))))
    let spec = Int(context.spec)
    switch context.window {
    case .negated: return negator(of: span)
    case .inside: return search(spec, index) { $0.match(covering: span, in: $1) }
    case .overlap: return search(spec, index) { $0.match(overlapping: span, in: $1) }
    case .before: return search(spec, index) { $0.match(within: before, in: $1) }
    case .after: return search(spec, index) { $0.match(within: after, in: $1) }
    case .near:
      return search(spec, index) { $0.match(within: before, in: $1) ?? $0.match(within: after, in: $1) }
    case .clause:
      let clause = neighbours().clause(of: span)
      return search(spec, index) { $0.match(within: clause, in: $1) }
    case .sentence: return search(spec, index) { $0.match(within: sentence, in: $1) }
    case .previous: return search(spec, inSentence: Int(neighbours().previous[index]))
    case .next: return search(spec, inSentence: Int(neighbours().next[index]))
    case .paragraph:
      let block = Int(sentences[index].block)
      let own = input.text.sentencesOfBlock[block]
      guard let last = own.last else { return nil }
      let range = TokenSpan(
        Int(sentences[own.lowerBound].tokens.start), Int(sentences[last].tokens.end))
      return firstMatch(spec, .block, block, in: range)
    case .document: return firstMatch(spec, .document, 0, in: wholeDocument)
    }
  }

  private mutating func search(_ spec: Int, inSentence index: Int) -> TokenSpan? {
    guard index >= 0 else { return nil }
    let tokens = sentences[index].tokens
    return search(spec, index) { $0.match(within: tokens, in: $1) }
  }

  /// Asks the matches of a specification in a sentence, then the marks that it names alone, wherever they are:
  /// a quotation may cover several sentences, and what is inside it is inside it.
  @inline(__always)
  private mutating func search(
    _ spec: Int, _ sentence: Int, _ ask: (borrowing ContextMemory, Range<Int>) -> TokenSpan?
  ) -> TokenSpan? {
    let list = state.contexts.recent(spec - rules.specs.firstContext, sentence) ?? lookUp(spec, sentence)
    if !list.isEmpty, let found = ask(state.contexts, list) { return found }
    guard code.specs[spec].namesMark, let marks = listOfMarks(spec) else { return nil }
    return ask(state.contexts, marks)
  }

  /// The matches of a specification in a sentence.
  private mutating func lookUp(_ spec: Int, _ sentence: Int) -> Range<Int> {
    let list = listOfSentence(spec, sentence)
    let first = rules.specs.firstContext
    state.contexts.remember(list, spec - first, of: code.specs.count - first, sentence)
    return list
  }

  private mutating func listOfSentence(_ spec: Int, _ sentence: Int) -> Range<Int> {
    // What one rule alone asks is asked in the order of the text: the last answer is all that is worth keeping.
    let isShared = code.specs[spec].isShared
    if isShared, let list = state.contexts.list(spec, .sentence, sentence) { return list }
    var spans: [TokenSpan] = []
    swap(&spans, &state.spans)
    spans.removeAll(keepingCapacity: true)
    allMatches(of: spec, in: sentences[sentence].tokens, into: &spans)
    var list = 0..<0
    if isShared {
      list = state.contexts.store(spans, spec, .sentence, sentence)
    } else if !spans.isEmpty {
      list = state.contexts.add(spans)
    }
    swap(&spans, &state.spans)
    return list
  }

  /// The spans of the marks that a specification names alone; nil if it names none.
  private mutating func listOfMarks(_ spec: Int) -> Range<Int>? {
    guard code.specs[spec].namesMark else { return nil }
    if let list = state.contexts.list(spec, .marks, 0) { return list.isEmpty ? nil : list }
    var spans: [TokenSpan] = []
    swap(&spans, &state.spans)
    spans.removeAll(keepingCapacity: true)
    var marks = 0
    for at in patterns(of: spec) {
      let mark = Int(plan(at).pointee.entry.bareMark)
      guard mark >= 0, !markRanges[mark].isEmpty else { continue }
      marks += 1
      for own in markRanges[mark] { spans.append(markSpans[Int(own)]) }
    }
    if marks > 1 { spans.sort() }
    let list = state.contexts.store(spans, spec, .marks, 0)
    swap(&spans, &state.spans)
    return list.isEmpty ? nil : list
  }

  /// The first match of a specification in a block or in the document.
  private mutating func firstMatch(
    _ spec: Int, _ place: ContextMemory.Place, _ index: Int, in range: TokenSpan
  ) -> TokenSpan? {
    if let marks = listOfMarks(spec), let found = state.contexts.match(within: range, in: marks) {
      return found
    }
    if let list = state.contexts.list(spec, place, index) { return state.contexts.first(in: list) }
    var hits: [Hit] = []
    var members: [Int32] = []
    bestHits(of: spec, in: range, sections: .max, into: &hits, members: &members)
    let first = hits.first.map { [TokenSpan(Int($0.start), Int($0.end))] } ?? []
    _ = state.contexts.store(first, spec, place, index)
    return first.first
  }

  /// A negator that ends at most three tokens left of a span, in the same clause.
  private mutating func negator(of span: TokenSpan) -> TokenSpan? {
    guard !rules.negations.isEmpty else { return nil }
    let list = listOfNegators()
    guard !list.isEmpty else { return nil }
    let clause = neighbours().clause(of: span)
    let first = max(clause.start, span.start - Machine.negationDistance - Machine.longestNegator + 1)
    return state.contexts.last(beginningIn: first..<max(first, span.start), in: list) {
      $0.end <= span.start && span.start - $0.end < Machine.negationDistance
    }
  }

  private mutating func listOfNegators() -> Range<Int> {
    let spec = code.specs.count
    if let list = state.contexts.list(spec, .marks, 0) { return list }
    var spans: [TokenSpan] = []
    for mark in rules.negations {
      for own in markRanges[mark] { spans.append(markSpans[Int(own)]) }
    }
    return state.contexts.store(spans.sorted(), spec, .marks, 0)
  }

  private mutating func neighbours() -> Neighbourhood {
    if let neighbourhood = state.neighbourhood { return neighbourhood }
    let made = Neighbourhood(input.text)
    state.neighbourhood = made
    return made
  }
}
