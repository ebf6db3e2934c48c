internal import CProcessor
internal import TextCore

/// Cuts the sentences of a text into units with their tentative classes, and finds those that later steps ask about.
struct UnitCutter {
  /// Number of units.
  private(set) var count = 0
  /// Behind the last token that belongs to a unit.
  private var next = 0

  private let text: TextPointers
  private let memory: UnitMemory
  private let units: UnsafeMutablePointer<Unit>
  private let facts: UnitFacts

  // Bit by bit the sets from `unlisted` on: the lowest four are the steps of the word.
  private static let capital: UInt32 = 16
  private static let special: UInt32 = 32

  /// Prepares to write units into memory with room for all tokens.
  init(_ text: TextPointers, into memory: UnitMemory, _ facts: UnitFacts) {
    self.text = text
    self.facts = facts
    self.memory = memory
    units = memory.units
    // In a loop of their own, look-ups in tables that fell out of the caches wait for nothing but the memory. What is
    // said about the words will be there when they are cut.
    let places = memory.places
    for index in text.tokens.indices {
      let place = text.place(text.tokens[index].word)
      places[index] = place
      prefetch(text.pointer(at: place))
    }
  }

  /// Classes of tokens that are not simply what the tables say.
  private static var unusual: TokenClass { [.punctuation, .quotationMark, .number, .year, .money] }

  /// Appends the units of a sentence.
  @inline(__always)
  mutating func cut(_ sentence: TokenSpan, number: Int) {
    let (text, tokens) = (text, text.tokens)
    let first = max(next, Int(sentence.start))
    let stop = min(Int(sentence.end), tokens.count)
    guard first < stop, let start = tokens.baseAddress else { return }
    var (token, place) = (start + first, memory.places + first)
    let end = start + stop
    var index = first
    var (unit, told) = (units + count, facts.told + count)
    repeat {
      // The first token of a sentence begins a unit whatever it is joined to.
      repeat {
        let classes = token.pointee.classes
        Unit.write(
          to: unit, entry: text.pointer(at: place.pointee), cue: place.pointee.cue, token: index,
          word: token.pointee.word, sentence: number, shape: UnitCutter.shape(classes))
        // No branch: which words are what cannot be foreseen.
        told.pointee =
          text.told(at: place.pointee) | UInt32(UnitCutter.shape(classes)) << 4 & UnitCutter.capital
          | (classes.isDisjoint(with: UnitCutter.unusual) ? 0 : UnitCutter.special)
        (token, place, index) = (token + 1, place + 1, index &+ 1)
        (unit, told) = (unit + 1, told + 1)
      } while token < end && !token.pointee.classes.contains(.joined)
      while token < end, token.pointee.classes.contains(.joined) {
        (token, place, index) = (token + 1, place + 1, index &+ 1)
        extend(unit - 1, told - 1, to: index)
      }
    } while token < end
    count = unit - units
    next = stop
  }

  /// Bit 0 for a capital at the start, bit 1 for nothing but capitals.
  @inline(__always)
  private static func shape(_ classes: TokenClass) -> UInt8 {
    let first = classes.rawValue / TokenClass.capitalised.rawValue & 1
    let all = classes.rawValue / TokenClass.allCapitals.rawValue & 1
    return UInt8(truncatingIfNeeded: first | all << 1)
  }

  /// Makes a unit one of all its tokens up to `end`: it is what its last part is.
  @inline(never)
  private func extend(
    _ unit: UnsafeMutablePointer<Unit>, _ told: UnsafeMutablePointer<UInt32>, to end: Int
  ) {
    let last = text.mark(text.tokens[end - 1].word)
    var entry = text.mark(0)
    entry.traits = last.traits.subtracting(TraitSet(.ending))
    entry.leaning.remove(.hasLemma)
    // "Coca-Cola": a name, so a noun until names are told from other words.
    let first = text.tokens[Int(unit.pointee.start)]
    let isName =
      first.classes.contains(.capitalised) && text.tokens[end - 1].classes.contains(.capitalised)
    entry.wordClass = isName || last.flags.contains(.joinsAsNoun) ? .noun : .adjective
    entry.forms = []
    entry.kind = .other
    entry.flags.remove(.plural)
    if !last.traits.has(.ending) { entry.flags.formUnion(last.flags.intersection(.plural)) }
    entry.setSteps()
    entry.leaning.remove(.isUnlisted)
    unit.pointee.entry = entry
    unit.pointee.end = Int32(truncatingIfNeeded: end)
    unit.pointee.word = 0
    unit.pointee.cue = text.place(0).cue
    // Its ending is not asked for, nor whether its first part is a number or mark.
    told.pointee = told.pointee & UnitCutter.capital | UnitFacts.told(entry, facts.tables)
  }

  /// Gives punctuation, numbers and words no table knows their classes.
  ///
  /// - Returns: the sets of units that names and verbs are looked for in.
  func classify(_ suffixes: SuffixTable) -> UnitSets {
    let sets = UnitSets(memory, count: count)
    let (punctuation, open) = (sets[.punctuation], sets[.open])
    findSets(sets)
    punctuation.forEach(in: 0..<count) { unit in
      setSpecial(&units[unit], &facts.told[unit], text.tokens[Int(units[unit].start)])
      if !units[unit].isPunctuation { punctuation.remove(unit) }
    }
    sets[.unlisted].forEach(in: 0..<count) { unit in
      setUnlisted(unit, suffixes)
      if !units[unit].forms.isEmpty { open.insert(unit) }
    }
    return sets
  }

  private func findSets(_ sets: UnitSets) {
    sets.fill(from: .unlisted, bits: 6, facts.told, byte: 0)
    let (unlisted, special) = (sets[.unlisted], sets[.punctuation])
    let (open, uncounted, to) = (sets[.open], sets[.uncounted], sets[.toWord])
    var behindTo: UInt64 = 0
    for word in 0..<sets.wordCount {
      unlisted[word] &= ~special[word]
      open[word] |= uncounted[word] & (to[word] << 1 | behindTo)
      behindTo = to[word] >> 63
    }
  }

  /// Punctuation and numbers, whatever the tables say.
  private func setSpecial(_ unit: inout Unit, _ told: inout UInt32, _ token: Token) {
    defer { told = UInt32(facts.tables.told(unit.entry, mark: unit.mark)) << 8 }
    guard token.classes.isDisjoint(with: [.punctuation, .quotationMark]) else {
      unit.entry = .punctuation
      if token.classes.contains(.clitic), token.classes.contains(.punctuation) {
        // The apostrophe of a plural: "the workers' party".
        unit.wordClass = .possessiveS
        return
      }
      unit.mark = facts.tables.code(text.word(token))
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
  @inline(__always)
  private func setUnlisted(_ unit: Int, _ suffixes: SuffixTable) {
    // Most are words of the vocabulary, whose endings were looked up before.
    if units[unit].traits.has(.ending), !units[unit].isAllCapitals { return }
    readEnding(&units[unit], text.tokens[Int(units[unit].start)], suffixes)
    facts.tell(unit)
  }

  @inline(never)
  private func readEnding(_ unit: inout Unit, _ token: Token, _ suffixes: SuffixTable) {
    if unit.traits.has(.ending) { unit.entry.dropEnding() }
    if token.classes.contains(.url) { return }
    // "Beijing" is no verb in -ing.
    if unit.isCapital, unit.traits.has(.place) { return }
    unit.entry.setUnlisted(text.word(token), suffixes)
  }
}
