/// What kinds a token is of, as bits.
///
/// The bits are computed, not stored, so that loops in other modules see constants.
@frozen
public struct TokenClass: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt32
  /// Makes a set from bits.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A run of letters and marks, perhaps with digits.
  @inlinable public static var word: TokenClass { TokenClass(rawValue: 1 << 0) }
  /// A number with inner `.`, `,` or `:`, perhaps with a suffix ("5pm", "2nd", "40%" is two tokens).
  @inlinable public static var number: TokenClass { TokenClass(rawValue: 1 << 1) }
  /// Four digits between 1000 and 2100, or such a year with a letter ("1990s").
  @inlinable public static var year: TokenClass { TokenClass(rawValue: 1 << 2) }
  /// A currency sign, or a number directly behind one.
  @inlinable public static var money: TokenClass { TokenClass(rawValue: 1 << 3) }
  /// A web address, e-mail address, @handle or #tag.
  @inlinable public static var url: TokenClass { TokenClass(rawValue: 1 << 4) }
  /// One punctuation character (a doubled single quote counts as one).
  @inlinable public static var punctuation: TokenClass { TokenClass(rawValue: 1 << 5) }
  /// The first letter is upper case.
  @inlinable public static var capitalised: TokenClass { TokenClass(rawValue: 1 << 6) }
  /// Two letters or more, all upper case.
  @inlinable public static var allCapitals: TokenClass { TokenClass(rawValue: 1 << 7) }
  /// A listed abbreviation, a dotted one or an initial, its full stop included.
  @inlinable public static var abbreviation: TokenClass { TokenClass(rawValue: 1 << 8) }
  /// The token is joined to the one before it by a hyphen ("fetched" in "far-fetched").
  @inlinable public static var joined: TokenClass { TokenClass(rawValue: 1 << 9) }
  /// A clitic split off the word before it: `'s`, `'ll`, `n't`.
  @inlinable public static var clitic: TokenClass { TokenClass(rawValue: 1 << 10) }
  /// A hard break for gaps: `. ! ? ; : ( )`, em dash, quotation mark.
  @inlinable public static var hardBreak: TokenClass { TokenClass(rawValue: 1 << 11) }
  /// A clause break: `; :`, em dash, quotation mark.
  @inlinable public static var clauseBreak: TokenClass { TokenClass(rawValue: 1 << 12) }
  /// A double quotation mark of any kind, or a single one used as such.
  @inlinable public static var quotationMark: TokenClass { TokenClass(rawValue: 1 << 13) }
  /// A quotation mark that opens.
  @inlinable public static var opensQuotation: TokenClass { TokenClass(rawValue: 1 << 14) }
  /// A quotation mark that closes.
  @inlinable public static var closesQuotation: TokenClass { TokenClass(rawValue: 1 << 15) }
  /// First word of a sentence.
  @inlinable public static var sentenceStart: TokenClass { TokenClass(rawValue: 1 << 16) }
  /// White space stands before the token.
  @inlinable public static var spaceBefore: TokenClass { TokenClass(rawValue: 1 << 17) }
  /// The token may end a sentence: `. ! ? …` and their full-width kin.
  @inlinable public static var terminator: TokenClass { TokenClass(rawValue: 1 << 18) }
  /// An initial: one capital with a full stop.
  @inlinable public static var initial: TokenClass { TokenClass(rawValue: 1 << 19) }
}
