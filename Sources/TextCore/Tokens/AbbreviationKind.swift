/// What the full stop behind a listed abbreviation means.
struct AbbreviationKind: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  /// Never ends a sentence: a title before a name, a connective.
  static let neverFinal = AbbreviationKind(rawValue: 1 << 0)
  /// Ends a sentence where the next word starts like one.
  static let mayBeFinal = AbbreviationKind(rawValue: 1 << 1)
  /// An abbreviation only before a number.
  static let beforeNumber = AbbreviationKind(rawValue: 1 << 2)
  /// An abbreviation only behind a number.
  static let afterNumber = AbbreviationKind(rawValue: 1 << 3)
  /// An abbreviation only behind a comma, an opening bracket or a hyphen.
  static let afterPlace = AbbreviationKind(rawValue: 1 << 4)
  /// An initial of a name.
  static let initial = AbbreviationKind(rawValue: 1 << 5)
  /// Ends a sentence before any capital, as it never stands before a name.
  static let oftenFinal = AbbreviationKind(rawValue: 1 << 6)
}
