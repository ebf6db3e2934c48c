internal import TextCore

/// Tells names from other words with a capital, sentence by sentence.
///
/// What begins a sentence is decided at the end, when it is known what to ask the rest of the document for.
struct NameMarker {
  /// A word that begins a sentence.
  private struct Question {
    var unit: Int
    /// Whether it is a name if the document does not have it elsewhere.
    var byDefault: Bool
  }

  private let units: UnsafeMutableBufferPointer<Unit>
  private var questions: [Question] = []

  /// Takes the units of a text with their tentative classes.
  init(_ units: UnsafeMutableBufferPointer<Unit>) { self.units = units }

  /// Marks the names of a sentence; true where it is a headline in title case.
  mutating func mark(_ range: Range<Int>) -> Bool {
    var capitals = 0
    var letters = 0
    for i in range where units[i].wordClass != .punctuation && units[i].wordClass != .quotationMark {
      letters += 1
      if units[i].isCapital { capitals += 1 }
    }
    // Four words are the least that tell a headline in title case from a short sentence of names; in title case
    // at least seven of ten words have a capital.
    let isTitle = letters >= 4 && capitals * 10 >= letters * 7
    if capitals > 0, !isTitle { for i in range where units[i].isCapital { mark(i, range) } }
    return isTitle
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
    questions.append(
      Question(
        unit: i,
        byDefault: isUnknown
          || (nextIsName && unit.wordClass != .adverb && unit.wordClass != .adjective
            && !unit.forms.contains(.ing))
      ))
  }

  /// Decides the words that begin sentences by how the document writes them elsewhere.
  func answer(_ text: TextPointers) {
    guard !questions.isEmpty else { return }
    let names = NameCache(asked: questions.map { text.tokens[Int(units[$0.unit].start)] }, in: text)
    for question in questions {
      let isName =
        switch names.verdict(text.tokens[Int(units[question.unit].start)], text) {
        case .name: true
        case .common: false
        case .unseen: question.byDefault
        }
      if isName { units[question.unit].wordClass = .name }
    }
  }
}
