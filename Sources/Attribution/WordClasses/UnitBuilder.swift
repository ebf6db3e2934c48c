internal import TextCore

/// Cuts a tokenised text into units and gives each its class.
struct UnitBuilder {
  /// The units of the text.
  var units: [Unit] = []
  /// First unit of each sentence; one more entry than sentences.
  private(set) var sentenceStart: [Int32] = []
  /// For each quotation of depth 0 its units, marks included.
  private(set) var quotationUnits: [Range<Int>] = []
  /// For each token its unit; -1 for tokens outside all sentences.
  private(set) var unitOfToken: [Int32] = []

  /// Builds the units of a text; linear in its length.
  init(text: TokenizedText, words: WordTable, quotations: [Quotation]) {
    TextPointers.with(text, words) { pointers in
      cut(text.sentences, pointers, words.suffixes)
      markQuotations(quotations)
      decide(pointers)
    }
  }

  // MARK: cutting

  private mutating func cut(_ sentences: [Sentence], _ text: TextPointers, _ suffixes: SuffixTable) {
    var starts: [Int32] = []
    starts.reserveCapacity(sentences.count + 1)
    var owners = [Int32](repeating: -1, count: text.tokens.count)
    units = Array(unsafeUninitializedCapacity: text.tokens.count) { buffer, filled in
      // Every token as a unit, in a loop of its own: look-ups that wait for nothing overlap.
      for index in text.tokens.indices {
        let word = text.tokens[index].word
        let place = text.place(word)
        buffer.initializeElement(
          at: index, to: Unit(entry: text.mark(at: place), cue: place.cue, token: index, word: word))
      }
      // Then the units move up to where they belong: never behind their tokens, as no two take the same one.
      var count = 0
      var next = 0
      for number in sentences.indices {
        starts.append(Int32(truncatingIfNeeded: count))
        var index = max(next, Int(sentences[number].tokens.start))
        let stop = min(Int(sentences[number].tokens.end), text.tokens.count)
        while index < stop {
          let classes = text.tokens[index].classes
          var end = index &+ 1
          while end < stop, text.tokens[end].classes.contains(.joined) { end &+= 1 }
          if count != index { buffer[count] = buffer[index] }
          buffer[count].sentence = Int32(truncatingIfNeeded: number)
          buffer[count].setCase(
            isCapital: classes.contains(.capitalised), isAllCapitals: classes.contains(.allCapitals))
          if end != index &+ 1 {
            UnitBuilder.join(&buffer[count], end, text)
          } else if !classes.isDisjoint(with: UnitBuilder.special) {
            UnitBuilder.setSpecial(&buffer[count], text.tokens[index], text)
          } else if !buffer[count].entry.flags.contains(.listed) {
            UnitBuilder.setUnlisted(&buffer[count], text.tokens[index], text, suffixes)
          }
          while index < end {
            owners[index] = Int32(truncatingIfNeeded: count)
            index &+= 1
          }
          count &+= 1
        }
        next = index
      }
      starts.append(Int32(truncatingIfNeeded: count))
      filled = count
    }
    sentenceStart = starts
    unitOfToken = owners
  }

  /// Classes of tokens that are not simply what the tables say.
  private static let special: TokenClass = [.punctuation, .quotationMark, .number, .year, .money]

  /// Makes the unit of a token one of all tokens up to `end`: it is what its last part is.
  @inline(never)
  private static func join(_ unit: inout Unit, _ end: Int, _ text: TextPointers) {
    let last = text.mark(text.tokens[end - 1].word)
    unit.entry = text.mark(0)
    unit.entry.traits = last.traits
    unit.entry.leaning.remove(.hasLemma)
    unit.entry.wordClass = last.flags.contains(.joinsAsNoun) ? .noun : .adjective
    unit.entry.forms = []
    unit.entry.kind = .other
    unit.entry.flags.remove(.plural)
    unit.entry.flags.formUnion(last.flags.intersection(.plural))
    unit.end = Int32(truncatingIfNeeded: end)
    unit.word = 0
    unit.cue = text.place(0).cue
  }

  /// Punctuation and numbers, whatever the tables say.
  @inline(never)
  private static func setSpecial(_ unit: inout Unit, _ token: Token, _ text: TextPointers) {
    guard token.classes.isDisjoint(with: [.punctuation, .quotationMark]) else {
      unit.entry = .punctuation
      if token.classes.contains(.clitic), token.classes.contains(.punctuation) {
        // The apostrophe of a plural: "the workers' party".
        unit.wordClass = .possessiveS
        return
      }
      unit.mark = PunctuationMark.code(text.word(token))
      if unit.mark == PunctuationMark.symbol { unit.wordClass = .number }
      return
    }
    guard !unit.entry.flags.contains(.function) else { return }
    unit.entry.leaning.remove(.hasLemma)
    unit.entry.wordClass = .number
    unit.entry.forms = []
    unit.entry.kind = .other
  }

  /// A word no table gives a class: by its ending, or a noun.
  @inline(never)
  private static func setUnlisted(
    _ unit: inout Unit, _ token: Token, _ text: TextPointers, _ suffixes: SuffixTable
  ) {
    if token.classes.contains(.url) { return }
    // "Beijing" is no verb in -ing.
    if unit.isCapital, unit.traits.has(.place) { return }
    let word = text.word(token)
    if let suffix = suffixes.suffix(of: word) {
      unit.wordClass = suffix.wordClass
      unit.forms = suffix.forms
    } else if word.count > 3, word[word.count - 1] == UInt8(ascii: "s"),
      word[word.count - 2] != UInt8(ascii: "s")
    {
      // An unlisted word in -s is a plural: that is all a following base form asks about.
      unit.entry.flags.insert(.plural)
    }
  }

  // MARK: quotations

  private mutating func markQuotations(_ quotations: [Quotation]) {
    guard !quotations.isEmpty else { return }
    quotationUnits = Array(repeating: 0..<0, count: quotations.count)
    var unit = 0
    for (index, quotation) in quotations.enumerated() where quotation.depth == 0 && quotation.form != .block {
      while unit < units.count, units[unit].end <= quotation.tokens.start { unit += 1 }
      let first = unit
      var last = unit
      while last < units.count, units[last].start < quotation.tokens.end {
        units[last].quotation = Int32(index)
        last += 1
      }
      quotationUnits[index] = first..<last
      guard quotation.form == .doubleMarks || quotation.form == .singleMarks, first < last else { continue }
      if quotation.tokens.start < quotation.inner.start { units[first].wordClass = .quotationMark }
      if quotation.isClosed, quotation.inner.end < quotation.tokens.end {
        units[last - 1].wordClass = .quotationMark
      }
    }
  }

  // MARK: names and verbs

  /// Decides between names and other words, then between nouns and verbs.
  private mutating func decide(_ text: TextPointers) {
    let starts = sentenceStart
    units.withUnsafeMutableBufferPointer { units in
      var names = NameMarker(units)
      var titles: [Bool] = []
      titles.reserveCapacity(starts.count)
      for sentence in 0..<max(0, starts.count - 1) {
        titles.append(names.mark(Int(starts[sentence])..<Int(starts[sentence + 1])))
      }
      names.answer(text)
      var tagger = Tagger(units)
      for sentence in titles.indices {
        tagger.run(Int(starts[sentence])..<Int(starts[sentence + 1]), isTitle: titles[sentence])
      }
    }
  }
}
