/// How content stands to its cue.
enum Frame: UInt8, Sendable, CaseIterable {
  // Content behind the cue.
  case quotation
  case colon
  case that
  case wh
  case clause
  case gap
  case to
  case preposition
  case ing
  case adjective
  case object
  case objectThat
  case objectWh
  case objectQuotation
  case objectClause
  case objectTo
  case objectAs
  case objectPreposition
  case end
  // Content before the cue, or around it.
  case quotationSubjectVerb
  case quotationVerbSubject
  case mixedSubjectVerb
  case clauseSubjectVerb
  case clauseVerbSubject
  case asClause
  // No verb.
  case accordingInitial
  case accordingFinal
  case headlineColon
  case bodyColon
  case dash
  case words

  /// The name used in tables; prepositions follow a colon or plus sign.
  var name: String {
    switch self {
    case .quotation: "Q"
    case .colon: "COL"
    case .that: "THAT"
    case .wh: "WH"
    case .clause: "CL"
    case .gap: "GAP"
    case .to: "TO"
    case .preposition: "P"
    case .ing: "ING"
    case .adjective: "ADJ"
    case .object: "NP"
    case .objectThat: "NP+THAT"
    case .objectWh: "NP+WH"
    case .objectQuotation: "NP+Q"
    case .objectClause: "NP+CL"
    case .objectTo: "NP+TO"
    case .objectAs: "NP+AS"
    case .objectPreposition: "NP+P"
    case .end: "END"
    case .quotationSubjectVerb: "QSV"
    case .quotationVerbSubject: "QVS"
    case .mixedSubjectVerb: "MSV"
    case .clauseSubjectVerb: "CSV"
    case .clauseVerbSubject: "CVS"
    case .asClause: "AS"
    case .accordingInitial: "ACI"
    case .accordingFinal: "ACF"
    case .headlineColon: "HCOL"
    case .bodyColon: "BCOL"
    case .dash: "DASH"
    case .words: "WORDS"
    }
  }

  /// True where the content stands before its cue; such candidates are chosen first.
  var isContentFirst: Bool {
    switch self {
    case .quotationSubjectVerb, .quotationVerbSubject, .mixedSubjectVerb, .clauseSubjectVerb,
      .clauseVerbSubject, .asClause, .accordingInitial, .accordingFinal, .headlineColon, .bodyColon, .dash,
      .words:
      true
    default: false
    }
  }

  /// True where no verb, noun or adjective is the cue, but a mark or a set phrase.
  var isMark: Bool {
    switch self {
    case .accordingInitial, .accordingFinal, .headlineColon, .bodyColon, .dash, .words: true
    default: false
    }
  }

  /// True where the content is a phrase and stops earlier than a clause would.
  var isPhrase: Bool {
    switch self {
    case .to, .preposition, .ing, .adjective, .object, .objectTo, .objectAs, .objectPreposition: true
    default: false
    }
  }

  /// True where a preposition belongs to the frame.
  var takesPreposition: Bool {
    @inline(__always) get {
      rawValue == Frame.preposition.rawValue || rawValue == Frame.objectPreposition.rawValue
    }
  }
}
