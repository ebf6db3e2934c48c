internal import TextCore

/// Cuts the sentences of a text into units with their tentative classes, and lists those that later steps ask about.
struct UnitCutter {
  /// Words with a capital.
  private(set) var capitals: IndexList
  /// Punctuation and numbers.
  private(set) var special: IndexList
  /// Units whose class may depend on their neighbours.
  private(set) var open: IndexList
  /// Words no table gives a class; once they are classed by their endings, those that may be verbs.
  private(set) var unlisted: IndexList
  /// Number of units.
  private(set) var count = 0

  private let text: TextPointers
  private let units: UnsafeMutableBufferPointer<Unit>
  /// Behind the last token that belongs to a unit.
  private var next = 0

  /// Prepares to write units into memory with room for all tokens.
  init(_ text: TextPointers, into memory: UnitMemory) {
    self.text = text
    units = UnsafeMutableBufferPointer(start: memory.units, count: memory.capacity)
    capitals = memory.list(0)
    special = memory.list(1)
    open = memory.list(2)
    unlisted = memory.list(3)
  }

  /// Classes of tokens that are not simply what the tables say.
  private static var special: TokenClass { [.punctuation, .quotationMark, .number, .year, .money] }

  /// Appends the units of a sentence.
  mutating func cut(_ sentence: TokenSpan, number: Int) {
    var index = max(next, Int(sentence.start))
    let first = index
    let stop = min(Int(sentence.end), text.tokens.count)
    // An unlisted word behind "to" may be an infinitive.
    var wasTo = false
    while index < stop {
      let token = text.tokens[index]
      if token.classes.contains(.joined), index != first {
        extend(to: index &+ 1)
        wasTo = false
        index &+= 1
        continue
      }
      let place = text.place(token.word)
      let mark = text.mark(at: place)
      let isCapital = token.classes.contains(.capitalised)
      units.initializeElement(
        at: count,
        to: Unit(
          entry: mark, cue: place.cue, token: index, word: token.word, sentence: number, isCapital: isCapital,
          isAllCapitals: token.classes.contains(.allCapitals)))
      capitals.add(count, if: isCapital)
      let isSpecial = !token.classes.isDisjoint(with: UnitCutter.special)
      special.add(count, if: isSpecial)
      unlisted.add(count, if: !isSpecial && !mark.flags.contains(.listed))
      open.add(count, if: mark.mayBeVerb || wasTo && mark.flags.contains(.uncounted))
      wasTo = mark.wordClass == .to
      count &+= 1
      index &+= 1
    }
    next = index
  }

  /// Makes the last unit one of all its tokens up to `end`: it is what its last part is.
  @inline(never)
  private mutating func extend(to end: Int) {
    let unit = count - 1
    let last = text.mark(text.tokens[end - 1].word)
    var entry = text.mark(0)
    entry.traits = last.traits
    entry.leaning.remove(.hasLemma)
    entry.wordClass = last.flags.contains(.joinsAsNoun) ? .noun : .adjective
    entry.forms = []
    entry.kind = .other
    entry.flags.remove(.plural)
    entry.flags.formUnion(last.flags.intersection(.plural))
    units[unit].entry = entry
    units[unit].end = Int32(truncatingIfNeeded: end)
    units[unit].word = 0
    units[unit].cue = text.place(0).cue
    unlisted.remove(unit)
    open.remove(unit)
    let isBehindTo = unit > 0 && units[unit - 1].wordClass == .to
    open.add(unit, if: entry.mayBeVerb || isBehindTo && entry.flags.contains(.uncounted))
  }

  /// Gives punctuation, numbers and words no table knows their classes.
  mutating func classify(_ suffixes: SuffixTable) {
    for place in 0..<special.count {
      let unit = special[place]
      // What is joined to a number or mark is what its last part is.
      guard units[unit].end == units[unit].start &+ 1 else { continue }
      setSpecial(&units[unit], text.tokens[Int(units[unit].start)])
    }
    var kept = 0
    for place in 0..<unlisted.count {
      let unit = unlisted[place]
      setUnlisted(&units[unit], text.tokens[Int(units[unit].start)], suffixes)
      unlisted.replace(at: kept, by: unit)
      kept &+= units[unit].forms.isEmpty ? 0 : 1
    }
    unlisted.keep(first: kept)
  }

  /// Punctuation and numbers, whatever the tables say.
  private func setSpecial(_ unit: inout Unit, _ token: Token) {
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
  private func setUnlisted(_ unit: inout Unit, _ token: Token, _ suffixes: SuffixTable) {
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
}
