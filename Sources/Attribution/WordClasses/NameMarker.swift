internal import TextCore

/// Tells names from other words with a capital, sentence by sentence.
///
/// What begins a sentence is decided at the end, when it is known what to ask the rest of the document for.
struct NameMarker {
  private let units: UnsafeMutableBufferPointer<Unit>
  /// Words with a capital; those before the one under way are written over by questions.
  private var capitals: IndexList
  /// Words that begin sentences; the complement of a unit where it is a name if the document does not have it
  /// elsewhere.
  private var questions = 0

  /// Takes the units of a text with their tentative classes, and which of them have a capital.
  init(_ units: UnsafeMutableBufferPointer<Unit>, capitals: IndexList) {
    self.units = units
    self.capitals = capitals
  }

  /// Marks the names of all sentences.
  ///
  /// - Parameters:
  ///   - starts: first unit of each sentence, and the number of units.
  ///   - special: units among which all punctuation is.
  ///   - titles: is set to 1 for each sentence that is a headline in title case.
  mutating func mark(_ starts: [Int32], special: IndexList, titles: UnsafeMutableBufferPointer<UInt8>) {
    var capital = 0
    var mark = 0
    for sentence in 0..<max(0, starts.count - 1) {
      let range = Int(starts[sentence])..<Int(starts[sentence + 1])
      var letters = range.count
      while special.or(none: mark) < range.upperBound {
        letters &-= units[special[mark]].isPunctuation ? 1 : 0
        mark &+= 1
      }
      let first = capital
      var capitalised = 0
      while capitals.or(none: capital) < range.upperBound {
        capitalised &+= units[capitals[capital]].isPunctuation ? 0 : 1
        capital &+= 1
      }
      // Four words are the least that tell a headline in title case from a short sentence of names; in title case
      // at least seven of ten words have a capital.
      let isTitle = letters >= 4 && capitalised * 10 >= letters * 7
      titles[sentence] = isTitle ? 1 : 0
      if capitalised > 0, !isTitle { for place in first..<capital { self.mark(capitals[place], range) } }
    }
  }

  private mutating func mark(_ i: Int, _ range: Range<Int>) {
    let unit = units[i]
    switch unit.wordClass {
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
    if !afterOpening || unit.isAllCapitals {
      units[i].wordClass = .name
      return
    }
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
    capitals.replace(at: questions, by: byDefault ? ~i : i)
    questions += 1
  }

  /// Decides the words that begin sentences by how the document writes them elsewhere.
  ///
  /// - Parameter list: room for the indices of all tokens.
  func answer(_ text: TextPointers, _ list: IndexList) {
    guard questions > 0 else { return }
    NameCache.with(words: questions) { cache in
      for place in 0..<questions { cache.ask(token(place, text), text) }
      cache.read(text, list)
      for place in 0..<questions {
        let isName =
          switch cache.verdict(token(place, text), text) {
          case .name: true
          case .common: false
          case .unseen: capitals[place] < 0
          }
        if isName { units[unit(place)].wordClass = .name }
      }
    }
  }

  private func token(_ question: Int, _ text: TextPointers) -> Token {
    text.tokens[Int(units[unit(question)].start)]
  }

  private func unit(_ question: Int) -> Int { max(capitals[question], ~capitals[question]) }
}
