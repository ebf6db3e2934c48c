internal import TextCore

/// Cuts a tokenised text into units and gives each its class.
struct UnitBuilder {
  /// The units of the text.
  private(set) var units: UnitList
  /// First unit of each sentence; one more entry than sentences.
  private(set) var sentenceStart: [Int32] = []
  /// For each quotation of depth 0 its units, marks included.
  private(set) var quotationUnits: [Range<Int>] = []

  /// Builds the units of a text; linear in its length.
  ///
  /// - Parameter memory: has room for all tokens and all sentences, and lives as long as the units are looked at.
  init(text: TokenizedText, words: borrowing WordTable, quotations: [Quotation], memory: UnitMemory) {
    units = UnitList(memory, count: 0)
    guard text.tokens.count <= memory.capacity, text.sentences.count <= memory.capacity else { return }
    ClassFacts.with { tables in
      let facts = UnitFacts(memory, tables)
      TextPointers.with(text, words) { pointers in
        var cutter = UnitCutter(pointers, into: memory, facts)
        cut(text.sentences, &cutter)
        units = UnitList(memory, count: cutter.count)
        let sets = cutter.classify(words.suffixes)
        markQuotations(quotations, sets[.punctuation], facts)
        decide(pointers, sets, facts, memory)
      }
    }
  }

  /// Writes what all units tell, after something else has changed them.
  func tellAll(_ memory: UnitMemory) {
    ClassFacts.with { tables in
      let facts = UnitFacts(memory, tables)
      for unit in units.indices { facts.tell(unit) }
    }
  }

  private mutating func cut(_ sentences: [Sentence], _ cutter: inout UnitCutter) {
    sentenceStart.reserveCapacity(sentences.count + 1)
    for number in sentences.indices {
      sentenceStart.append(Int32(truncatingIfNeeded: cutter.count))
      cutter.cut(sentences[number].tokens, number: number)
    }
    sentenceStart.append(Int32(truncatingIfNeeded: cutter.count))
  }

  /// Decides between names and other words, then between nouns and verbs.
  private func decide(_ text: TextPointers, _ sets: UnitSets, _ facts: UnitFacts, _ memory: UnitMemory) {
    let sentences = 0..<max(0, sentenceStart.count - 1)
    let titles = memory.bytes
    var names = NameMarker(units.memory, facts, sentences: sentences.count)
    for sentence in sentences { titles[sentence] = names.mark(range(sentence), sets) ? 1 : 0 }
    names.answer(text, memory.list)
    var tagger = Tagger(units.memory, facts)
    tagger.run(sentenceStart, titles: titles, sets[.open])
  }

  private func range(_ sentence: Int) -> Range<Int> {
    Int(sentenceStart[sentence])..<Int(sentenceStart[sentence + 1])
  }

  /// Tells units which quotation they lie in.
  private mutating func markQuotations(
    _ quotations: [Quotation], _ punctuation: UnitSet, _ facts: UnitFacts
  ) {
    guard !quotations.isEmpty else { return }
    let units = units.memory
    func mark(_ unit: Int) {
      units[unit].wordClass = .quotationMark
      facts.tell(unit)
      punctuation.insert(unit)
    }
    quotationUnits.reserveCapacity(quotations.count)
    for _ in quotations.indices { quotationUnits.append(0..<0) }
    var first = 0
    for (index, quotation) in quotations.enumerated()
    where quotation.depth == 0 && quotation.form != .block && !quotation.form.isTurn {
      first = self.units.first(behind: Int(quotation.tokens.start), from: first)
      var last = first
      while last < units.count, units[last].start < quotation.tokens.end {
        units[last].quotation = Int32(truncatingIfNeeded: index)
        last += 1
      }
      quotationUnits[index] = first..<last
      guard quotation.form == .doubleMarks || quotation.form == .singleMarks, first < last else { continue }
      if quotation.tokens.start < quotation.inner.start { mark(first) }
      if quotation.isClosed, quotation.inner.end < quotation.tokens.end { mark(last - 1) }
    }
  }
}
