internal import RuleEngine
internal import TextCore

/// The units of a document with their classes, and the searches the grammar is made of.
///
/// All searches stay inside one sentence unless they say otherwise, and all are bounded. A class, so that everybody
/// who looks at it holds one reference.
final class Syntax: Sendable {
  /// Longest stretch of a sentence a search looks at: longer ones are lists and tables.
  static let sentenceLimit = 400

  let units: UnitList
  /// Sets of units that searches walk through.
  let sets: UnitSets
  let sentenceStart: [Int32]
  /// Units of each quotation of depth 0, marks included; empty for others.
  let quotationUnits: [Range<Int>]
  let quotations: [Quotation]
  let text: TokenizedText

  /// What the marks of packs say about sources and cues of several words.
  let roles: RoleMarks
  /// Where units and sets lie.
  private let memory: UnitMemory

  /// Classifies a text; `marks` may say otherwise about single words than the tables.
  ///
  /// - Parameter memory: room for as many units as there are tokens and sentences; own where nil.
  init(
    text: TokenizedText, words: borrowing WordTable, quotations: [Quotation],
    marks: [MarkRole: [TokenSpan]] = [:],
    memory: UnitMemory? = nil
  ) {
    let memory = memory ?? UnitMemory(capacity: max(text.tokens.count, text.sentences.count))
    let builder = UnitBuilder(text: text, words: words, quotations: quotations, memory: memory)
    units = builder.units
    sets = UnitSets(memory, count: units.count)
    if RoleMarks.reads(marks) {
      roles = RoleMarks(marks, units: units, text: text)
      builder.tellAll(memory)
      for unit in units.indices where !units[unit].isPunctuation { sets[.punctuation].remove(unit) }
    } else {
      roles = RoleMarks()
    }
    sentenceStart = builder.sentenceStart
    quotationUnits = builder.quotationUnits
    self.quotations = quotations
    self.text = text
    self.memory = memory
    findSets()
  }

  /// Fills the sets that searches walk through.
  private func findSets() {
    sets.findClasses(memory) { headsClause($0) }
    let (starts, quoted) = (sets[.sentenceStart], sets[.quoted])
    let (openings, marks) = (sets[.opening], sets[.quotationMark])
    starts.removeAll()
    quoted.removeAll()
    openings.removeAll()
    marks.removeAll()
    for start in sentenceStart { starts.insert(Int(start)) }
    for range in quotationUnits where !range.isEmpty {
      quoted.insert(range)
      let (first, last) = (range.lowerBound, range.upperBound - 1)
      if cls(first) == .quotationMark { marks.insert(first) }
      if cls(last) == .quotationMark { marks.insert(last) }
      if isOpening(first) { openings.insert(first) }
    }
  }

  /// The class of a unit, `boundary` outside the text.
  @inline(__always)
  func cls(_ i: Int) -> WordClass { units.at(i)?.pointee.wordClass ?? .boundary }

  /// The punctuation code of a unit, 0 if it is none.
  @inline(__always)
  func mark(_ i: Int) -> UInt8 { units.at(i)?.pointee.mark ?? 0 }

  /// Whether the tables give a word a trait.
  @inline(__always)
  func has(_ i: Int, _ trait: Trait) -> Bool { units.at(i)?.pointee.traits.has(trait) ?? false }

  @inline(__always)
  func forms(_ i: Int) -> VerbForms { units.at(i)?.pointee.forms ?? [] }

  func isCapital(_ i: Int) -> Bool { units.at(i)?.pointee.isCapital ?? false }

  func isComma(_ i: Int) -> Bool { mark(i) == PunctuationMark.comma }
  func isDash(_ i: Int) -> Bool { mark(i) == PunctuationMark.dash }
  func isColon(_ i: Int) -> Bool { mark(i) == PunctuationMark.colon }

  /// The tokens of a span of units that is not empty.
  func tokens(_ span: Span) -> TokenSpan {
    TokenSpan(Int(units[span.start].start), Int(units[span.end - 1].end))
  }

  /// First unit of the sentence of a unit.
  @inline(__always)
  func low(_ i: Int) -> Int { Int(sentenceStart[Int(units[i].sentence)]) }

  /// Unit behind the sentence of a unit, at most `sentenceLimit` further on.
  @inline(__always)
  func high(_ i: Int) -> Int {
    min(Int(sentenceStart[Int(units[i].sentence) &+ 1]), i &+ Syntax.sentenceLimit)
  }

  /// Index of the block of a unit.
  func block(_ i: Int) -> Int { Int(text.sentences[Int(units[i].sentence)].block) }

  /// True for the opening mark of an outermost quotation.
  @inline(__always)
  func opensQuotation(_ i: Int) -> Bool { sets[.opening].has(i) }

  private func isOpening(_ i: Int) -> Bool {
    guard cls(i) == .quotationMark, let range = quotation(at: i) else { return false }
    return range.lowerBound == i
  }

  /// True for the closing mark of an outermost quotation.
  func closesQuotation(_ i: Int) -> Bool {
    guard cls(i) == .quotationMark, let range = quotation(at: i) else { return false }
    return range.upperBound == i + 1 && range.lowerBound < i
  }

  /// The outermost quotation a unit lies in, marks included.
  func quotation(at i: Int) -> Range<Int>? {
    guard i >= 0, i < units.count, units[i].quotation >= 0 else { return nil }
    return quotationUnits[Int(units[i].quotation)]
  }

  /// Calls `body` for each outermost quotation that a unit of a span lies in, in order.
  @inline(__always)
  func forEachQuotation(in span: Span, _ body: (Int) -> Void) {
    let end = min(span.end, units.count)
    var unit = sets[.quoted].next(from: span.start, below: end)
    while unit < end {
      let quotation = Int(units[unit].quotation)
      body(quotation)
      // Two quotations may share a unit: the last one of the first.
      let further = max(unit + 1, quotationUnits[quotation].upperBound - 1)
      unit = sets[.quoted].next(from: further, below: end)
    }
  }

  /// True inside quotation marks, the marks not counted.
  @inline(__always)
  func isQuoted(_ i: Int) -> Bool {
    guard let unit = units.at(i) else { return false }
    return unit.pointee.quotation >= 0 && unit.pointee.wordClass != .quotationMark
  }

  /// "he's", "that's": the clitic is a verb.
  func isClippedVerb(_ i: Int) -> Bool {
    switch cls(i - 1) {
    case .subjectPronoun, .neutralPronoun, .that, .wh: return true
    case .adverb: return has(i - 1, .thereWord)
    default: return false
    }
  }

  /// True where a verb form can head a clause by itself.
  @inline(__always)
  func isFinite(_ i: Int) -> Bool { sets[.finite].has(i) }

  /// `isFinite` by looking at the unit and its neighbours.
  func headsClause(_ i: Int) -> Bool {
    switch cls(i) {
    case .modal, .have, .auxiliaryDo: return true
    case .possessiveS: return isClippedVerb(i)
    case .be: return has(i, .finiteBe)
    case .verb:
      if forms(i).isDisjoint(with: .finite) { return false }
      // "the men accused by": a participle.
      return
        !(forms(i).contains(.participle) && forms(i).isDisjoint(with: [.base, .thirdSingular])
        && hasAgent(i) && !has(i, .neverPassive))
    default: return false
    }
  }
}
