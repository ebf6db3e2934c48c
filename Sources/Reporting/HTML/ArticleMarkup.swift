import Analysis
import Attribution
import TextCore

/// The article as HTML: blocks, shaded voices, every finding marked in place with the number of its note.
struct ArticleMarkup {
  private static let voiceRank = 0
  private static let accusationRank = 1
  private static let findingRank = 2

  private let report: DocumentReport
  private let markFacts: [MarkFacts]
  private let speech: Speech
  private var layersOfBlock: [[MarkupLayer]]
  /// The block whose text is the heading of the page.
  let title: Int?

  /// What a mark shows of its finding.
  struct MarkFacts {
    /// Number of the note, from 1.
    var number: Int
    var category: String
    var severity: String
    /// own, attributed, quoted or none.
    var voice: String
    /// False for suppressed and baselined findings.
    var isActive: Bool
    /// What a screen reader says of the reference.
    var label: String
  }

  init(report: DocumentReport, speech: Speech, marks: [MarkFacts]) {
    self.report = report
    self.speech = speech
    self.markFacts = marks
    layersOfBlock = Array(repeating: [], count: report.text.document.blocks.count)
    title = report.text.document.blocks.firstIndex { $0.kind == .headline }
    addVoices()
    addAccusations()
    addFindings()
    for block in layersOfBlock.indices {
      layersOfBlock[block].sort { a, b in
        if a.start != b.start { return a.start < b.start }
        if a.rank != b.rank { return a.rank < b.rank }
        return a.end > b.end
      }
    }
  }

  /// The marked words of the block that heads the page, or nil.
  var heading: String? { title.map { String(decoding: inline($0), as: UTF8.self) } }

  /// All blocks but the one that heads the page.
  func body() -> String {
    var out: [UInt8] = []
    var isInList = false
    for (index, block) in report.text.document.blocks.enumerated()
    where block.kind != .chrome && index != title {
      if (block.kind == .listItem) != isInList {
        out.append(contentsOf: (isInList ? "</ul>\n" : "<ul>\n").utf8)
        isInList.toggle()
      }
      let (open, close) = tags(block)
      out.append(contentsOf: open.utf8)
      out.append(contentsOf: inline(index))
      out.append(contentsOf: close.utf8)
    }
    if isInList { out.append(contentsOf: "</ul>\n".utf8) }
    return String(decoding: out, as: UTF8.self)
  }

  private func inline(_ block: Int) -> [UInt8] {
    LayeredMarkup.render(
      report.text.document.text, range: report.text.document.blocks[block].span.range,
      layers: layersOfBlock[block])
  }

  private func tags(_ block: Block) -> (open: String, close: String) {
    switch block.kind {
    case .headline, .heading:
      let level = min(max(Int(block.headingLevel) + 1, 3), 6)
      return ("<h\(level) dir=\"auto\">", "</h\(level)>\n")
    case .standfirst: return ("<p class=\"standfirst\" dir=\"auto\">", "</p>\n")
    case .paragraph, .chrome: return ("<p dir=\"auto\">", "</p>\n")
    case .listItem: return ("<li dir=\"auto\">", "</li>\n")
    case .blockQuote: return ("<blockquote dir=\"auto\"><p>", "</p></blockquote>\n")
    case .caption: return ("<p class=\"caption\" dir=\"auto\">", "</p>\n")
    }
  }

  /// Adds a layer to every block it touches, cut at the edges of the blocks.
  private mutating func add(
    _ span: TextSpan, rank: Int, first: String, next: String, close: String, trailer: String
  ) {
    let blocks = report.text.document.blocks
    var low = (0..<blocks.count).partitionPoint { blocks[$0].span.end <= span.start }
    var pieces: [(block: Int, start: Int, end: Int)] = []
    while low < blocks.count, blocks[low].span.start < span.end {
      if blocks[low].kind != .chrome {
        pieces.append(
          (low, Int(max(span.start, blocks[low].span.start)), Int(min(span.end, blocks[low].span.end))))
      }
      low += 1
    }
    for (index, piece) in pieces.enumerated() {
      layersOfBlock[piece.block].append(
        MarkupLayer(
          start: piece.start, end: piece.end, rank: rank, open: (index == 0 ? first : next, next),
          close: close,
          trailer: index == pieces.count - 1 ? trailer : ""))
    }
  }

  /// One layer for each run of tokens of one voice and one speaker in one block.
  private mutating func addVoices() {
    let text = report.text
    for sentences in text.sentencesOfBlock where !sentences.isEmpty {
      var token = Int(text.sentences[sentences.lowerBound].tokens.start)
      let end = Int(text.sentences[sentences.upperBound - 1].tokens.end)
      while token < end {
        let voice = speech.voices[token]
        let speaker = speech.speakers[token]
        var last = token + 1
        while last < end, speech.voices[last] == voice, speech.speakers[last] == speaker { last += 1 }
        if voice != .own {
          let name = SourceName.name(Int(speaker), in: report.reading)
          let who = HTMLText.escape((name.map { "\(voice.name): \($0)" } ?? "\(voice.name): nobody is named"))
          let open = "<span class=\"voice \(voice.name)\" title=\"\(who)\">"
          let next = "<span class=\"voice \(voice.name) continued\" title=\"\(who)\">"
          add(
            text.textSpan(TokenSpan(token, last)), rank: ArticleMarkup.voiceRank, first: open, next: next,
            close: "</span>", trailer: "")
        }
        token = last
      }
    }
  }

  private mutating func addAccusations() {
    for (index, accusation) in report.reading.accusations.enumerated() where !accusation.tokens.isEmpty {
      add(
        report.text.textSpan(accusation.tokens), rank: ArticleMarkup.accusationRank,
        first: "<span class=\"accusation\" id=\"accusation-\(index + 1)\">",
        next: "<span class=\"accusation\">",
        close: "</span>", trailer: "")
    }
  }

  /// The span up to the end of the last word as written: a number between `I` and `'m` would tear it apart.
  private func wholeWords(_ span: TextSpan, _ tokens: TokenSpan?) -> TextSpan {
    guard let tokens, tokens.end > 0 else { return span }
    let all = report.text.tokens
    var next = Int(tokens.end)
    var end = span.end
    while next < all.count, all[next].start == end, all[next].classes.contains(.clitic) {
      end = all[next].end
      next += 1
    }
    return TextSpan(Int(span.start), Int(end))
  }

  private mutating func addFindings() {
    for (index, finding) in report.findings.enumerated() {
      guard let span = finding.span, index < markFacts.count else { continue }
      let mark = markFacts[index]
      let classes =
        "c-\(mark.category) s-\(mark.severity) v-\(mark.voice)" + (mark.isActive ? "" : " inactive")
      let data = "class=\"\(classes)\" data-ids=\"\(mark.number)\""
      let reference =
        "<a class=\"ref \(classes)\" id=\"ref-\(mark.number)\" href=\"#note-\(mark.number)\" "
        + "aria-label=\"\(HTMLText.escape(mark.label))\">\(mark.number)</a>"
      add(
        wholeWords(span, finding.tokens), rank: ArticleMarkup.findingRank,
        first: "<mark \(data) id=\"mark-\(mark.number)\">",
        next: "<mark \(data)>", close: "</mark>", trailer: reference)
    }
  }
}
