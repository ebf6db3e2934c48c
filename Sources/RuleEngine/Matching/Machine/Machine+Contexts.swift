import TextCore

extension Machine {
  /// Fewest tokens between a negator and what it negates that are too many: at most 3 to the left.
  static let negationDistance: Int32 = 3
  /// Most tokens of a negator that are looked at; longer ones do not count.
  static let longestNegator: Int32 = 8

  /// The first context entry that speaks against a span: a held `unless`, then a missed `require`.
  mutating func objection(_ contexts: SpecTable.Contexts, _ span: TokenSpan) -> Objection? {
    tellsWhich = true
    defer { tellsWhich = false }
    let sentence = Int(sentenceOfToken[Int(span.start)])
    for at in contexts.unless where mayHold(code.contexts[at], span, sentence) {
      if let by = match(code.contexts[at], span, sentence) {
        return .killed(index: at - contexts.unless.lowerBound, by: by)
      }
    }
    for at in contexts.require
    where !mayHold(code.contexts[at], span, sentence) || match(code.contexts[at], span, sentence) == nil {
      return .missing(index: at - contexts.require.lowerBound)
    }
    return nil
  }

  /// True where no context entry speaks against a span.
  @inline(__always)
  mutating func allows(_ contexts: SpecTable.Contexts, _ span: TokenSpan) -> Bool {
    let sentence = Int(sentenceOfToken[Int(span.start)])
    for at in contexts.unless
    where mayHold(code.contexts[at], span, sentence) && match(code.contexts[at], span, sentence) != nil {
      return false
    }
    for at in contexts.require
    where !mayHold(code.contexts[at], span, sentence) || match(code.contexts[at], span, sentence) == nil {
      return false
    }
    return true
  }

  /// False where a context asks for something that is not in the sentence of a span at all, as most do.
  @inline(__always)
  private mutating func mayHold(
    _ context: SpecTable.Context, _ span: TokenSpan, _ sentence: Int
  ) -> Bool {
    if context.reach != .max, span.start - sentences[sentence].tokens.start >= context.reach { return false }
    let own = Int(context.spec) &- rules.specs.firstContext
    if state.pointee.contexts.isUnknown(own) { begin(own) }
    return !context.window.isInSentence
      || state.pointee.contexts.sign(of: own) >> UInt64(sentence & 63) & 1 != 0
  }

  /// Begins to know the specification of a context.
  @inline(never)
  private mutating func begin(_ own: Int) {
    state.pointee.contexts.begin(own, sign: sign(ofSpec: own &+ rules.specs.firstContext))
  }

  /// A match of a context that lies in its window around a span, or nil; the specification is known.
  @inline(never)
  private mutating func match(
    _ context: SpecTable.Context, _ span: TokenSpan, _ index: Int
  ) -> TokenSpan? {
    let sentence = sentences[index].tokens
    let distance = context.distance
    let spec = Int(context.spec)
    switch context.window {
    case .negated: return negator(of: span)
    case .inside:
      if isLocal(spec) { return match(spec, index, touching: span, all: true) }
      return search(spec, index, .covering(span))
    case .overlap:
      if isLocal(spec) { return match(spec, index, touching: span, all: false) }
      return search(spec, index, .overlapping(span))
    case .before:
      let before = Machine.before(span, distance, sentence)
      if isLocal(spec) { return match(spec, index, within: before) }
      return search(spec, index, .within(before))
    case .after:
      let after = Machine.after(span, distance, sentence)
      if isLocal(spec) { return match(spec, index, within: after) }
      return search(spec, index, .within(after))
    case .near:
      let (before, after) = (
        Machine.before(span, distance, sentence), Machine.after(span, distance, sentence)
      )
      if isLocal(spec) { return match(spec, index, within: before) ?? match(spec, index, within: after) }
      return search(spec, index, .withinOne(before, after))
    case .clause:
      return search(spec, index, .within(clause(of: span)))
    case .sentence: return search(spec, index, .within(sentence))
    case .previous: return search(spec, inSentence: Int(neighbours().previous[index]), .previous)
    case .next: return search(spec, inSentence: Int(neighbours().next[index]), .next)
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

  /// True where it is enough to look for matches around a span: such as are not remembered.
  ///
  /// Who wants to know which match it was gets the first one of the sentence.
  @inline(__always)
  private func isLocal(_ spec: Int) -> Bool { code.specs[spec].width != .max && !tellsWhich }

  /// A match of a specification in a sentence that shares a token with a span, or covers all of it.
  private mutating func match(
    _ spec: Int, _ index: Int, touching span: TokenSpan, all: Bool
  ) -> TokenSpan? {
    let width = Int(code.specs[spec].width)
    let last = all ? Int(span.start) + 1 : Int(span.end)
    let starts = TokenSpan(Int(span.start) - width + 1, last)
    return match(spec, index, starts, ends: all ? span.end : span.start + 1, .max)
  }

  /// A match of a specification in a sentence that lies within a window.
  private mutating func match(_ spec: Int, _ index: Int, within window: TokenSpan) -> TokenSpan? {
    match(spec, index, window, ends: window.start, window.end)
  }

  /// A match of a specification in a sentence that begins at one of some tokens and ends within two bounds.
  private mutating func match(
    _ spec: Int, _ index: Int, _ starts: TokenSpan, ends least: Int32, _ most: Int32
  ) -> TokenSpan? {
    let sentence = sentences[index].tokens
    let starts = TokenSpan(
      Int(max(starts.start, sentence.start)), Int(min(starts.end, sentence.end)))
    guard !starts.isEmpty else { return nil }
    let bit: UInt64 = 1 << UInt64(index & 63)
    let base = state.pointee.spans.count
    defer { state.pointee.spans.shrink(to: base) }
    for at in patterns(of: spec) where sign(ofPattern: at) & bit != 0 {
      let first = state.pointee.spans.count
      searchAll(plan(at), in: sentence, starts: starts, from: base)
      for found in first..<state.pointee.spans.count {
        let span = state.pointee.spans[found]
        if span.end >= least, span.end <= most { return span }
      }
    }
    return nil
  }

  /// Some tokens before a span.
  private static func before(_ span: TokenSpan, _ distance: Int32, _ sentence: TokenSpan) -> TokenSpan {
    TokenSpan(Int(max(sentence.start, span.start - distance)), Int(span.start))
  }

  /// Some tokens behind a span.
  private static func after(_ span: TokenSpan, _ distance: Int32, _ sentence: TokenSpan) -> TokenSpan {
    TokenSpan(Int(span.end), Int(max(span.end, min(sentence.end, span.end + distance))))
  }

  private mutating func search(
    _ spec: Int, inSentence index: Int, _ kind: ContextMemory.Kind
  ) -> TokenSpan? {
    guard index >= 0 else { return nil }
    let tokens = sentences[index].tokens
    return search(spec, index, .within(tokens), kind)
  }

  /// Asks the matches of a specification in a sentence, then the marks that it names alone, wherever they are:
  /// a quotation may cover several sentences, and what is inside it is inside it.
  ///
  /// Where it names nothing else, all matches are among those marks, and only who wants to know which match it was
  /// asks the sentence first.
  private mutating func search(
    _ spec: Int, _ sentence: Int, _ question: SpanQuestion, _ kind: ContextMemory.Kind = .same
  ) -> TokenSpan? {
    if code.specs[spec].namesMarksAlone, !tellsWhich { return askMarks(spec, question) }
    let recent = state.pointee.contexts.list(spec &- rules.specs.firstContext, kind)
    let list =
      recent.place == Int32(truncatingIfNeeded: sentence) ? recent.range : lookUp(spec, sentence, kind)
    if !list.isEmpty, let found = question.answer(state.pointee.contexts, list) { return found }
    return code.specs[spec].namesMark ? askMarks(spec, question) : nil
  }

  /// Asks the marks that a specification names alone, wherever they are.
  private mutating func askMarks(_ spec: Int, _ question: SpanQuestion) -> TokenSpan? {
    let patterns = patterns(of: spec)
    let mark = Int(plan(patterns.lowerBound).pointee.entry.bareMark)
    if patterns.count == 1, mark >= 0, state.pointee.isOrdered[mark] {
      return question.answer(state.pointee.spans(ofMark: mark))
    }
    return listOfMarks(spec).flatMap { question.answer(state.pointee.contexts, $0) }
  }

  /// The matches of a specification in a sentence.
  private mutating func lookUp(_ spec: Int, _ sentence: Int, _ kind: ContextMemory.Kind) -> Range<Int> {
    let base = state.pointee.spans.count
    allMatches(of: spec, in: sentence)
    return keepSpans(from: base, spec, kind, place: sentence)
  }

  /// Keeps the spans at the end of `MachineState.spans` as what is known of a specification.
  private mutating func keepSpans(
    from base: Int, _ spec: Int, _ kind: ContextMemory.Kind, place: Int
  ) -> Range<Int> {
    let spans = state.pointee.spans.elements(base..<state.pointee.spans.count)
    let list = state.pointee.contexts.add(spans, at: place)
    state.pointee.contexts.keep(list, spec &- rules.specs.firstContext, kind)
    state.pointee.spans.shrink(to: base)
    return list.range
  }

  /// The spans of the marks that a specification names alone; nil if there are none.
  private mutating func listOfMarks(_ spec: Int) -> Range<Int>? {
    guard code.specs[spec].namesMark else { return nil }
    let known = state.pointee.contexts.list(spec &- rules.specs.firstContext, .marks)
    if known.place >= 0 { return known.range.isEmpty ? nil : known.range }
    let base = state.pointee.spans.count
    var marks = 0
    for at in patterns(of: spec) {
      let mark = Int(plan(at).pointee.entry.bareMark)
      guard mark >= 0, !state.pointee.markRanges[mark].isEmpty else { continue }
      marks += 1
      addSpans(ofMark: mark)
    }
    if marks > 1 { sortSpans(from: base) }
    let list = keepSpans(from: base, spec, .marks, place: 0)
    return list.isEmpty ? nil : list
  }

  /// Adds the spans of a mark to `MachineState.spans`.
  private mutating func addSpans(ofMark mark: Int) {
    for own in state.pointee.markRanges[mark].range {
      state.pointee.spans.append(state.pointee.markSpans[own])
    }
  }

  /// The first match of a specification in a block or in the document.
  private mutating func firstMatch(
    _ spec: Int, _ kind: ContextMemory.Kind, _ index: Int, in range: TokenSpan
  ) -> TokenSpan? {
    if let marks = listOfMarks(spec), let found = state.pointee.contexts.match(within: range, in: marks) {
      return found
    }
    let known = state.pointee.contexts.list(spec &- rules.specs.firstContext, kind)
    if known.place == Int32(truncatingIfNeeded: index) {
      return state.pointee.contexts.first(in: known.range)
    }
    let (hits, spans) = (state.pointee.hits.count, state.pointee.spans.count)
    var members: [Int32] = []
    bestHits(of: spec, in: range, sections: .max, members: &members)
    if state.pointee.hits.count > hits {
      let first = state.pointee.hits[hits]
      state.pointee.spans.append(TokenSpan(Int(first.start), Int(first.end)))
    }
    state.pointee.hits.shrink(to: hits)
    return state.pointee.contexts.first(in: keepSpans(from: spans, spec, kind, place: index))
  }

  /// A negator that ends at most three tokens left of a span, in the same clause.
  private mutating func negator(of span: TokenSpan) -> TokenSpan? {
    guard !rules.negations.isEmpty else { return nil }
    let list = listOfNegators()
    guard !list.isEmpty else { return nil }
    let clause = clause(of: span)
    let first = max(clause.start, span.start - Machine.negationDistance - Machine.longestNegator + 1)
    return state.pointee.contexts.last(beginningIn: first..<max(first, span.start), in: list) {
      $0.end <= span.start && span.start - $0.end < Machine.negationDistance
    }
  }

  private mutating func listOfNegators() -> Range<Int> {
    // Known under a number of its own, behind those of the specifications.
    let spec = code.specs.count
    let own = spec - rules.specs.firstContext
    if state.pointee.contexts.isUnknown(own) { state.pointee.contexts.begin(own, sign: 0) }
    let known = state.pointee.contexts.list(own, .marks)
    if known.place >= 0 { return known.range }
    let base = state.pointee.spans.count
    for mark in rules.negations { addSpans(ofMark: mark) }
    sortSpans(from: base)
    return keepSpans(from: base, spec, .marks, place: 0)
  }

  /// The clause of a span.
  private mutating func clause(of span: TokenSpan) -> TokenSpan {
    let first = sentences[Int(sentenceOfToken[Int(span.start)])].tokens
    let last = sentences[Int(sentenceOfToken[Int(span.end) - 1])].tokens
    return state.pointee.clauses.clause(of: span, in: (first, last), tokens)
  }

  private mutating func neighbours() -> Neighbourhood {
    if let neighbourhood = state.pointee.neighbourhood { return neighbourhood }
    let made = Neighbourhood(input.text)
    state.pointee.neighbourhood = made
    return made
  }
}
