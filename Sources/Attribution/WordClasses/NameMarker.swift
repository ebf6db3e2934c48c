internal import TextCore

/// Tells names from other words with a capital, sentence by sentence.
///
/// What begins a sentence is decided at the end, when it is known what to ask the rest of the document for.
struct NameMarker {
  /// A word that begins a sentence.
  private struct Question: BitwiseCopyable {
    var unit: Int32
    /// Its slot in the cache.
    var slot: Int32 = 0
    /// True where it is a name if the document does not have it elsewhere.
    var isName: Bool
  }

  private let units: UnsafeMutableBufferPointer<Unit>
  private let facts: UnitFacts
  private var questions: [Question] = []

  /// Questions for which room is made at first: those of most texts, which have one in two sentences.
  private static let usual = 32

  /// Takes the units of a text with their tentative classes, in so many sentences.
  init(_ units: UnsafeMutableBufferPointer<Unit>, _ facts: UnitFacts, sentences: Int) {
    self.units = units
    self.facts = facts
    questions.reserveCapacity(min(sentences, NameMarker.usual))
  }

  /// Marks the names of a sentence; true where it is a headline in title case.
  ///
  /// - Parameter sets: the sets `capital` and `punctuation` hold what their names say.
  mutating func mark(_ range: Range<Int>, _ sets: UnitSets) -> Bool {
    let (punctuation, capital) = (sets[.punctuation], sets[.capital])
    // Four words are the least that tell a headline in title case from a short sentence of names; in title case
    // at least seven of ten words have a capital.
    let first = capital.window(in: range)
    if range.count > 64 || UnitSet.holdsThree(first) {
      let letters = range.count - punctuation.count(in: range)
      let capitals = capital.count(in: range, without: punctuation)
      if letters >= 4, capitals * 10 >= letters * 7 { return true }
    }
    var bits = first
    while bits != 0 {
      mark(range.lowerBound &+ bits.trailingZeroBitCount, range)
      bits &= bits &- 1
    }
    if range.count > 64 { capital.forEach(in: range.lowerBound + 64..<range.upperBound) { mark($0, range) } }
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
        name(i)
      }
      return
    default: return
    }
    let afterOpening =
      i == range.lowerBound || units[i - 1].wordClass == .quotationMark
      || units[i - 1].mark == PunctuationMark.colon
      || (i == range.lowerBound + 1 && units[i - 1].wordClass == .punctuation)
    if !afterOpening || units[i].isAllCapitals {
      name(i)
    } else {
      ask(i, range)
    }
  }

  @inline(__always)
  private func name(_ i: Int) {
    units[i].wordClass = .name
    facts.tell(i)
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
    questions.append(Question(unit: Int32(truncatingIfNeeded: i), isName: byDefault))
  }

  /// Decides the words that begin sentences by how the document writes them elsewhere.
  ///
  /// - Parameter list: room for the indices of all tokens.
  mutating func answer(_ text: TextPointers, _ list: IndexList) {
    guard !questions.isEmpty else { return }
    NameCache.with(words: questions.count) { cache in
      for index in questions.indices {
        let unit = units[Int(questions[index].unit)]
        questions[index].slot = Int32(truncatingIfNeeded: cache.ask(text.tokens[Int(unit.start)], text))
      }
      cache.read(text, list)
      for question in questions {
        let isName =
          switch cache.verdict(at: Int(question.slot)) {
          case .name: true
          case .common: false
          case .unseen: question.isName
          }
        if isName { name(Int(question.unit)) }
      }
    }
  }
}
