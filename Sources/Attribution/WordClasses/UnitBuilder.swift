internal import TextCore

/// Cuts a tokenised text into units and gives each its class.
struct UnitBuilder {
  private let text: TokenizedText
  private let words: WordTable
  private let quotations: [Quotation]
  /// The facts about the word of each token. They are fetched in a loop of their own: the table is larger than the
  /// caches, and look-ups that wait for nothing overlap.
  private let facts: [WordFacts]
  private(set) var units: [Unit] = []
  /// First unit of each sentence; one more entry than sentences.
  private(set) var sentenceStart: [Int32] = []
  /// For each quotation of depth 0 its units, marks included.
  private(set) var quotationUnits: [Range<Int>] = []

  /// Prepares the units of a text; linear in its length.
  init(text: TokenizedText, words: WordTable, quotations: [Quotation]) {
    self.text = text
    self.words = words
    self.quotations = quotations
    facts = text.tokens.map { words[$0.word] }
    units.reserveCapacity(text.tokens.count)
    sentenceStart.reserveCapacity(text.sentences.count + 1)
    cut()
    markQuotations()
    let names = NameCache(text: text, facts: facts)
    var titles: [Bool] = []
    titles.reserveCapacity(text.sentences.count)
    for sentence in 0..<text.sentences.count {
      let range = Int(sentenceStart[sentence])..<Int(sentenceStart[sentence + 1])
      let isTitle = isTitle(range)
      titles.append(isTitle)
      markNames(range, names, isTitle: isTitle)
    }
    var tagger = Tagger(units: units, words: words)
    units = []
    for sentence in 0..<text.sentences.count {
      tagger.run(Int(sentenceStart[sentence])..<Int(sentenceStart[sentence + 1]), isTitle: titles[sentence])
    }
    units = tagger.units
  }

  private mutating func cut() {
    let bytes = text.document.text
    var index = 0
    for (number, sentence) in text.sentences.enumerated() {
      sentenceStart.append(Int32(units.count))
      index = Int(sentence.tokens.start)
      let stop = min(Int(sentence.tokens.end), text.tokens.count)
      while index < stop {
        var end = index + 1
        while end < stop, text.tokens[end].classes.contains(.joined) { end += 1 }
        units.append(unit(index, end, sentence: number, bytes))
        index = end
      }
    }
    sentenceStart.append(Int32(units.count))
  }

  private func unit(_ start: Int, _ end: Int, sentence: Int, _ bytes: [UInt8]) -> Unit {
    let token = text.tokens[start]
    var unit = Unit(
      start: Int32(start), end: Int32(end), word: end == start + 1 ? token.word : 0,
      sentence: Int32(sentence), wordClass: .punctuation)
    unit.isCapital = token.classes.contains(.capitalised)
    unit.isAllCapitals = token.classes.contains(.allCapitals)
    if end > start + 1 {
      let last = facts[end - 1]
      let isNoun = last.noun > 0 && last.noun >= last.verb && last.noun >= last.adjective
      unit.wordClass = isNoun ? .noun : .adjective
      unit.traits = last.traits
      unit.isPlural = last.isPlural
      return unit
    }
    if token.classes.contains(.clitic), token.classes.contains(.punctuation) {
      // The apostrophe of a plural: "the workers' party".
      unit.wordClass = .possessiveS
      return unit
    }
    if token.classes.contains(.punctuation) || token.classes.contains(.quotationMark) {
      unit.mark = PunctuationMark.code(bytes, Int(token.start)..<Int(token.end))
      if unit.mark == PunctuationMark.symbol { unit.wordClass = .number }
      return unit
    }
    let facts = self.facts[start]
    unit.traits = facts.traits
    unit.isPlural = facts.isPlural
    if let function = facts.function {
      unit.wordClass = function
    } else if token.classes.contains(.number) || token.classes.contains(.year)
      || token.classes.contains(.money)
    {
      unit.wordClass = .number
    } else {
      openClass(&unit, facts, token, bytes)
    }
    return unit
  }

  private func openClass(_ unit: inout Unit, _ facts: WordFacts, _ token: Token, _ bytes: [UInt8]) {
    unit.lemma = facts.lemma
    unit.forms = facts.forms
    unit.kind = facts.kind
    guard !facts.isListed else {
      let most = max(facts.noun, facts.verb, facts.adjective, facts.adverb)
      unit.wordClass =
        most == facts.verb
        ? .verb : most == facts.noun ? .noun : most == facts.adjective ? .adjective : .adverb
      return
    }
    unit.wordClass = .noun
    if token.classes.contains(.url) { return }
    // "Beijing" is no verb in -ing.
    if unit.isCapital, unit.traits.has(.place) { return }
    let longest = Int(token.end - token.start) - 3
    for index in words.suffixes.indices where words.suffixes[index].bytes.count <= longest {
      if ends(token, bytes, words.suffixes[index].bytes) {
        unit.wordClass = words.suffixes[index].wordClass
        unit.forms = words.suffixes[index].forms
        return
      }
    }
    // An unlisted word in -s is a plural: that is all a following base form asks about.
    if token.end - token.start > 3, bytes[Int(token.end) - 1] == UInt8(ascii: "s"),
      bytes[Int(token.end) - 2] != UInt8(ascii: "s")
    {
      unit.isPlural = true
    }
  }

  private func ends(_ token: Token, _ bytes: [UInt8], _ suffix: [UInt8]) -> Bool {
    let start = Int(token.end) - suffix.count
    for i in suffix.indices where bytes[start + i] != suffix[i] { return false }
    return true
  }

  private mutating func markQuotations() {
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

  /// At least seven of ten words with a capital: a headline in title case.
  private func isTitle(_ range: Range<Int>) -> Bool {
    var capitals = 0
    var letters = 0
    for i in range where units[i].wordClass != .punctuation && units[i].wordClass != .quotationMark {
      letters += 1
      if units[i].isCapital { capitals += 1 }
    }
    // Four words are the least that tell a headline in title case from a short sentence of names.
    return letters >= 4 && capitals * 10 >= letters * 7
  }

  private mutating func markNames(_ range: Range<Int>, _ names: NameCache, isTitle: Bool) {
    for i in range where units[i].isCapital {
      let unit = units[i]
      switch unit.wordClass {
      case .noun, .verb, .adjective, .adverb: break
      case .modal, .number, .auxiliaryDo:
        // "Will", "May" inside a sentence are names.
        if i > range.lowerBound, !isTitle, units[i - 1].wordClass != .quotationMark,
          !(i + 1 < range.upperBound && units[i + 1].wordClass == .subjectPronoun),
          unit.wordClass == .modal
        {
          units[i].wordClass = .name
        }
        continue
      default: continue
      }
      if isTitle { continue }
      let afterOpening =
        i == range.lowerBound || units[i - 1].wordClass == .quotationMark
        || units[i - 1].mark == UInt8(ascii: ":")
        || (i == range.lowerBound + 1 && units[i - 1].wordClass == .punctuation)
      if !afterOpening || unit.isAllCapitals {
        units[i].wordClass = .name
      } else {
        let known = names.verdict(text.tokens[Int(unit.start)], text.document.text)
        let next = i + 1 < range.upperBound ? units[i + 1] : nil
        let facts = words[unit.word]
        // "Beekeepers said": an unlisted plural is rather a noun, unless the document writes it as a name.
        let isUnknown = !facts.isListed && facts.head == nil && unit.wordClass == .noun && !unit.isPlural
        let nextIsName =
          next.map { $0.isCapital && $0.wordClass != .subjectPronoun && $0.wordClass != .adverb } ?? false
        if known == .name || (known != .common && isUnknown)
          || (known != .common && nextIsName && unit.wordClass != .adverb && unit.wordClass != .adjective
            && !unit.forms.contains(.ing))
        {
          units[i].wordClass = .name
        }
      }
    }
  }
}
