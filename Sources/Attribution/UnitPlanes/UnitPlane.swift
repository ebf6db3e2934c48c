/// What one bit tells about every unit of a text.
enum UnitPlane: Int, Sendable, CaseIterable {
  // The class of a unit tells these: the low byte of `classFlags`.
  case verb
  case name
  case preposition
  case adverb
  /// Modals, forms of "have" and "do": finite wherever they stand.
  case auxiliary
  /// Forms of "be" and the clitic of "she's": some are finite.
  case maybeFinite
  /// "And", "that": what stands behind them may begin a clause.
  case joint
  case quotationMark
  // And these: its high byte.
  /// Neither punctuation nor a quotation mark.
  case word
  /// A comma or dash.
  case pause
  /// A colon or dash.
  case sign
  /// A noun or adjective that can be a cue.
  case nominalCue
  case asWord
  // These are filled by spans.
  /// The first unit of a sentence.
  case sentenceStart
  /// Inside a quotation, its marks included.
  case quoted
  /// Belongs to a chosen attribution.
  case taken

  /// Its bit in the flags of a unit.
  var flag: UInt16 { 1 << UInt16(rawValue) }

  /// Planes that the class, mark and traits of a unit tell.
  static let readCount = UnitPlane.sentenceStart.rawValue

  /// What a class tells; of nouns and adjectives the bit `nominalCue`, which holds for cues only.
  static func flags(of wordClass: WordClass) -> UInt16 {
    let plane: UnitPlane
    switch wordClass {
    case .punctuation: return 0
    case .quotationMark: return UnitPlane.quotationMark.flag
    case .verb: plane = .verb
    case .name: plane = .name
    case .preposition: plane = .preposition
    case .adverb: plane = .adverb
    case .modal, .have, .auxiliaryDo: plane = .auxiliary
    case .be, .possessiveS: plane = .maybeFinite
    case .conjunction, .that: plane = .joint
    case .noun, .adjective: plane = .nominalCue
    default: return UnitPlane.word.flag
    }
    return UnitPlane.word.flag | plane.flag
  }

  /// What a mark of punctuation tells.
  static func flags(ofMark mark: UInt8) -> UInt16 {
    switch mark {
    case PunctuationMark.comma: UnitPlane.pause.flag
    case PunctuationMark.dash: UnitPlane.pause.flag | UnitPlane.sign.flag
    case PunctuationMark.colon: UnitPlane.sign.flag
    default: 0
    }
  }
}
