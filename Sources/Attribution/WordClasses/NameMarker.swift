internal import TextCore

/// Tells names from other words with a capital, sentence by sentence.
///
/// What begins a sentence is decided at the end, when it is known what to ask the rest of the document for.
struct NameMarker {
  private let units: UnsafeMutableBufferPointer<Unit>
  /// Words that begin sentences; the complement of a unit where it is a name if the document does not have it
  /// elsewhere.
  private var questions: [Int32] = []

  /// Takes the units of a text with their tentative classes.
  init(_ units: UnsafeMutableBufferPointer<Unit>) { self.units = units }

  /// Marks the names of a sentence; true where it is a headline in title case.
  ///
  /// - Parameter sets: the sets `capital` and `punctuation` hold what their names say.
  mutating func mark(_ range: Range<Int>, _ sets: UnitSets) -> Bool {
    let (punctuation, capital) = (sets[.punctuation], sets[.capital])
    // Four words are the least that tell a headline in title case from a short sentence of names; in title case
    // at least seven of ten words have a capital.
    if capital.mayHold(3, in: range) {
      let letters = range.count - punctuation.count(in: range)
      let capitals = capital.count(in: range, without: punctuation)
      if letters >= 4, capitals * 10 >= letters * 7 { return true }
    }
    capital.forEach(in: range) { mark($0, range) }
    return false
  }

  @inline(__always)
  private mutating func mark(_ i: Int, _ range: Range<Int>) {
    switch units[i].wordClass {
    case .noun, .verb, .adjective, .adverb: break
    case .modal:
      // "Will", "May" inside a sentence are names.
      if i > range.lowerBound, units[i - 1].wordClass != .quotationMark,
        !(i + 1 < range.upperBound && units[i + 1].wordClass == .subjectPronoun)
      {
        units[i].wordClass = .name
      }
      return
    default: return
    }
    let afterOpening =
      i == range.lowerBound || units[i - 1].wordClass == .quotationMark
      || units[i - 1].mark == PunctuationMark.colon
      || (i == range.lowerBound + 1 && units[i - 1].wordClass == .punctuation)
    if !afterOpening || units[i].isAllCapitals {
      units[i].wordClass = .name
    } else {
      ask(i, range)
    }
  }

  /// Notes a word that begins a sentence, as one to be asked about.
  @inline(never)
  private mutating func ask(_ i: Int, _ range: Range<Int>) {
    let unit = units[i]
    // "Beekeepers said": an unlisted plural is rather a noun, unless the document writes it as a name.
    let isUnknown =
      unit.entry.flags.isDisjoint(with: [.listed, .head]) && unit.wordClass == .noun && !unit.isPlural
    let nextIsName =
      i + 1 < range.upperBound && units[i + 1].isCapital && units[i + 1].wordClass != .subjectPronoun
      && units[i + 1].wordClass != .adverb
    let byDefault =
      isUnknown
      || (nextIsName && unit.wordClass != .adverb && unit.wordClass != .adjective
        && !unit.forms.contains(.ing))
    questions.append(Int32(truncatingIfNeeded: byDefault ? ~i : i))
  }

  /// Decides the words that begin sentences by how the document writes them elsewhere.
  ///
  /// - Parameter list: room for the indices of all tokens.
  func answer(_ text: TextPointers, _ list: IndexList) {
    guard !questions.isEmpty else { return }
    NameCache.with(words: questions.count) { cache in
      for question in questions { cache.ask(token(question, text), text) }
      cache.read(text, list)
      for question in questions {
        let isName =
          switch cache.verdict(token(question, text), text) {
          case .name: true
          case .common: false
          case .unseen: question < 0
          }
        if isName { units[unit(question)].wordClass = .name }
      }
    }
  }

  private func token(_ question: Int32, _ text: TextPointers) -> Token {
    text.tokens[Int(units[unit(question)].start)]
  }

  private func unit(_ question: Int32) -> Int { Int(max(question, ~question)) }
}
