import TextCore

/// The words and numbers of a headline, made ready to be looked for in the text below it.
struct HeadlineWords {
  /// Words shorter than this are articles, prepositions and the like: they say nothing about the story.
  static let shortest = 4
  /// Numbers below this are written as words in one place and as digits in the other.
  static let smallestNumber = 13.0
  /// Longest stem that is compared: enough to tell words apart, short enough to bridge "resigns" and "resignation".
  static let longestStem = 6

  /// One word: where it stands and how many of its first bytes must be met.
  struct Word {
    var token: Int
    var stem: [UInt8]
    var isMet = false
  }
  /// One number.
  struct Number {
    var token: Int
    var value: Double
    var isMet = false
  }

  var words: [Word] = []
  var numbers: [Number] = []
  /// For each first byte whether a word begins with it: most words of a text are passed over by this.
  private var firstBytes = [Bool](repeating: false, count: 256)

  /// Reads the words of some tokens.
  init(_ text: TokenizedText, tokens: Range<Int>) {
    for index in tokens {
      let token = text.tokens[index]
      if token.classes.contains(.number) {
        // Years date the story, and a number in front counts the items of a list.
        guard !token.classes.contains(.year), index != tokens.lowerBound,
          let value = HeadlineWords.value(of: token, in: text.document.text)
        else { continue }
        if value >= HeadlineWords.smallestNumber { numbers.append(Number(token: index, value: value)) }
      } else if token.classes.contains(.word), !token.classes.contains(.clitic) {
        let folded = HeadlineWords.folded(token, in: text.document.text)
        guard folded.count >= HeadlineWords.shortest else { continue }
        // Four letters may lose one to an ending, longer words up to three.
        let length = folded.count == 4 ? 3 : min(HeadlineWords.longestStem, max(4, folded.count - 3))
        words.append(Word(token: index, stem: Array(folded.prefix(length))))
        firstBytes[Int(folded[0])] = true
      }
    }
  }

  /// Notes what a token of the text meets; returns how many words of the headline it meets.
  mutating func meet(_ token: Token, in bytes: [UInt8]) -> Int {
    if token.classes.contains(.number) {
      guard !numbers.isEmpty, let value = HeadlineWords.value(of: token, in: bytes) else { return 0 }
      for index in numbers.indices where HeadlineWords.isAlike(numbers[index].value, value) {
        numbers[index].isMet = true
      }
      return 0
    }
    guard token.classes.contains(.word), Int(token.end) - Int(token.start) >= 3,
      Int(token.end) <= bytes.count, firstBytes[Int(HeadlineWords.fold(bytes[Int(token.start)]))]
    else { return 0 }
    var met = 0
    for index in words.indices where HeadlineWords.begins(token, in: bytes, with: words[index].stem) {
      words[index].isMet = true
      met += 1
    }
    return met
  }

  /// Rounded numbers and units: 1.3 (million) and 1,296,000 are alike, 40 and 45 are not.
  private static func isAlike(_ one: Double, _ other: Double) -> Bool {
    guard one > 0, other > 0 else { return one == other }
    var ratio = one / other
    while ratio > 40 { ratio /= 1000 }
    while ratio < 0.04 { ratio *= 1000 }
    return ratio > 0.94 && ratio < 1.06
  }

  private static func begins(_ token: Token, in bytes: [UInt8], with stem: [UInt8]) -> Bool {
    guard Int(token.end) - Int(token.start) >= stem.count else { return false }
    return stem.indices.allSatisfy { fold(bytes[Int(token.start) + $0]) == stem[$0] }
  }

  private static func folded(_ token: Token, in bytes: [UInt8]) -> [UInt8] {
    guard Int(token.end) <= bytes.count else { return [] }
    return bytes[Int(token.start)..<Int(token.end)].map(fold)
  }

  private static func fold(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// The value of a number token; nil for times, scores and what is too long to be a count.
  private static func value(of token: Token, in bytes: [UInt8]) -> Double? {
    guard Int(token.end) <= bytes.count, token.end - token.start <= 15 else { return nil }
    var whole = 0.0
    var fraction = 0.0
    for byte in bytes[Int(token.start)..<Int(token.end)] {
      switch byte {
      case 0x30...0x39:
        if fraction > 0 {
          whole += Double(byte - 0x30) * fraction
          fraction /= 10
        } else {
          whole = whole * 10 + Double(byte - 0x30)
        }
      case UInt8(ascii: "."): fraction = fraction > 0 ? fraction : 0.1
      case UInt8(ascii: ","): continue
      case UInt8(ascii: ":"): return nil
      default: return whole > 0 ? whole : nil
      }
    }
    return whole
  }
}
