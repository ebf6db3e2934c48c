internal import TextCore

/// Cuts a Markdown text into blocks. Code, rules, link definitions and what raw HTML hides are skipped; of tables only
/// rows that hold prose are read.
///
/// A hand-written subset of CommonMark: what news desks write, with exact positions of every byte, which
/// the reference parser gives for blocks only.
struct MarkdownScanner {
  private let text: [UInt8]
  private var tags: MarkdownTags
  private var blocks: [MarkdownBlock] = []
  private var current: MarkdownBlock?
  /// The fence that closes the open code block.
  private var fence: (mark: UInt8, count: Int)?
  private var fences: MarkdownFences
  /// True in raw HTML, up to the next blank line.
  private var isInHTML = false
  /// Up to where a comment, a script or a tag reaches.
  private var hiddenEnd = 0
  /// The kind of text inside an open element.
  private var kind = BlockKind.paragraph

  private init(_ text: [UInt8], _ words: PageWords) {
    self.text = text
    fences = MarkdownFences(text)
    tags = MarkdownTags(words: words)
  }

  /// The blocks behind an offset.
  static func blocks(_ text: [UInt8], from start: Int, words: PageWords) -> [MarkdownBlock] {
    var scanner = MarkdownScanner(text, words)
    var at = start
    while at < text.count {
      var end = at
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      scanner.read(at..<end)
      at = end + 1
      if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { at += 1 }
    }
    scanner.close()
    return scanner.blocks
  }

  private mutating func close() {
    if let block = current, !block.lines.isEmpty { blocks.append(block) }
    current = nil
  }

  private mutating func read(_ line: Range<Int>) {
    if line.lowerBound < hiddenEnd {
      if line.upperBound > hiddenEnd { readHTML(hiddenEnd..<line.upperBound) }
      if !isInHTML { close() }
      return
    }
    var start = line.lowerBound
    var end = line.upperBound
    var indent = 0
    while start < end, text[start] == 0x20 || text[start] == 0x09 {
      indent += text[start] == 0x09 ? 4 : 1
      start += 1
    }
    while end > start, ASCII.isSpace(text[end - 1]) { end -= 1 }
    if readFence(start..<end, indent) { return }
    if start == end {
      close()
      isInHTML = false
      return
    }
    if isInHTML {
      readHTML(start..<end)
      return
    }
    // Indented code follows a blank line; inside a paragraph or list the indent means nothing.
    if indent >= 4, current == nil, blocks.last?.kind != .listItem { return }
    readMarks(start..<end)
  }

  private mutating func readFence(_ line: Range<Int>, _ indent: Int) -> Bool {
    let run = line.isEmpty ? 0 : runLength(line.lowerBound, line.upperBound)
    let mark = line.isEmpty ? 0 : text[line.lowerBound]
    let isFence = indent < 4 && run >= 3 && (mark == 0x60 || mark == 0x7E)
    if let open = fence {
      if isFence, mark == open.mark, run >= open.count, run == line.count { fence = nil }
      return true
    }
    guard isFence else { return false }
    // The line of a fence that is never closed is no text either, but what follows is.
    guard fences.closes(mark, run, from: line.upperBound) else { return true }
    close()
    fence = (mark, run)
    return true
  }

  private func runLength(_ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, text[i] == text[start] { i += 1 }
    return i - start
  }

  private mutating func readMarks(_ line: Range<Int>) {
    let first = text[line.lowerBound]
    if first == 0x23, readHeading(line) { return }
    if first == 0x3D || first == 0x2D, readUnderline(line) { return }
    if isRule(line) || isDefinition(line) {
      close()
      return
    }
    if first == 0x7C {
      close()
      blocks += MarkdownTableRow(text, line).blocks
      return
    }
    if let body = footnoteBody(line) {
      close()
      append(body)
      return
    }
    if first == 0x3E {
      readQuotation(line)
      return
    }
    if let body = listBody(line) {
      close()
      current = MarkdownBlock(kind: .listItem, lines: body.isEmpty ? [] : [body])
      return
    }
    if first == 0x3C, opensHTML(line) {
      readHTML(line)
      if !isInHTML { close() }
      return
    }
    // A line behind a quotation belongs to it ("lazy continuation").
    append(line)
  }

  private mutating func append(_ line: Range<Int>) {
    if current == nil { current = MarkdownBlock(kind: kind, lines: []) }
    current?.lines.append(line)
  }

  private mutating func readHeading(_ line: Range<Int>) -> Bool {
    let level = runLength(line.lowerBound, line.upperBound)
    var start = line.lowerBound + level
    guard level <= 6, start == line.upperBound || ASCII.isSpace(text[start]) else { return false }
    close()
    while start < line.upperBound, ASCII.isSpace(text[start]) { start += 1 }
    var end = line.upperBound
    while end > start, text[end - 1] == 0x23 { end -= 1 }
    // "# C#" keeps its sign: closing signs stand behind a space.
    if end > start, !ASCII.isSpace(text[end - 1]) { end = line.upperBound }
    while end > start, ASCII.isSpace(text[end - 1]) { end -= 1 }
    if start < end {
      blocks.append(MarkdownBlock(kind: .headline, headingLevel: level, lines: [start..<end]))
    }
    return true
  }

  /// "===" or "---" under a paragraph makes it a heading.
  private mutating func readUnderline(_ line: Range<Int>) -> Bool {
    guard var block = current, block.kind == .paragraph,
      runLength(line.lowerBound, line.upperBound) == line.count
    else { return false }
    block.kind = .headline
    block.headingLevel = text[line.lowerBound] == 0x3D ? 1 : 2
    current = block
    close()
    return true
  }

  /// Three or more of `-`, `*` or `_` and nothing else.
  private func isRule(_ line: Range<Int>) -> Bool {
    let mark = text[line.lowerBound]
    guard mark == 0x2D || mark == 0x2A || mark == 0x5F else { return false }
    var count = 0
    for byte in text[line] where !ASCII.isSpace(byte) {
      if byte != mark { return false }
      count += 1
    }
    return count >= 3
  }

  /// "[name]: address", with a title in quotation marks or brackets behind it or none; anything else is text, such as
  /// the answer behind a name in brackets.
  private func isDefinition(_ line: Range<Int>) -> Bool {
    guard current == nil, text[line.lowerBound] == 0x5B, line.count > 1, text[line.lowerBound + 1] != 0x5E,
      let close = text[line].firstIndex(of: 0x5D), close + 1 < line.upperBound, text[close + 1] == 0x3A
    else { return false }
    var at = close + 2
    while at < line.upperBound, ASCII.isSpace(text[at]) { at += 1 }
    while at < line.upperBound, !ASCII.isSpace(text[at]) { at += 1 }
    while at < line.upperBound, ASCII.isSpace(text[at]) { at += 1 }
    guard at < line.upperBound else { return true }
    return text[at] == 0x22 || text[at] == 0x27 || text[at] == 0x28
  }

  /// The words of a footnote behind its number: "[^1]: …".
  private func footnoteBody(_ line: Range<Int>) -> Range<Int>? {
    guard text[line].starts(with: [0x5B, 0x5E]), let close = text[line].firstIndex(of: 0x5D),
      close + 1 < line.upperBound, text[close + 1] == 0x3A
    else { return nil }
    var at = close + 2
    while at < line.upperBound, ASCII.isSpace(text[at]) { at += 1 }
    return at < line.upperBound ? at..<line.upperBound : nil
  }

  private mutating func readQuotation(_ line: Range<Int>) {
    var start = line.lowerBound
    while start < line.upperBound, text[start] == 0x3E || ASCII.isSpace(text[start]) { start += 1 }
    if current?.kind != .blockQuote { close() }
    if start == line.upperBound {
      close()
      return
    }
    if current == nil { current = MarkdownBlock(kind: .blockQuote, lines: []) }
    current?.lines.append(start..<line.upperBound)
  }

  private func listBody(_ line: Range<Int>) -> Range<Int>? {
    var at = line.lowerBound
    let first = text[at]
    if first == 0x2D || first == 0x2A || first == 0x2B {
      at += 1
    } else {
      while at < line.upperBound, ASCII.isDigit(text[at]), at - line.lowerBound < 9 { at += 1 }
      guard at > line.lowerBound, at < line.upperBound, text[at] == 0x2E || text[at] == 0x29 else {
        return nil
      }
      // Only a list that starts at 1 may interrupt a paragraph.
      if current?.kind == .paragraph, !(at == line.lowerBound + 1 && first == 0x31) { return nil }
      at += 1
    }
    guard at < line.upperBound, ASCII.isSpace(text[at]) else { return nil }
    while at < line.upperBound, ASCII.isSpace(text[at]) { at += 1 }
    return at..<line.upperBound
  }

  /// True where a line begins with raw HTML: a comment or a script up to its end, other tags up to the next
  /// blank line.
  private mutating func opensHTML(_ line: Range<Int>) -> Bool {
    guard let tag = tags.read(text, at: line.lowerBound, reachesEnd: true) else { return false }
    if tag.isHidden {
      close()
      return true
    }
    // "<b>" opens a paragraph, and a line of a paragraph may begin with "<br>" or an element nobody knows.
    if tag.isInline || current != nil && (tag.tag == .other || tag.tag == .br) { return false }
    close()
    isInHTML = true
    return true
  }

  /// The text of raw HTML is text: tags that break a run of text part the blocks.
  private mutating func readHTML(_ line: Range<Int>) {
    var start = line.lowerBound
    var at = start
    while at < line.upperBound {
      guard text[at] == 0x3C, let tag = tags.read(text, at: at, reachesEnd: true),
        tag.isHidden || !tag.isInline
      else {
        at += 1
        continue
      }
      appendText(start..<at)
      if !tag.isInline { part(at: tag) }
      hiddenEnd = max(hiddenEnd, tag.end)
      at = tag.end
      start = at
    }
    if start < line.upperBound { appendText(start..<line.upperBound) }
  }

  private mutating func appendText(_ range: Range<Int>) {
    if text[range].contains(where: { !ASCII.isSpace($0) }) { append(range) }
  }

  /// Ends a block at a tag and notes what the next one is.
  private mutating func part(at tag: MarkdownTag) {
    close()
    guard let inside = tag.kind else { return }
    switch inside {
    case .headline, .listItem:
      if !tag.isEnd {
        current = MarkdownBlock(kind: inside, headingLevel: tag.tag.headingRank, lines: [])
      }
    default:
      // One that is never closed says nothing about the rest of the text.
      kind = !tag.isEnd && tags.isClosed(tag.tag, in: text, from: tag.end) ? inside : .paragraph
    }
  }
}
