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
  init(text: TokenizedText, words: WordTable, quotations: [Quotation], memory: UnitMemory) {
    units = UnitList(memory, count: 0)
    guard text.tokens.count <= memory.capacity, text.sentences.count <= memory.capacity else { return }
    TextPointers.with(text, words) { pointers in
      var cutter = UnitCutter(pointers, into: memory)
      cut(text.sentences, &cutter)
      cutter.classify(words.suffixes)
      units = UnitList(memory, count: cutter.count)
      let special = markQuotations(quotations) ? cutter.special : all(memory)
      var names = NameMarker(units.memory, capitals: cutter.capitals)
      names.mark(sentenceStart, special: special, titles: memory.bytes)
      names.answer(pointers, memory.list(1))
      var tagger = Tagger(units.memory)
      tagger.run(sentenceStart, titles: memory.bytes, (cutter.open, cutter.unlisted))
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

  /// All units as a list.
  private func all(_ memory: UnitMemory) -> IndexList {
    var list = memory.list(1)
    for unit in units.indices { list.add(unit) }
    return list
  }

  /// Tells units which quotation they lie in; false where a quotation mark was taken for a word.
  private mutating func markQuotations(_ quotations: [Quotation]) -> Bool {
    guard !quotations.isEmpty else { return true }
    let units = units.memory
    var wereMarks = true
    func mark(_ unit: Int) {
      if units[unit].wordClass != .punctuation { wereMarks = false }
      units[unit].wordClass = .quotationMark
    }
    quotationUnits = Array(repeating: 0..<0, count: quotations.count)
    var first = 0
    for (index, quotation) in quotations.enumerated() where quotation.depth == 0 && quotation.form != .block {
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
    return wereMarks
  }
}
