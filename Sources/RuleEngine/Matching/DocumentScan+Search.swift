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
    for (position, pattern) in spec.patterns.enumerated() {
      appendHits(of: Int(pattern), position, in: range, sections: sections, to: &hits)
    }
    guard spec.patterns.count > 1 else { return hits }
    hits.sort(by: Hit.precedes)
    var kept = 0
    for index in hits.indices where kept == 0 || hits[kept - 1].start != hits[index].start {
      hits[kept] = hits[index]
      kept += 1
    }
    hits.removeLast(hits.count - kept)
    return hits
  }

  private mutating func appendHits(
    of pattern: Int, _ position: Int, in range: TokenSpan, sections: UInt8, to hits: inout [Hit]
  ) {
    guard findStarts(of: pattern, in: range, sections: sections) else { return }
    let starts = starts
    let sentences = text.sentences
    let owner = text.sentenceOfToken
    let entry = tables.program.entries[pattern]
    withMachine { machine in
      var sentence: Int32 = -1
      for start in starts {
        if owner[Int(start)] != sentence {
          sentence = owner[Int(start)]
          machine.enter(entry, sentence: sentences[Int(sentence)].tokens)
        }
        let value = machine.best(entry, at: Int(start))
        guard value != Machine.failed else { continue }
        let end = Int32(Machine.end(of: value))
        hits.append(
          Hit(
            start: start, end: end, gaps: UInt32(value >> 32), pattern: UInt16(truncatingIfNeeded: position),
            members: -1))
      }
    }
  }

  /// Fills `starts` with the tokens at which a pattern may begin; false if there is none.
  mutating func findStarts(of pattern: Int, in range: TokenSpan, sections: UInt8) -> Bool {
    starts.removeAll(keepingCapacity: true)
    guard pattern < tables.program.entries.count, tables.program.entries[pattern].isRunnable else { return false }
    let anchors = tables.rules.patterns[pattern].anchors
    findPlaces(of: pattern, anchors.first, in: range)
    guard !places.isEmpty else { return false }
    let anchor = anchors.first ?? Anchor(kind: .anyToken, value: 0, minOffset: 0, maxOffset: 0)
    let fewest = Int(anchor.minOffset)
    let most = anchor.maxOffset == .max ? Int.max : Int(anchor.maxOffset)
    let gate = anchors.count > 1 ? Gate(anchor, anchors[1]) : nil
    let looksEverywhere = sections & 0b1111 == 0b1111
    var next = range.start
    var sentence = TokenSpan(0, 0)
    var isWanted = false
    for place in places {
      if place >= sentence.end || place < sentence.start {
        let index = Int(text.sentenceOfToken[Int(place)])
        sentence = text.sentences[index].tokens
        let block = Int(text.sentences[index].block)
        isWanted = looksEverywhere || sections & 1 << text.sectionOfBlock[block].rawValue != 0
      }
      guard isWanted else { continue }
      let last = Int(place) - fewest
      let first = most == Int.max ? Int(sentence.start) : max(Int(sentence.start), Int(place) - most)
      let from = max(first, Int(next))
      guard from <= last else { continue }
      if let gate, !isOpen(gate, at: Int(place), in: sentence) { continue }
      for start in from...last { starts.append(Int32(start)) }
      next = Int32(last + 1)
    }
    return !starts.isEmpty
  }

  /// Fills `places` with the tokens in a range that hold the first anchor of a pattern.
  private mutating func findPlaces(of pattern: Int, _ anchor: Anchor?, in range: TokenSpan) {
    places.removeAll(keepingCapacity: true)
    let index = Int(tables.anchors.anchorOfPattern[pattern])
    if index >= 0 {
      let own = Int(anchorOffsets[index])..<Int(anchorOffsets[index + 1])
      var at = DocumentScan.lowerBound(own) { anchorPlaces[$0] < range.start }
      while at < own.upperBound, anchorPlaces[at] < range.end {
        places.append(anchorPlaces[at])
        at += 1
      }
      return
    }
    switch anchor?.kind {
    case .lexicon:
      guard let lexicon = anchor.map({ Int($0.value) }), lexicon + 1 < lexiconOffsets.count else { return }
      let own = Int(lexiconOffsets[lexicon])..<Int(lexiconOffsets[lexicon + 1])
      var at = DocumentScan.lowerBound(own) { spansByLexicon[$0].start < range.start }
      while at < own.upperBound, spansByLexicon[at].start < range.end {
        places.append(spansByLexicon[at].start)
        at += 1
      }
    case .mark:
      guard let mark = anchor.map({ Int($0.value) }), mark < markRanges.count else { return }
      let own = Int(markRanges[mark].lowerBound)..<Int(markRanges[mark].upperBound)
      var at = DocumentScan.lowerBound(own) { markSpans[$0].start < range.start }
      while at < own.upperBound, markSpans[at].start < range.end {
        places.append(markSpans[at].start)
        at += 1
      }
    default:
      places.append(contentsOf: range.start..<max(range.start, range.end))
    }
  }

  /// Where a second anchor must stand, seen from the first one.
  struct Gate {
    let anchor: Anchor
    let fewest: Int
    let most: Int

    /// Nil where the window is too wide to be worth a look.
    init?(_ first: Anchor, _ second: Anchor) {
      guard second.kind != .anyToken, first.maxOffset != .max, second.maxOffset != .max else { return nil }
      anchor = second
      fewest = Int(second.minOffset) - Int(first.maxOffset)
      most = Int(second.maxOffset) - Int(first.minOffset)
      guard most - fewest < EngineLimits.widestGate else { return nil }
    }
  }

  private func isOpen(_ gate: Gate, at place: Int, in sentence: TokenSpan) -> Bool {
    let low = max(Int(sentence.start), place + gate.fewest)
    let high = min(Int(sentence.end), place + gate.most + 1)
    guard low < high else { return false }
    let value = gate.anchor.value
    switch gate.anchor.kind {
    case .word:
      for token in low..<high where text.tokens[token].word == value { return true }
      return false
    case .wordSet:
      guard Int(value) < tables.rules.wordSets.count else { return false }
      for token in low..<high {
        let word = text.tokens[token].word
        if word != 0, tables.rules.wordSets.contains(word, in: Int(value)) { return true }
      }
      return false
    case .lexicon:
      for edge in Int(edgeOffsets[low])..<Int(edgeOffsets[high]) where edges[edge].lexicon == value { return true }
      return false
    case .mark:
      guard Int(value) < markRanges.count else { return false }
      let own = Int(markRanges[Int(value)].lowerBound)..<Int(markRanges[Int(value)].upperBound)
      let at = DocumentScan.lowerBound(own) { markSpans[$0].start < Int32(low) }
      return at < own.upperBound && markSpans[at].start < Int32(high)
    case .anyToken: return true
    }
  }

  /// The first index of a range for which `isBefore` does not hold; it must hold for none behind that.
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
