public import TextCore

extension DocumentScan {
  /// Fewest tokens between a negator and what it negates that are too many: at most 3 to the left.
  static let negationDistance: Int32 = 3
  /// Most tokens of a negator that are looked at; longer ones do not count.
  static let longestNegator: Int32 = 8

  /// All matches of a specification in a sentence, in order: for one pattern every pair of start and end, for
  /// `all` the nearest members for every start.
  ///
  /// - Parameter sentence: index of the sentence.
  public mutating func allMatches(of spec: MatchSpec, in sentence: Int) -> [TokenSpan] {
    guard input.text.sentences.indices.contains(sentence) else { return [] }
    let tokens = input.text.sentences[sentence].tokens
    var spans: [TokenSpan] = []
    if spec.allWithin != nil {
      var members: [Int32] = []
      spans = bestHits(of: spec, in: tokens, sections: .max, members: &members)
        .map { TokenSpan(Int($0.start), Int($0.end)) }
      return spans
    }
    let patterns = spec.patterns.filter { hasPlaces(Int($0), in: tokens) }
    guard !patterns.isEmpty else { return [] }
    let tables = input.tables
    withMachine { machine in
      for pattern in patterns { machine.searchAll(tables.plans[Int(pattern)], in: tokens, into: &spans) }
    }
    guard spans.count > 1 else { return spans }
    spans.sort()
    var kept = 0
    for index in spans.indices where kept == 0 || spans[kept - 1] != spans[index] {
      spans[kept] = spans[index]
      kept += 1
    }
    spans.removeLast(spans.count - kept)
    return spans
  }

  /// The first context entry that speaks against a span: a held `unless`, then a missed `require`.
  mutating func objection(
    _ unless: [ContextRule], _ require: [ContextRule], _ specs: [UInt32], _ span: TokenSpan
  ) -> Objection? {
    for (index, context) in unless.enumerated() {
      if let by = holds(context, Int(specs[index]), span) { return .killed(index: index, by: by) }
    }
    for (index, context) in require.enumerated()
    where holds(context, Int(specs[unless.count + index]), span) == nil {
      return .missing(index: index)
    }
    return nil
  }

  /// A match of a context that lies in its window around a span, or nil.
  private mutating func holds(_ context: ContextRule, _ spec: Int, _ span: TokenSpan) -> TokenSpan? {
    let index = Int(input.text.sentenceOfToken[Int(span.start)])
    let sentence = input.text.sentences[index].tokens
    let distance = Int32(context.distance)
    let before = TokenSpan(Int(max(sentence.start, span.start - distance)), Int(span.start))
    let after = TokenSpan(Int(span.end), Int(max(span.end, min(sentence.end, span.end + distance))))
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
      let block = Int(input.text.sentences[index].block)
      let sentences = input.text.sentencesOfBlock[block]
      guard let last = sentences.last else { return nil }
      let range = TokenSpan(
        Int(input.text.sentences[sentences.lowerBound].tokens.start),
        Int(input.text.sentences[last].tokens.end))
      return firstMatch(spec, .block, block, in: range)
    case .document: return firstMatch(spec, .document, 0, in: wholeDocument)
    }
  }

  private mutating func search(_ spec: Int, inSentence index: Int) -> TokenSpan? {
    guard index >= 0 else { return nil }
    let tokens = input.text.sentences[index].tokens
    return search(spec, index) { $0.match(within: tokens, in: $1) }
  }

  /// Asks the matches of a specification in a sentence, then the marks that it names alone, wherever they are:
  /// a quotation may cover several sentences, and what is inside it is inside it.
  private mutating func search(
    _ spec: Int, _ sentence: Int, _ ask: (ContextMemory, Range<Int>) -> TokenSpan?
  ) -> TokenSpan? {
    // Most contexts have none of their anchors near: no need to remember that.
    if mayHold(spec, in: input.text.sentences[sentence].tokens) {
      let list = listOfSentence(spec, sentence)
      if let found = ask(contexts, list) { return found }
    }
    guard let marks = listOfMarks(spec) else { return nil }
    return ask(contexts, marks)
  }

  private func mayHold(_ spec: Int, in tokens: TokenSpan) -> Bool {
    for pattern in input.tables.contextSpecs[spec].patterns where hasPlaces(Int(pattern), in: tokens) {
      return true
    }
    return false
  }

  private mutating func listOfSentence(_ spec: Int, _ sentence: Int) -> Range<Int> {
    if let list = contexts.list(spec, .sentence, sentence) { return list }
    let spans = allMatches(of: input.tables.contextSpecs[spec], in: sentence)
    return contexts.store(spans, spec, .sentence, sentence)
  }

  /// The spans of the marks that a specification names alone; nil if it names none.
  private mutating func listOfMarks(_ spec: Int) -> Range<Int>? {
    guard input.tables.namesMarks[spec] else { return nil }
    if let list = contexts.list(spec, .marks, 0) { return list.isEmpty ? nil : list }
    var spans: [TokenSpan] = []
    if input.tables.contextSpecs[spec].allWithin == nil {
      for pattern in input.tables.contextSpecs[spec].patterns
      where Int(pattern) < input.tables.program.entries.count {
        let mark = Int(input.tables.program.entries[Int(pattern)].bareMark)
        if mark >= 0 { spans += self.spans(ofMark: mark) }
      }
    }
    let list = contexts.store(spans.sorted(), spec, .marks, 0)
    return list.isEmpty ? nil : list
  }

  /// The first match of a specification in a block or in the document.
  private mutating func firstMatch(
    _ spec: Int, _ place: ContextMemory.Place, _ index: Int, in range: TokenSpan
  ) -> TokenSpan? {
    if let marks = listOfMarks(spec), let found = contexts.match(within: range, in: marks) { return found }
    if let list = contexts.list(spec, place, index) { return contexts.first(in: list) }
    var members: [Int32] = []
    let hits = bestHits(of: input.tables.contextSpecs[spec], in: range, sections: .max, members: &members)
    let first = hits.first.map { [TokenSpan(Int($0.start), Int($0.end))] } ?? []
    _ = contexts.store(first, spec, place, index)
    return first.first
  }

  /// A negator that ends at most three tokens left of a span, in the same clause.
  private mutating func negator(of span: TokenSpan) -> TokenSpan? {
    guard !input.tables.negations.isEmpty else { return nil }
    let clause = neighbours().clause(of: span)
    let list = listOfNegators()
    let first = max(
      clause.start, span.start - DocumentScan.negationDistance - DocumentScan.longestNegator + 1)
    return contexts.spans(beginningIn: Int(first)..<Int(max(first, span.start)), in: list)
      .last { $0.end <= span.start && span.start - $0.end < DocumentScan.negationDistance }
  }

  private mutating func listOfNegators() -> Range<Int> {
    let spec = input.tables.contextSpecs.count
    if let list = contexts.list(spec, .marks, 0) { return list }
    let spans = spans(withRole: .negation).map(\.span)
    return contexts.store(spans, spec, .marks, 0)
  }

  private mutating func neighbours() -> Neighbourhood {
    if let neighbourhood { return neighbourhood }
    let made = Neighbourhood(input.text)
    neighbourhood = made
    return made
  }
}
