/// Where a context pattern must match, seen from the span it belongs to.
public enum ContextWindow: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// A match covers the whole span.
  case inside
  /// A match shares a token with the span.
  case overlap
  /// A match lies wholly within `distance` tokens before the span, same sentence.
  case before
  /// A match lies wholly within `distance` tokens behind the span, same sentence.
  case after
  /// Before or after.
  case near
  /// A match lies in the span's clause: the maximal run without `; :`, em dash or quotation mark.
  case clause
  case sentence
  /// The sentence before, in the same section, across paragraphs.
  case previous
  /// The sentence behind, in the same section, across paragraphs.
  case next
  case paragraph
  case document
  /// A negator stands at most 3 tokens to the left, same clause; has no pattern of its own.
  case negated

  /// True where what must match lies in the span's sentence, or is a mark that covers part of it.
  var isInSentence: Bool {
    switch self {
    case .inside, .overlap, .before, .after, .near, .clause, .sentence: true
    case .previous, .next, .paragraph, .document, .negated: false
    }
  }

  /// The key used in rule files.
  public var name: String {
    switch self {
    case .inside: "inside"
    case .overlap: "overlap"
    case .before: "before"
    case .after: "after"
    case .near: "near"
    case .clause: "clause"
    case .sentence: "sentence"
    case .previous: "previous"
    case .next: "next"
    case .paragraph: "paragraph"
    case .document: "document"
    case .negated: "negated"
    }
  }
}
