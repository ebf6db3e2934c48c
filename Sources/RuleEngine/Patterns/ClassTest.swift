import TextCore

/// The token classes a pattern can name in square brackets.
public enum ClassTest: UInt8, Sendable, CaseIterable {
  /// `[cap]`: capitalised; a sentence-initial function word does not count.
  case cap
  /// `[num]`
  case num
  /// `[year]`
  case year
  /// `[money]`
  case money
  /// `[url]`
  case url
  /// `[word]`
  case word
  /// `[punct]`
  case punct

  /// The class that every token has that passes.
  var tokenClass: TokenClass {
    switch self {
    case .cap: .capitalised
    case .num: .number
    case .year: .year
    case .money: .money
    case .url: .url
    case .word: .word
    case .punct: .punctuation
    }
  }

  /// The name between the brackets.
  public var name: String {
    switch self {
    case .cap: "cap"
    case .num: "num"
    case .year: "year"
    case .money: "money"
    case .url: "url"
    case .word: "word"
    case .punct: "punct"
    }
  }
}
