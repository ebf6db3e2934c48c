/// What one bit tells about every unit of a text, for what is done with the candidates.
enum UnitPlane: Int, Sendable, CaseIterable {
  // The class, mark and traits of a unit tell these.
  case verb
  case name
  case preposition
  case adverb
  /// A comma, a dash, "and", "that": what stands behind may begin a clause.
  case joint
  /// A colon or dash.
  case sign
  /// A noun or adjective that can be a cue.
  case nominalCue
  case asWord
  // These are filled by spans.
  /// The first unit of a sentence.
  case sentenceStart
  case quotationMark
  /// Belongs to a chosen attribution.
  case taken

  /// Its bit in the flags of a unit.
  var flag: UInt8 { rawValue < UnitPlane.readCount ? 1 << UInt8(rawValue) : 0 }

  /// Planes that the class, mark and traits of a unit tell: the bits of a byte.
  static let readCount = 8

  /// What a class tells; of nouns and adjectives the bit `nominalCue`, which holds for cues only.
  static func flags(of wordClass: WordClass) -> UInt8 {
    switch wordClass {
    case .verb: UnitPlane.verb.flag
    case .name: UnitPlane.name.flag
    case .preposition: UnitPlane.preposition.flag
    case .adverb: UnitPlane.adverb.flag
    case .conjunction, .that: UnitPlane.joint.flag
    case .noun, .adjective: UnitPlane.nominalCue.flag
    default: 0
    }
  }

  /// What a mark of punctuation tells.
  static func flags(ofMark mark: UInt8) -> UInt8 {
    switch mark {
    case PunctuationMark.comma: UnitPlane.joint.flag
    case PunctuationMark.dash: UnitPlane.joint.flag | UnitPlane.sign.flag
    case PunctuationMark.colon: UnitPlane.sign.flag
    default: 0
    }
  }
}
