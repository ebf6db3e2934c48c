/// Kinds of sources that an exception of a cue can leave out: "the report found the firm broke the law" is a statement,
/// "the walker found the door stood open" is none.
struct CueSource: OptionSet, Sendable, Hashable, BitwiseCopyable {
  let rawValue: UInt16

  /// A name that is no place.
  static let name = CueSource(rawValue: 1 << 10)
  /// The name of a country or city.
  static let place = CueSource(rawValue: 1 << 11)
  /// He, she, they, who.
  static let person = CueSource(rawValue: 1 << 12)
  /// It, that, which: the document or body told before.
  static let pronoun = CueSource(rawValue: 1 << 13)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The kind of common nouns of a head.
  init(_ head: SourceHead) {
    let place = SourceHead.allCases.firstIndex(of: head) ?? 0
    self.init(rawValue: 1 << UInt16(place + 1))
  }

  /// The kind under its name in tables: that of a head, `name`, `place`, `person` or `pronoun`; nil for others.
  init?(named text: Substring) {
    switch text {
    case "name": self = .name
    case "place": self = .place
    case "person": self = .person
    case "pronoun": self = .pronoun
    default:
      guard let head = SourceHead(rawValue: String(text)) else { return nil }
      self.init(head)
    }
  }
}

extension Syntax {
  /// What kind of source a phrase is by the head of its first part; empty for words of no kind.
  func cueSource(_ span: Span?, _ places: PlaceTable) -> CueSource {
    guard let span, !span.isEmpty else { return [] }
    switch cls(span.start) {
    case .subjectPronoun where span.count == 1: return .person
    case .neutralPronoun, .that, .wh:
      if span.count == 1 { return .pronoun }
    default: break
    }
    var head: Int?
    scan: for unit in span.units {
      switch cls(unit) {
      case .noun, .name: head = unit
      case .preposition, .punctuation, .verb, .subjectPronoun, .that, .wh:
        if head != nil { break scan }
      default: break
      }
    }
    guard let head else { return [] }
    let kind = units[head].head
    if cls(head) != .name {
      if let kind { return CueSource(kind) }
      // A name that nothing in the text tells from a word at the start of a sentence.
      return span.count == 1 && isCapital(head) ? .name : []
    }
    // "the Harris poll", but "Mr Trump": many names are common nouns as well.
    if let kind, kind == .document || kind == .institution { return CueSource(kind) }
    let isPlace = places.match(self, head) != nil || places.match(self, span.start) != nil
    return isPlace ? .place : .name
  }
}
