/// A verb with its auxiliaries and adverbs.
struct VerbGroup: Sendable, Equatable, BitwiseCopyable {
  /// How the verb stands in its clause.
  enum Form: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    case finite
    case infinitive
    case ing
    case imperative
    case noun
    /// A noun with a possessor.
    case possessed
    /// A noun with a possessor whose content is the predicate: "her view is that".
    case predicate
    case adjective
    /// A past participle behind a noun ("the men accused of").
    case participle

    /// The name used in tables.
    var name: String {
      switch self {
      case .finite: "fin"
      case .infinitive: "inf"
      case .ing: "ing"
      case .imperative: "imp"
      case .noun: "noun"
      case .possessed: "poss"
      case .predicate: "pred"
      case .adjective: "adj"
      case .participle: "part"
      }
    }
  }

  private var span: Span
  private var verbUnit: Int32
  private var toUnit: Int32
  /// Particle that belongs to the verb, as vocabulary id, or 0.
  var particle: UInt32
  var form: Form
  var isPassive: Bool
  var isNegated: Bool
  var hasModal: Bool

  @inline(__always)
  init(
    start: Int, verb: Int, end: Int, particle: UInt32, form: Form, isPassive: Bool, isNegated: Bool,
    hasModal: Bool, to: Int?
  ) {
    span = Span(start, end)
    verbUnit = Int32(truncatingIfNeeded: verb)
    toUnit = Int32(truncatingIfNeeded: to ?? -1)
    self.particle = particle
    self.form = form
    self.isPassive = isPassive
    self.isNegated = isNegated
    self.hasModal = hasModal
  }

  /// First unit: auxiliary or adverb.
  var start: Int { @inline(__always) get { span.start } }
  /// The verb.
  var verb: Int { @inline(__always) get { Int(verbUnit) } }
  /// Behind the verb and its particle.
  var end: Int {
    @inline(__always) get { span.end }
    @inline(__always) set { span.end = newValue }
  }
  /// For an infinitive, the "to".
  var to: Int? { @inline(__always) get { toUnit < 0 ? nil : Int(toUnit) } }
}

extension Syntax {
  /// The group of a verb.
  func verbGroup(_ verb: Int) -> VerbGroup { verbGroup(verb, low: low(verb), high: high(verb)) }

  /// The group of a verb in a sentence.
  func verbGroup(_ verb: Int, low: Int, high: Int) -> VerbGroup {
    var start = verb
    var hasBe = false
    var hasHave = false
    var hasModal = false
    var isNegated = false
    var to: Int?
    var at = verb - 1
    scan: while at >= low, cls(at).mayPrecedeVerb, units[verb].quotation == units[at].quotation {
      switch cls(at) {
      case .adverb:
        if has(at, .negation) { isNegated = true }
      // An adverb before the subject's own comma belongs to the clause, not to the group.
      case .modal: hasModal = true
      case .have: hasHave = true
      case .be: hasBe = true
      case .auxiliaryDo: break
      case .possessiveS:
        switch cls(at - 1) {
        case .subjectPronoun, .neutralPronoun, .that, .wh, .subordinator: break
        default:
          if has(at - 1, .thereWord) { break }
          break scan
        }
      case .to:
        if start == at + 1, to == nil, forms(verb).contains(.base) || cls(at + 1) != .verb {
          to = at
        }
        break scan
      default: break scan
      }
      start = at
      at -= 1
    }
    let isBare = start == verb
    let forms = units[verb].forms
    var isPassive = false
    // "is said to": the passive of a verb that else only looks like one.
    if forms.contains(.participle), !has(verb, .neverPassive) || hasBe && cls(verb + 1) == .to {
      // "a surgeon accused of poisoning": without an object in between it is no active form.
      let lacksObject =
        hasAgent(verb) || isBare && has(verb, .ofTaker) && !has(verb, .tell) && has(verb + 1, .ofWord)
      isPassive = hasBe || (!hasHave && !hasModal && lacksObject && cls(verb - 1) != .to)
    }
    var form: VerbGroup.Form = .finite
    if to != nil {
      form = .infinitive
    } else if forms.contains(.ing), !hasBe {
      form = .ing
    } else if isPassive, !hasBe {
      form = .participle
    } else if isBare, forms.contains(.base), forms.isDisjoint(with: .ed), verb == low {
      form = .imperative
    }
    var end = verb + 1
    var particle: UInt32 = 0
    // "faces up to 25 years": a bound of the number, not of the verb.
    let isBound = end + 2 < high && cls(end + 1) == .to && cls(end + 2) == .number
    if end < high, has(end, .particle), cls(end) == .preposition || cls(end) == .adverb, !isBound {
      particle = units[end].word
      end += 1
    }
    if let marked = roles.cueEnds[verb] { (end, particle) = (marked, 0) }
    return VerbGroup(
      start: start, verb: verb, end: end, particle: particle, form: form, isPassive: isPassive,
      isNegated: isNegated, hasModal: hasModal, to: to)
  }

  /// True for a participle with "by" behind it that tells who did it: not "she recalled by phone".
  func hasAgent(_ verb: Int) -> Bool {
    guard has(verb + 1, .byWord), !has(verb + 2, .manner) else { return false }
    return cls(verb - 1) != .subjectPronoun || has(verb - 1, .who)
  }
}
