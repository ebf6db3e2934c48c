import TextCore

extension DocumentScan {
  /// The best match for every start of a specification in some sentences, in order of their starts.
  ///
  /// - Parameters:
  ///   - range: whole sentences.
  ///   - sections: bit `Section.rawValue` is set for each section looked at.
  ///   - members: for `all` the starts of the members of each hit are appended.
  mutating func bestHits(
    of spec: MatchSpec, in range: TokenSpan, sections: UInt8, members: inout [Int32]
  ) -> [Hit] {
    if let within = spec.allWithin {
      return joined(spec, within: Int(within), in: range, sections: sections, members: &members)
    }
    var hits: [Hit] = []
    // Most specifications have none of their anchors in a document: a machine is set up for the others only, once.
    guard spec.patterns.contains(where: { hasPlaces(Int($0)) }) else { return hits }
    let positions = spec.patterns.indices.filter { hasPlaces(Int(spec.patterns[$0])) }
    let tables = input.tables
    withMachine { machine in
      for position in positions {
        machine.search(
          tables.plans[Int(spec.patterns[position])], in: range, sections: sections, position: position,
          into: &hits)
      }
    }
    guard spec.patterns.count > 1, hits.count > 1 else { return hits }
    hits.sort(by: Hit.precedes)
    DocumentScan.keepFirstOfStart(&hits)
    return hits
  }

  /// Of sorted hits keeps the first one of every start.
  static func keepFirstOfStart(_ hits: inout [Hit]) {
    var kept = 0
    for index in hits.indices where kept == 0 || hits[kept - 1].start != hits[index].start {
      hits[kept] = hits[index]
      kept += 1
    }
    hits.removeLast(hits.count - kept)
  }

  /// True where the first anchor of a pattern is found anywhere in the document.
  @inline(__always)
  func hasPlaces(_ pattern: Int) -> Bool {
    guard pattern < input.tables.plans.count else { return false }
    let index = Int(input.tables.plans[pattern].index)
    switch input.tables.plans[pattern].source {
    case .words: return input.anchorOffsets[index] < input.anchorOffsets[index + 1]
    case .lexicon: return input.lexiconOffsets[index] < input.lexiconOffsets[index + 1]
    case .mark: return !markRanges[index].isEmpty
    case .everyToken: return !input.text.tokens.isEmpty
    case .nowhere: return false
    }
  }

  /// True where the first anchor of a pattern is found in a range of tokens.
  func hasPlaces(_ pattern: Int, in range: TokenSpan) -> Bool {
    guard hasPlaces(pattern) else { return false }
    let index = Int(input.tables.plans[pattern].index)
    switch input.tables.plans[pattern].source {
    case .words:
      let own = Int(input.anchorOffsets[index])..<Int(input.anchorOffsets[index + 1])
      let at = DocumentScan.lowerBound(own) { input.anchorPlaces[$0] < range.start }
      return at < own.upperBound && input.anchorPlaces[at] < range.end
    case .lexicon:
      let own = Int(input.lexiconOffsets[index])..<Int(input.lexiconOffsets[index + 1])
      let at = DocumentScan.lowerBound(own) { input.lexiconSpans[$0].start < range.start }
      return at < own.upperBound && input.lexiconSpans[at].start < range.end
    case .mark:
      let own = Int(markRanges[index].lowerBound)..<Int(markRanges[index].upperBound)
      let at = DocumentScan.lowerBound(own) { markSpans[$0].start < range.start }
      return at < own.upperBound && markSpans[at].start < range.end
    case .everyToken: return true
    case .nowhere: return false
    }
  }

  /// The first index of a range for which `isBefore` does not hold; it must hold for none behind that.
  @inline(__always)
  static func lowerBound(_ range: Range<Int>, _ isBefore: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
