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

  /// The text that holds the headline: the document's own, or the title given beside it.
  let headlineText: TokenizedText
  let headline: Range<Int>
  let headlineMarks: [MarkRole: [TokenSpan]]
  let headlineReading: Reading
  let text: TokenizedText
  let marks: [MarkRole: [TokenSpan]]
  let reading: Reading

  /// The spans of the marks that the comparison looks at.
  static func roles(_ scan: DocumentScan) -> [MarkRole: [TokenSpan]] {
    var spans: [MarkRole: [TokenSpan]] = [:]
    for role in [MarkRole.hedge, .emphasis, .cueSpeech, .cueJudicial] {
      spans[role] = scan.spans(withRole: role).map(\.span)
    }
    return spans
  }

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
  func add(to table: inout MetricTable) {
    var words = HeadlineWords(headlineText, tokens: headline)
    guard words.words.count >= HeadlineCheck.fewestWords else { return }
    let claim = compare(&words)
    let met = words.words.filter(\.isMet).count
    table[.headlineSupport] = .number(met * 1000 / words.words.count)
    let numbers = words.numbers.filter { !$0.isMet }
    table[.headlineNumbersMissing] = .count(numbers.count)
    let emphasis = headlineMarks[.emphasis] ?? []
    let heightened = words.words.filter { word in
      !word.isMet && emphasis.contains { $0.range.contains(word.token) }
    }
    table[.headlineEmphasisMissing] = .count(heightened.count)
    table[.headlineUnsupported] = .text(list(numbers.map(\.token) + heightened.map(\.token)))
    table[.headlineHedgeLost] = .boolean(isHedgeLost(claim))
    table[.headlineAccuserLost] = .boolean(isAccuserLost(claim))
  }

  /// Looks for the headline's words in the text; returns the sentence of the lead that it sums up.
  private func compare(_ words: inout HeadlineWords) -> Claim? {
    var best: Claim?
    var most = 0
    var lead = 0
    for sentence in text.sentences {
      let section = text.sectionOfBlock[Int(sentence.block)]
      guard section != .headline, section != .caption else { continue }
      var met = 0
      var shared: [Int] = []
      lead += 1
      for token in sentence.tokens.range {
        let found = words.meet(text.tokens[token], in: text.document.text)
        met += found
        if found > 0, lead <= HeadlineCheck.leadSentences { shared.append(token) }
      }
      if lead <= HeadlineCheck.leadSentences, met > most {
        most = met
        best = Claim(sentence: sentence.tokens.range, shared: shared)
      }
    }
    return most * 100 >= words.words.count * HeadlineCheck.sameClaimPercent ? best : nil
  }

  private func isHedgeLost(_ claim: Claim?) -> Bool {
    guard let claim, !isSourced, !holds(headlineMarks[.hedge], in: headline) else { return false }
    return marks[.hedge]?.contains { hedge in
      let end = Int(hedge.end)
      return claim.sentence.contains(Int(hedge.start))
        && claim.shared.contains { $0 >= end && $0 < end + HeadlineCheck.hedgeReach }
    } ?? false
  }

  private func isAccuserLost(_ claim: Claim?) -> Bool {
    guard let claim, !isSourced else { return false }
    let charged = headlineReading.accusations.contains {
      $0.sourcing == .unsourced && headline.contains(Int($0.tokens.start))
    }
    return charged
      && reading.accusations.contains {
        $0.sourcing != .unsourced && claim.sentence.contains(Int($0.tokens.start))
      }
  }

  /// True where the headline itself asks, quotes or names who says so.
  private var isSourced: Bool {
    let bytes = headlineText.document.text
    let signs = headline.contains { index in
      let token = headlineText.tokens[index]
      guard token.classes.contains(.punctuation) else { return false }
      if token.classes.contains(.quotationMark) { return true }
      let byte = bytes[Int(token.start)]
      return byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
    }
    return signs || holds(headlineMarks[.cueSpeech], in: headline)
      || holds(headlineMarks[.cueJudicial], in: headline)
      || headlineReading.attributions.contains { headline.contains(Int($0.cue.start)) }
  }

  private func holds(_ spans: [TokenSpan]?, in range: Range<Int>) -> Bool {
    spans?.contains { range.contains(Int($0.start)) } ?? false
  }

  private func list(_ tokens: [Int]) -> String {
    tokens.sorted().map { headlineText.string(TokenSpan($0, $0 + 1)) }.joined(separator: ", ")
  }
}
