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

  /// Adds to `MachineState.hits` the best match for every start of a specification in some sentences, in order of
  /// their starts.
  ///
  /// - Parameters:
  ///   - range: whole sentences.
  ///   - sections: bit `Section.rawValue` is set for each section looked at.
  ///   - listed: those of its patterns that are worth a search, as a range of `MachineState.patterns`; nil for all.
  ///   - members: for `all` the starts of the members of each hit are appended.
  mutating func bestHits(
    of spec: Int, in range: TokenSpan, sections: UInt8, listed: Range<Int>? = nil, members: inout [Int32]
  ) {
    let patterns = patterns(of: spec)
    let within = code.specs[spec].within
    if within >= 0 {
      for hit in joined(patterns, within: Int(within), in: range, sections: sections, members: &members) {
        state.pointee.hits.append(hit)
      }
      return
    }
    let first = state.pointee.hits.count
    let wanted = sign(ofSections: sections)
    var searched = 0
    for index in listed ?? patterns {
      let at = listed == nil ? index : Int(state.pointee.patterns[index])
      let sign = sign(ofPattern: at) & wanted
      guard sign != 0 else { continue }
      let found = state.pointee.hits.count
      search(plan(at), in: range, sign: sign, sections: sections, position: at &- patterns.lowerBound)
      searched += state.pointee.hits.count == found ? 0 : 1
    }
    // What one pattern found is in order.
    if searched > 1 { sortHits(from: first) }
  }

  /// Puts the hits from a place on in order and keeps the first one of every start.
  private mutating func sortHits(from first: Int) {
    let hits = state.pointee.hits.elements(first..<state.pointee.hits.count)
    Machine.sort(hits, by: Hit.precedes)
    var kept = 0
    for index in hits.indices where kept == 0 || hits[kept - 1].start != hits[index].start {
      hits[kept] = hits[index]
      kept += 1
    }
    state.pointee.hits.shrink(to: first + kept)
  }

  /// Puts the spans from a place on in order.
  mutating func sortSpans(from first: Int) {
    Machine.sort(state.pointee.spans.elements(first..<state.pointee.spans.count), by: <)
  }

  /// Most elements that are put in order one by one: more cost less the general way.
  private static let fewToSort = 24

  /// Sorts; a few elements, or such as are in order but for a few, fast.
  @inline(__always)
  static func sort<Element>(
    _ elements: UnsafeMutableBufferPointer<Element>, by precedes: (Element, Element) -> Bool
  ) {
    guard elements.count <= fewToSort else {
      var elements = elements
      elements.sort(by: precedes)
      return
    }
    var sorted = 1
    while sorted < elements.count {
      let element = elements[sorted]
      var at = sorted
      while at > 0, precedes(element, elements[at &- 1]) {
        elements[at] = elements[at &- 1]
        at &-= 1
      }
      elements[at] = element
      sorted &+= 1
    }
  }

  /// Adds to `MachineState.spans` all matches of a specification in a sentence, in order: for one pattern every pair
  /// of start and end, for `all` the nearest members for every start.
  mutating func allMatches(of spec: Int, in sentence: Int) {
    let tokens = sentences[sentence].tokens
    if code.specs[spec].within >= 0 {
      let base = state.pointee.hits.count
      var members: [Int32] = []
      bestHits(of: spec, in: tokens, sections: .max, members: &members)
      for at in base..<state.pointee.hits.count {
        let hit = state.pointee.hits[at]
        state.pointee.spans.append(TokenSpan(Int(hit.start), Int(hit.end)))
      }
      state.pointee.hits.shrink(to: base)
      return
    }
    let first = state.pointee.spans.count
    let bit: UInt64 = 1 << UInt64(sentence & 63)
    for at in patterns(of: spec) where sign(ofPattern: at) & bit != 0 {
      searchAll(plan(at), in: tokens, starts: tokens, from: first)
    }
    guard state.pointee.spans.count > first + 1 else { return }
    sortSpans(from: first)
    let spans = state.pointee.spans.elements(first..<state.pointee.spans.count)
    var kept = 0
    for index in spans.indices where kept == 0 || spans[kept - 1] != spans[index] {
      spans[kept] = spans[index]
      kept += 1
    }
    state.pointee.spans.shrink(to: first + kept)
  }
}
