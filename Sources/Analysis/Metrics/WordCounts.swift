import Attribution
import TextCore

/// What is counted of the tokens of a document, in one pass over them.
struct WordCounts {
  /// Tokens that are neither punctuation nor clitics.
  let words: Int
  /// Those of them in a speaker's voice.
  let quoted: Int
  /// Tokens that are words of letters and no clitics.
  let plainWords: Int
  /// Those of them that are function words of the language of the packs.
  let functionWords: Int

  /// - Parameters:
  ///   - voices: the voice of each token; those behind the last one are the outlet's own.
  ///   - isFunctionWord: by word id; empty where no pack has a list of them.
  init(_ tokens: [Token], voices: [Voice], isFunctionWord: FlatArray<Bool>) {
    var sums = SIMD4<UInt32>()
    tokens.withUnsafeBufferPointer { tokens in
      isFunctionWord.withUnsafeBytes { isFunctionWord in
        // Word 0 is unknown, and without a list all are.
        let known = isFunctionWord.count
        WordCounts.shares.withUnsafeBytes { shares in
          /// A sum out of a table instead of branches: which word is next cannot be foreseen.
          @inline(__always)
          func add(_ index: Int, _ voice: Voice) {
            let id = Int(tokens[index].word)
            let isFunction = id < known ? isFunctionWord[id] : 0
            let share = WordCounts.share(tokens[index].classes, voice, isFunction)
            sums &+= shares.loadUnaligned(
              fromByteOffset: share &* MemoryLayout<SIMD4<UInt32>>.size, as: SIMD4<UInt32>.self)
          }
          voices.withUnsafeBufferPointer { voices in
            let voiced = min(tokens.count, voices.count)
            for index in 0..<voiced { add(index, voices[index]) }
            for index in voiced..<tokens.count { add(index, .own) }
          }
        }
      }
    }
    (words, quoted, plainWords, functionWords) = (Int(sums.x), Int(sums.y), Int(sums.z), Int(sums.w))
  }

  /// What a token adds to words, quoted words, plain words and function words, by `share`.
  private static let shares: [UInt32] = {
    var shares: [UInt32] = []
    for share in 0..<64 as Range<UInt32> {
      let isWord: UInt32 = share & 6 == 0 ? 1 : 0
      let isPlain: UInt32 = share & 5 == 1 ? 1 : 0
      let isQuoted: UInt32 = share >> 3 & 3 == UInt32(Voice.quoted.rawValue) ? 1 : 0
      shares += [isWord, isWord & isQuoted, isPlain, isPlain & share >> 5]
    }
    return shares
  }()

  /// Bits of a token: word, punctuation, clitic, two of its voice, whether it is a function word.
  @inline(__always)
  private static func share(_ classes: TokenClass, _ voice: Voice, _ isFunction: UInt8) -> Int {
    let classes = classes.rawValue
    // The three bits stand five apart; each copy of them that the product makes stands elsewhere.
    let three = (classes & 0x421 &* 0x111) &>> 8 & 7
    return Int(three) | Int(voice.rawValue & 3) &<< 3 | Int(isFunction & 1) &<< 5
  }
}
