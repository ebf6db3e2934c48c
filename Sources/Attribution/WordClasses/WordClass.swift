/// The class of a word or mark in its sentence.
enum WordClass: UInt8, Sendable, CaseIterable {
  /// Outside the sentence.
  case boundary
  case quotationMark
  case punctuation
  case possessiveS
  case to
  case that
  case modal
  case be
  case have
  case auxiliaryDo
  case adverb
  case possessive
  /// I, he, she, we, they, who.
  case subjectPronoun
  /// It, you, this and the like: subject or object.
  case neutralPronoun
  case objectPronoun
  case subordinator
  /// Which, what.
  case wh
  case determiner
  case conjunction
  case preposition
  case time
  case number
  case noun
  case verb
  case adjective
  case name

  /// What can stand between the subject and its verb: auxiliaries, adverbs, "to".
  @inline(__always)
  var mayPrecedeVerb: Bool {
    switch self {
    case .adverb, .modal, .have, .be, .auxiliaryDo, .possessiveS, .to: true
    default: false
    }
  }

  /// The class of that name in the table of function words and suffixes, or nil.
  init?(named name: some StringProtocol) {
    switch name {
    case "to": self = .to
    case "that": self = .that
    case "modal": self = .modal
    case "be": self = .be
    case "have": self = .have
    case "do": self = .auxiliaryDo
    case "adverb", "ADV": self = .adverb
    case "possessive": self = .possessive
    case "subject-pronoun": self = .subjectPronoun
    case "neutral-pronoun": self = .neutralPronoun
    case "object-pronoun": self = .objectPronoun
    case "subordinator": self = .subordinator
    case "wh": self = .wh
    case "determiner": self = .determiner
    case "conjunction": self = .conjunction
    case "preposition": self = .preposition
    case "time": self = .time
    case "number": self = .number
    case "possessive-s": self = .possessiveS
    case "N": self = .noun
    case "V", "ed", "ing": self = .verb
    case "A": self = .adjective
    default: return nil
    }
  }
}
