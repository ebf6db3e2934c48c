import Attribution
import RuleEngine
import TextCore

/// Compares the headline with the text below it: what it promises and the text does not hold.
struct HeadlineCheck {
  /// Sentences at the start of the text that a headline sums up.
  private static let leadSentences = 3
  /// How far behind a hedge the word may stand that the headline takes over: a verb and an article fit between.
  private static let hedgeReach = 3
  /// Fewest words of a headline that can be compared.
  private static let fewestWords = 3
  /// Share of the headline's words, in percent, that a sentence must hold to be the one it sums up.
  private static let sameClaimPercent = 40

  /// The sentence of the lead that the headline sums up.
  private struct Claim {
    var sentence: Range<Int>
    /// Its tokens that the headline takes over.
    var shared: [Int]
  }

  /// Tokens of the headline in the text that holds it: the document's own, or the title given beside it.
  let headline: Range<Int>

  /// Tokens of the headline inside a document; nil where it has none.
  static func headline(of text: TokenizedText) -> Range<Int>? {
    for (index, block) in text.document.blocks.enumerated() {
      guard block.kind == .headline, block.headingLevel <= 1 else {
        if block.kind == .chrome || block.kind == .caption { continue }
        return nil
      }
      let sentences = text.sentencesOfBlock[index]
      guard !sentences.isEmpty else { continue }
      let first = text.sentences[sentences.lowerBound].tokens.start
      let last = text.sentences[sentences.upperBound - 1].tokens.end
      return Int(first)..<Int(last)
    }
    return nil
  }

  /// Adds the metrics of the headline.
  ///
  /// - Parameters:
  ///   - own: the text that holds the headline, what was found in it and what was read in it.
  ///   - text: the text below it; `scan` and `reading` belong to it.
  func add(
    to table: inout MetricTable, own: TokenizedText, _ ownScan: DocumentScan, _ ownReading: Reading,
    text: TokenizedText, _ scan: DocumentScan, _ reading: Reading
  ) {
    var words = HeadlineWords(own, tokens: headline)
    guard words.words.count >= HeadlineCheck.fewestWords else { return }
    let claim = compare(&words, text)
    var met = 0
    for word in words.words where word.isMet { met += 1 }
    table[.headlineSupport] = .number(met * 1000 / words.words.count)
    var unsupported: [Int] = []
    for number in words.numbers where !number.isMet { unsupported.append(number.token) }
    table[.headlineNumbersMissing] = .count(unsupported.count)
    var heightened = 0
    if met < words.words.count {
      let emphasis = ownScan.spans(withRole: .emphasis)
      for word in words.words
      where !word.isMet && emphasis.contains(where: { $0.span.range.contains(word.token) }) {
        unsupported.append(word.token)
        heightened += 1
      }
    }
    table[.headlineEmphasisMissing] = .count(heightened)
    // Sorting an empty array makes one.
    if unsupported.count > 1 { unsupported.sort() }
    // And joining nothing takes long, too.
    table[.headlineUnsupported] = .text(
      unsupported.isEmpty
        ? "" : unsupported.map { own.string(TokenSpan($0, $0 + 1)) }.joined(separator: ", "))
    var isHedgeLost = false
    var isAccuserLost = false
    if let claim {
      let mayLoseHedge = holdsBack(claim, scan)
      let mayLoseAccuser = losesAccuser(claim, ownReading, reading)
      if mayLoseHedge || mayLoseAccuser, !isSourced(own, ownScan, ownReading) {
        isHedgeLost = mayLoseHedge && !holds(.hedge, ownScan)
        isAccuserLost = mayLoseAccuser
      }
    }
    table[.headlineHedgeLost] = .boolean(isHedgeLost)
    table[.headlineAccuserLost] = .boolean(isAccuserLost)
  }

  /// Looks for the headline's words in the text; returns the sentence of the lead that it sums up.
  private func compare(_ words: inout HeadlineWords, _ text: TokenizedText) -> Claim? {
    var best: Claim?
    var most = 0
    var lead = 0
    // The closures see these only: one that took the text would copy all of it.
    let (sentences, sections) = (text.sentences, text.sectionOfBlock)
    var filter = words.filter
    text.tokens.withUnsafeBufferPointer { tokens in
      text.document.text.withUnsafeBufferPointer { bytes in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: tokens.count) { found in
          for sentence in sentences {
            let section = sections[Int(sentence.block)]
            guard section != .headline, section != .caption else { continue }
            let range = sentence.tokens.range
            let count = filter.find(in: range, of: tokens, UnsafeRawBufferPointer(bytes), to: found)
            lead += 1
            guard lead <= HeadlineCheck.leadSentences else {
              // Behind the lead each word needs to be met once.
              var met = 0
              for index in 0..<count { met += words.meet(tokens[Int(found[index])], in: bytes) }
              guard met > 0 else { continue }
              filter = words.openFilter
              if filter.isEmpty { return }
              continue
            }
            var met = 0
            // Those that meet something, in place of all that may.
            var shared = 0
            for index in 0..<count {
              let words = words.meet(tokens[Int(found[index])], in: bytes)
              met += words
              found[shared] = found[index]
              shared += words > 0 ? 1 : 0
            }
            if met > most {
              most = met
              best = Claim(sentence: range, shared: found[..<shared].map { Int($0) })
            }
          }
        }
      }
    }
    return most * 100 >= words.words.count * HeadlineCheck.sameClaimPercent ? best : nil
  }

  /// True where the claim is hedged in the text.
  private func holdsBack(_ claim: Claim, _ scan: DocumentScan) -> Bool {
    scan.spans(withRole: .hedge).contains { hedge in
      let end = Int(hedge.span.end)
      return claim.sentence.contains(Int(hedge.span.start))
        && claim.shared.contains { $0 >= end && $0 < end + HeadlineCheck.hedgeReach }
    }
  }

  /// True where the headline accuses in the outlet's voice, and the claim names who says so.
  private func losesAccuser(_ claim: Claim, _ ownReading: Reading, _ reading: Reading) -> Bool {
    let charged = ownReading.accusations.contains {
      $0.sourcing == .unsourced && headline.contains(Int($0.tokens.start))
    }
    guard charged else { return false }
    let told = reading.accusations.filter {
      $0.sourcing != .unsourced && claim.sentence.contains(Int($0.tokens.start))
    }
    // What a court has found needs no accuser.
    return !told.isEmpty && !told.contains { $0.isJudged }
  }

  /// True where the headline itself asks, quotes or names who says so.
  private func isSourced(_ own: TokenizedText, _ ownScan: DocumentScan, _ ownReading: Reading) -> Bool {
    let signs = headline.contains { index in
      let token = own.tokens[index]
      guard token.classes.contains(.punctuation) else { return false }
      if token.classes.contains(.quotationMark) { return true }
      let byte = own.document.text[Int(token.start)]
      return byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
    }
    return signs || holds(.cueSpeech, ownScan) || holds(.cueJudicial, ownScan)
      || ownReading.attributions.contains { headline.contains(Int($0.cue.start)) }
  }

  private func holds(_ role: MarkRole, _ scan: DocumentScan) -> Bool {
    scan.spans(withRole: role).contains { headline.contains(Int($0.span.start)) }
  }
}
