/// What kinds a token is of, as bits.
public struct TokenClass: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt32
  /// Makes a set from bits.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A run of letters and marks, perhaps with digits.
  public static let word = TokenClass(rawValue: 1 << 0)
  /// A number with inner `.`, `,` or `:`, perhaps with a suffix ("5pm", "2nd", "40%" is two tokens).
  public static let number = TokenClass(rawValue: 1 << 1)
  /// Four digits between 1000 and 2100, or such a year with a letter ("1990s").
  public static let year = TokenClass(rawValue: 1 << 2)
  /// A currency sign, or a number directly behind one.
  public static let money = TokenClass(rawValue: 1 << 3)
  /// A web address, e-mail address, @handle or #tag.
  public static let url = TokenClass(rawValue: 1 << 4)
  /// One punctuation character (a doubled single quote counts as one).
  public static let punctuation = TokenClass(rawValue: 1 << 5)
  /// The first letter is upper case.
  public static let capitalised = TokenClass(rawValue: 1 << 6)
  /// Two letters or more, all upper case.
  public static let allCapitals = TokenClass(rawValue: 1 << 7)
  /// A listed abbreviation, a dotted one or an initial, its full stop included.
  public static let abbreviation = TokenClass(rawValue: 1 << 8)
  /// The token is joined to the one before it by a hyphen ("fetched" in "far-fetched").
  public static let joined = TokenClass(rawValue: 1 << 9)
  /// A clitic split off the word before it: `'s`, `'ll`, `n't`.
  public static let clitic = TokenClass(rawValue: 1 << 10)
  /// A hard break for gaps: `. ! ? ; : ( )`, em dash, quotation mark.
  public static let hardBreak = TokenClass(rawValue: 1 << 11)
  /// A clause break: `; :`, em dash, quotation mark.
  public static let clauseBreak = TokenClass(rawValue: 1 << 12)
  /// A double quotation mark of any kind, or a single one used as such.
  public static let quotationMark = TokenClass(rawValue: 1 << 13)
  /// A quotation mark that opens.
  public static let opensQuotation = TokenClass(rawValue: 1 << 14)
  /// A quotation mark that closes.
  public static let closesQuotation = TokenClass(rawValue: 1 << 15)
  /// First word of a sentence.
  public static let sentenceStart = TokenClass(rawValue: 1 << 16)
  /// White space stands before the token.
  public static let spaceBefore = TokenClass(rawValue: 1 << 17)
  /// The token may end a sentence: `. ! ? …` and their full-width kin.
  public static let terminator = TokenClass(rawValue: 1 << 18)
  /// An initial: one capital with a full stop.
  public static let initial = TokenClass(rawValue: 1 << 19)
}
