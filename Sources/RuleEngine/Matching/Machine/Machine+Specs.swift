import TextCore

extension Machine {
  /// The patterns of a specification, as a range of `CodePointers.patternsOfSpecs`.
  @inline(__always)
  func patterns(of spec: Int) -> Range<Int> { Int(code.specs[spec].first)..<Int(code.specs[spec].end) }

  /// The plan of a pattern of a specification.
  @inline(__always)
  func plan(_ at: Int) -> UnsafePointer<PatternPlan> {
    // Specifications name patterns, or the one plan behind them.
    UnsafePointer(code.plans.baseAddress.unsafelyUnwrapped + Int(code.patternsOfSpecs[at]))
  }

  /// The best match for every start of a specification in some sentences, in order of their starts.
  ///
  /// - Parameters:
  ///   - range: whole sentences.
  ///   - sections: bit `Section.rawValue` is set for each section looked at.
  ///   - hits: replaced by what is found.
  ///   - members: for `all` the starts of the members of each hit are appended.
  mutating func bestHits(
    of spec: Int, in range: TokenSpan, sections: UInt8, into hits: inout [Hit], members: inout [Int32]
  ) {
    let patterns = patterns(of: spec)
    let within = code.specs[spec].within
    if within >= 0 {
      hits = joined(patterns, within: Int(within), in: range, sections: sections, members: &members)
      return
    }
    hits.removeAll(keepingCapacity: true)
    var searched = 0
    for at in patterns where hasPlaces(at) {
      search(plan(at), in: range, sections: sections, position: at - patterns.lowerBound, into: &hits)
      searched += 1
    }
    guard searched > 1, hits.count > 1 else { return }
    hits.sort(by: Hit.precedes)
    DocumentScan.keepFirstOfStart(&hits)
  }

  /// True where a pattern begins with tests that nobody has asked all tokens yet, and that are seldom asked: those of
  /// one sentence are enough.
  @inline(__always)
  private func isUnknown(_ plan: UnsafePointer<PatternPlan>) -> Bool {
    let list = Int(plan.pointee.index)
    return plan.pointee.source == .tests && !code.testLists[list].isAlwaysAsked
      && testPlaces.ranges[list] == TestPlaces.unknown
  }

  /// True where the anchors of a pattern are found anywhere in the document.
  @inline(__always)
  mutating func hasPlaces(_ at: Int) -> Bool {
    let plan = plan(at)
    let index = Int(plan.pointee.index)
    switch plan.pointee.source {
    case .words: if anchorOffsets[index] == anchorOffsets[index + 1] { return false }
    case .lexicon: if lexiconOffsets[index] == lexiconOffsets[index + 1] { return false }
    case .mark: if markRanges[index].isEmpty { return false }
    case .tests: return !placesOfTests(index).isEmpty
    case .everyToken: return !tokens.isEmpty
    case .nowhere: return false
    }
    let value = Int(plan.pointee.gateValue)
    switch plan.pointee.gate {
    case .lexicon: return lexiconOffsets[value] < lexiconOffsets[value + 1]
    case .mark: return !markRanges[value].isEmpty
    case .word, .wordSet, .anyToken: return true
    }
  }

  /// True where the first anchor of a pattern is found in a range of tokens.
  mutating func hasPlaces(_ at: Int, in range: TokenSpan) -> Bool {
    guard hasPlaces(at) else { return false }
    let plan = plan(at)
    let index = Int(plan.pointee.index)
    switch plan.pointee.source {
    case .words:
      let own = Int(anchorOffsets[index])..<Int(anchorOffsets[index + 1])
      let first = DocumentScan.lowerBound(own) { anchorPlaces[$0] < range.start }
      return first < own.upperBound && anchorPlaces[first] < range.end
    case .lexicon:
      let own = Int(lexiconOffsets[index])..<Int(lexiconOffsets[index + 1])
      let first = DocumentScan.lowerBound(own) { lexiconSpans[$0].start < range.start }
      return first < own.upperBound && lexiconSpans[first].start < range.end
    case .mark:
      let own = Int(markRanges[index].lowerBound)..<Int(markRanges[index].upperBound)
      let first = DocumentScan.lowerBound(own) { markSpans[$0].start < range.start }
      return first < own.upperBound && markSpans[first].start < range.end
    case .tests:
      let places = testPlaces.ranges[index]
      let own = Int(places.lowerBound)..<Int(places.upperBound)
      let first = DocumentScan.lowerBound(own) { testPlaces.places[$0] < range.start }
      return first < own.upperBound && testPlaces.places[first] < range.end
    case .everyToken: return true
    case .nowhere: return false
    }
  }

  /// All matches of a specification in a sentence, in order: for one pattern every pair of start and end, for
  /// `all` the nearest members for every start.
  mutating func allMatches(of spec: Int, in sentence: TokenSpan, into spans: inout [TokenSpan]) {
    if code.specs[spec].within >= 0 {
      var hits: [Hit] = []
      var members: [Int32] = []
      bestHits(of: spec, in: sentence, sections: .max, into: &hits, members: &members)
      for hit in hits { spans.append(TokenSpan(Int(hit.start), Int(hit.end))) }
      return
    }
    for at in patterns(of: spec) {
      let plan = plan(at)
      if plan.pointee.source != .nowhere, plan.pointee.entry.isInitial {
        searchAll(plan, from: sentence.range.prefix(1), in: sentence, into: &spans)
      } else if isUnknown(plan) {
        searchAll(plan, from: sentence.range, in: sentence, into: &spans)
      } else if hasPlaces(at, in: sentence) {
        searchAll(plan, in: sentence, into: &spans)
      }
    }
    guard spans.count > 1 else { return }
    spans.sort()
    var kept = 0
    for index in spans.indices where kept == 0 || spans[kept - 1] != spans[index] {
      spans[kept] = spans[index]
      kept += 1
    }
    spans.removeLast(spans.count - kept)
  }
}
