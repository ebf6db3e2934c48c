internal import TextCore

/// Reads one plain text into blocks and metadata.
struct PlainTextReader {
  /// Longest heading in bytes and words.
  private static let maxHeadingBytes = 110
  private static let maxHeadingWords = 16
  /// Words of a title; shorter lines above the text are names of sections.
  private static let minTitleWords = 3
  /// Longest title in bytes.
  private static let maxTitleBytes = 200
  /// Paragraphs looked at for the text under a heading, rules between them.
  private static let maxRules = 4
  /// Bytes of a line between title and text that is a standfirst, not furniture.
  private static let minStandfirstBytes = 40

  let text: [UInt8]
  let words: PageWords
  let isMainText: Bool
  private(set) var blocks: [Block] = []
  private(set) var metadata = Metadata()

  private var paragraphs: [TextParagraph] = []
  private var roles: [TextRole] = []
  private var dates: [DateCandidate] = []
  private var datelineDay: (day: Int, month: Int)?

  init(text: [UInt8], words: PageWords, isMainText: Bool) {
    self.text = text
    self.words = words
    self.isMainText = isMainText
  }

  mutating func read() {
    let matter = FrontMatter(text, words: words)
    let reader = ParagraphReader(text: text)
    paragraphs = reader.paragraphs(LineScanner.lines(text, from: matter.end))
    let signatures = PostSignature.all(in: text, words.dates)
    if !signatures.isEmpty {
      paragraphs = PostCutter(text: text, reader: reader).cut(paragraphs, at: signatures)
    }
    roles = paragraphs.map {
      $0.isRule
        ? .dropped : $0.isPost ? .post : $0.isQuoted ? .quote : $0.isListItem ? .listItem : .paragraph
    }
    guard !paragraphs.isEmpty else { return }
    readDateMarker()
    let first = paragraphs.firstIndex { $0.isProse }
    if let first {
      readDateline(first)
      readHead(first)
      let last = paragraphs.lastIndex { $0.isProse } ?? first
      readMiddle(first, last)
      if !isMainText { readTail(last) }
    } else if !isMainText {
      for i in paragraphs.indices where isFurniture(i) { roles[i] = .dropped }
    }
    chooseDate()
    apply(matter)
    emit()
  }

  // MARK: Zones

  /// Lines above the first prose: title, byline, date, standfirst; the rest is furniture.
  private mutating func readHead(_ first: Int) {
    // "PRESENTER: When did you learn …?" is the first turn of an interview, no title.
    if isTranscript { return }
    var candidates: [Int] = []
    for i in 0..<first where roles[i] == .paragraph {
      if isMainText {
        if i == 0, first == 1, isHeading(i), wordCount(i) >= PlainTextReader.minTitleWords {
          candidates = [0]
        }
        continue
      }
      if readDate(i) || readByline(i) || readLabel(i) || isFurniture(i) {
        roles[i] = .dropped
      } else if isTitle(i) {
        candidates.append(i)
      }
    }
    if !isMainText, candidates.isEmpty, isQuestionTitle(first) {
      roles[first] = .title
      metadata.title = string(paragraphs[first].range)
      return
    }
    // A title stands alone between blank lines; where none does, it is the line next to the text.
    guard let title = candidates.first(where: { paragraphs[$0].isAlone }) ?? candidates.last else {
      return
    }
    roles[title] = .title
    metadata.title = string(paragraphs[title].range)
    for i in 0..<first where roles[i] == .paragraph && !isMainText {
      let isLong = paragraphs[i].range.count >= PlainTextReader.minStandfirstBytes
      roles[i] = i > title && isLong ? .standfirst : .dropped
    }
  }

  /// Paragraphs that begin with a speaker's label and make a text a transcript.
  private static let fewestLabels = 3

  /// Enough paragraphs, the first among them, begin with a speaker in capitals and a colon.
  private var isTranscript: Bool {
    guard let first = paragraphs.first, SpeakerLabel.isAhead(text, first.range) else { return false }
    var labels = 0
    for paragraph in paragraphs where SpeakerLabel.isAhead(text, paragraph.range) {
      labels += 1
      if labels == PlainTextReader.fewestLabels { return true }
    }
    return false
  }

  private mutating func readMiddle(_ first: Int, _ last: Int) {
    guard first < last else { return }
    for i in first...last where roles[i] == .paragraph && !paragraphs[i].isProse {
      if !isMainText, isFurniture(i) || readDate(i) {
        roles[i] = .dropped
      } else if isHeading(i) {
        roles[i] = .heading
      }
    }
    if !isMainText { for i in first...last where roles[i] == .paragraph { readCorrection(i) } }
  }

  /// Short lines behind the last prose that end no sentence are furniture.
  private mutating func readTail(_ last: Int) {
    for i in paragraphs.indices where i > last && roles[i] == .paragraph {
      if !SentenceEnd.ends(text, paragraphs[i].range) || isFurniture(i) {
        _ = readDate(i)
        roles[i] = .dropped
      }
    }
    // List items in the tail stay only directly behind the text.
    var i = last + 1
    while i < paragraphs.count, roles[i] == .listItem || roles[i] == .quote { i += 1 }
    while i < paragraphs.count {
      if roles[i] == .listItem, !paragraphs[i].isProse, !SentenceEnd.ends(text, paragraphs[i].range) {
        roles[i] = .dropped
      }
      i += 1
    }
  }

  // MARK: Kinds of lines

  private func isHeading(_ i: Int) -> Bool {
    let range = paragraphs[i].range
    guard range.count <= PlainTextReader.maxHeadingBytes, !SentenceEnd.ends(text, range) else { return false }
    guard wordCount(i) <= PlainTextReader.maxHeadingWords else { return false }
    let end = text[range.upperBound - 1]
    if end == 0x2C || end == 0x3B || end == 0x3A || end == 0x2D { return false }
    if ASCII.isLower(text[range.lowerBound]) { return false }
    guard i + 1 < paragraphs.count else { return false }
    for next in i + 1..<min(i + 1 + PlainTextReader.maxRules, paragraphs.count)
    where !paragraphs[next].isRule {
      return paragraphs[next].isProse || paragraphs[next].isListItem || paragraphs[next].isQuoted
    }
    return false
  }

  private func isTitle(_ i: Int) -> Bool {
    let range = paragraphs[i].range
    return range.count <= PlainTextReader.maxTitleBytes && wordCount(i) >= PlainTextReader.minTitleWords
      && text[range.upperBound - 1] != 0x2E
  }

  /// A question or exclamation above the text, alone between blank lines, is a title.
  private func isQuestionTitle(_ i: Int) -> Bool {
    let range = paragraphs[i].range
    let mark = text[range.upperBound - 1]
    guard mark == 0x3F || mark == 0x21, paragraphs[i].isAlone, paragraphs[i].lineCount == 1 else {
      return false
    }
    guard range.count <= PlainTextReader.maxHeadingBytes, i + 1 < paragraphs.count else { return false }
    return paragraphs[i + 1].isProse && !SentenceEnd.occurs(text, range.lowerBound..<range.upperBound - 1)
  }

  private func isFurniture(_ i: Int) -> Bool {
    let range = paragraphs[i].range
    guard range.count <= BylineLine.maxBytes else { return false }
    var folded = Folding.fold(text, range)
    while let last = folded.last, !ASCII.isWord(last), last != 0x29 { folded.removeLast() }
    if words.lists(of: folded).contains(.chromeLine) { return true }
    return !paragraphs[i].isProse && words.opening(folded, .chromeOpening) != nil
  }

  private mutating func readDate(_ i: Int) -> Bool {
    let range = paragraphs[i].range
    guard range.count <= BylineLine.maxBytes else { return false }
    let found = DateLineReader(words: words).readAll(text, range)
    guard !found.isEmpty else { return false }
    dates += found
    // A date inside a longer line of words is part of a title.
    return found.allSatisfy(\.isPure) || wordCount(i) <= 6
  }

  private mutating func readByline(_ i: Int) -> Bool {
    let reader = NameReader(words: words)
    guard let names = BylineLine(words: words).names(text, paragraphs[i].range, reader: reader) else {
      return false
    }
    metadata.authors += names.filter { !metadata.authors.contains($0) }
    return true
  }

  private mutating func readLabel(_ i: Int) -> Bool {
    guard let label = words.label(Folding.fold(text, paragraphs[i].range)) else { return false }
    if metadata.label == nil { metadata.label = label }
    return true
  }

  private mutating func readCorrection(_ i: Int) {
    let range = paragraphs[i].range
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 80)
    guard words.opening(Folding.fold(text, head), .correction) != nil else { return }
    metadata.corrections.append(string(range))
    roles[i] = .dropped
  }

  // MARK: Dates

  /// "date 2024-03-26" at the very start, as corpora write it: cut from the sentences.
  private mutating func readDateMarker() {
    guard roles[0] == .paragraph else { return }
    let range = paragraphs[0].range
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 64)
    // Few texts begin with the word, and to cut them into items takes long.
    guard mayBeMarker(at: head),
      let marker = words.dates.items(text, head, most: 1).first,
      marker.kind == .word || marker.month == nil,
      words.lists(of: Folding.fold(text, marker.range)).contains(.dateMarker)
    else { return }
    let items = words.dates.items(text, head)
    guard items.count >= 6 else { return }
    let at = items[1].isMark(0x3A) ? 2 : 1
    guard
      let found = words.dates.first(
        in: text, items[at].range.lowerBound..<min(range.upperBound, range.lowerBound + 64)),
      found.range.lowerBound == items[at].range.lowerBound, items[at].digits == 4
    else { return }
    metadata.published = found.date.text
    var end = found.range.upperBound
    while end < range.upperBound, !ASCII.isWord(text[end]), text[end] < 0x80, text[end] != 0x22 { end += 1 }
    paragraphs[0].bodyStart = end
    if end >= range.upperBound { roles[0] = .dropped }
  }

  /// False where a text begins with a letter and with no such word.
  private func mayBeMarker(at head: Range<Int>) -> Bool {
    let start = head.lowerBound
    guard start + 2 < head.upperBound, ASCII.isLetter(text[start]), text[start + 1] < 0x80,
      text[start + 2] < 0x80
    else { return true }
    guard words.phrases.mayStart(text, start, head.upperBound) else { return false }
    // Whatever follows it: a number may, without a space.
    let folded = Folding.fold(text, head)
    var isFound = false
    words.phrases.each(folded, from: 0, to: folded.count, accepts: { _ in true }) {
      if PhraseLists(rawValue: $0.mask).contains(.dateMarker) { isFound = true }
    }
    return isFound
  }

  private mutating func readDateline(_ first: Int) {
    guard roles[first] == .paragraph, !(isTranscript && SpeakerLabel.isAhead(text, paragraphs[first].range))
    else { return }
    let range = paragraphs[first].body
    guard let (dateline, end) = DatelineReader(words: words).read(text, range) else { return }
    metadata.dateline = dateline
    paragraphs[first].bodyStart = end
    if let agency = dateline.agency { metadata.publisher = agency }
    guard let date = dateline.date else { return }
    let bytes = Array(date.utf8)
    if let full = words.dates.first(in: bytes, 0..<bytes.count) {
      dates.append(DateCandidate(date: full.date, line: range.lowerBound..<end, isPure: true))
    } else if let short = words.dates.dayAndMonth(in: bytes, 0..<bytes.count) {
      datelineDay = (short.day, short.month)
    }
  }

  private mutating func chooseDate() {
    guard metadata.published == nil, !dates.isEmpty else { return }
    // The last of equals is the nearest to the text.
    var best = 0
    for i in dates.indices where dates[i].weight(datelineDay) >= dates[best].weight(datelineDay) { best = i }
    if dates[best].isModified, dates.count == 1 {
      metadata.modified = dates[best].date.text
      return
    }
    metadata.published = dates[best].date.text
    if let changed = dates.first(where: { $0.isModified }) { metadata.modified = changed.date.text }
    for other in dates.indices where other != best {
      guard !dates[other].isModified, dates[other].date.dayText != dates[best].date.dayText else { continue }
      let agrees = datelineDay.map { dates[best].agrees($0) } ?? false
      metadata.decisions.append(
        "The date of publication is \"\(string(dates[best].line))\", not \"\(string(dates[other].line))\": "
          + (agrees ? "it agrees with the dateline." : "it looks more like a time stamp of the article."))
    }
  }

  // MARK: Output

  private mutating func apply(_ matter: FrontMatter) {
    FrontMatterValues.apply(matter, to: &metadata, words: words)
    metadata.titlePresence = metadata.title == nil ? .unknown : .present
    metadata.authorsPresence = metadata.authors.isEmpty ? .unknown : .present
    metadata.publishedPresence = metadata.published == nil ? .unknown : .present
    metadata.publisherPresence = metadata.publisher == nil ? .unknown : .present
    metadata.labelPresence = metadata.label == nil ? .unknown : .present
  }

  private mutating func emit() {
    blocks.reserveCapacity(paragraphs.count)
    for (i, paragraph) in paragraphs.enumerated() {
      let span = TextSpan(paragraph.start, paragraph.end)
      let body = TextSpan(paragraph.bodyStart, paragraph.end)
      switch roles[i] {
      case .dropped: continue
      case .title: blocks.append(Block(kind: .headline, span: span, headingLevel: 1))
      case .heading: blocks.append(Block(kind: .heading, span: span, headingLevel: 2))
      case .standfirst: blocks.append(Block(kind: .standfirst, span: span))
      case .paragraph: blocks.append(Block(kind: .paragraph, span: span, body: body))
      case .listItem: blocks.append(Block(kind: .listItem, span: span, body: body))
      case .quote: blocks.append(Block(kind: .blockQuote, span: span, body: body))
      case .post: blocks.append(Block(kind: .blockQuote, span: span, body: body, isEmbed: true))
      }
    }
  }

  private func wordCount(_ i: Int) -> Int {
    ParagraphReader(text: text).wordCount(paragraphs[i].range, upTo: 30)
  }

  /// The words of a range with white space collapsed.
  private func string(_ range: Range<Int>) -> String { Strings.collapsed(text, range) }
}
