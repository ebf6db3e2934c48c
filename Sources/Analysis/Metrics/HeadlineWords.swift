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
    /// The first bytes, the first one lowest.
    var stem: UInt64
    /// Set where the stem has bytes.
    var mask: UInt64
    var length: Int
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
  /// What most tokens of a text are passed over by.
  private(set) var filter = HeadlineFilter()

  /// Reads the words of some tokens.
  init(_ text: TokenizedText, tokens: Range<Int>) {
    words.reserveCapacity(tokens.count)
    for index in tokens {
      let token = text.tokens[index]
      if token.classes.contains(.number) {
        // Years date the story, and a number in front counts the items of a list.
        guard !token.classes.contains(.year), index != tokens.lowerBound,
          let value = text.document.text.withUnsafeBufferPointer({ HeadlineWords.value(of: token, in: $0) })
        else { continue }
        if value >= HeadlineWords.smallestNumber {
          numbers.append(Number(token: index, value: value))
          filter.takesNumbers = true
        }
      } else if token.classes.contains(.word), !token.classes.contains(.clitic) {
        let count = Int(token.end) - Int(token.start)
        guard count >= HeadlineWords.shortest, Int(token.end) <= text.document.text.count else { continue }
        // Four letters may lose one to an ending, longer words up to three.
        let length = count == 4 ? 3 : min(HeadlineWords.longestStem, max(4, count - 3))
        let mask = UInt64.max >> UInt64(64 - 8 * length)
        let stem =
          text.document.text.withUnsafeBufferPointer { HeadlineWords.start(of: token, in: $0) } & mask
        words.append(Word(token: index, stem: stem, mask: mask, length: length))
        filter.add(stem)
      }
    }
  }

  /// A filter for what has not been met yet.
  var openFilter: HeadlineFilter {
    var filter = HeadlineFilter()
    for index in words.indices where !words[index].isMet { filter.add(words[index].stem) }
    for index in numbers.indices where !numbers[index].isMet { filter.takesNumbers = true }
    return filter
  }

  /// Notes what a token of the text meets; returns how many words of the headline it meets.
  mutating func meet(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if token.classes.contains(.number) {
      guard !numbers.isEmpty, let value = HeadlineWords.value(of: token, in: bytes) else { return 0 }
      for index in numbers.indices where HeadlineWords.isAlike(numbers[index].value, value) {
        numbers[index].isMet = true
      }
      return 0
    }
    let count = Int(token.end) - Int(token.start)
    guard token.classes.contains(.word), count >= 3, Int(token.end) <= bytes.count else { return 0 }
    let start = HeadlineWords.start(of: token, in: bytes)
    var met = 0
    for index in words.indices
    where start & words[index].mask == words[index].stem && count >= words[index].length {
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

  /// The eight bytes from the start of a token on, the first one lowest, with small letters; 0 behind the text.
  @inline(__always)
  private static func start(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let at = Int(token.start)
    var word: UInt64 = 0
    if at + 8 <= bytes.count {
      word = UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self))
    } else if at < bytes.count {
      for offset in 0..<bytes.count - at { word |= UInt64(bytes[at + offset]) << UInt64(8 * offset) }
    }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    let low = word & ~high
    let capitals = (low &+ ones &* 0x3F) & ~(low &+ ones &* 0x25) & ~word & high
    return word | capitals >> 2
  }

  /// The value of a number token; nil for times, scores and what is too long to be a count.
  private static func value(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Double? {
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
