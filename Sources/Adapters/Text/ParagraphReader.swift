/// Joins lines to paragraphs and looks at their make.
struct ParagraphReader {
  /// Bytes from which a line is prose whatever it ends with.
  private static let longProse = 120
  /// Bytes and words from which a line that ends a sentence is prose.
  private static let shortProse = 40
  private static let proseWords = 5

  let text: [UInt8]

  /// The paragraphs of a text.
  func paragraphs(_ lines: [TextLine]) -> [TextParagraph] {
    let wrap = HardWrap(text, lines)
    var out: [TextParagraph] = []
    out.reserveCapacity(lines.count)
    var i = 0
    while i < lines.count {
      var paragraph = open(lines[i])
      var last = i
      while last + 1 < lines.count, goesOn(paragraph, lines[last], lines[last + 1], wrap) { last += 1 }
      paragraph.end = lines[last].end
      paragraph.lineCount = last - i + 1
      paragraph.isProse = isProse(paragraph)
      if let previous = out.last, previous.group == paragraph.group {
        out[out.count - 1].isAlone = false
        paragraph.isAlone = false
      }
      out.append(paragraph)
      i = last + 1
    }
    return out
  }

  private func goesOn(
    _ paragraph: TextParagraph, _ line: TextLine, _ next: TextLine, _ wrap: HardWrap
  ) -> Bool {
    if line.group != next.group || paragraph.isRule { return false }
    let following = open(next)
    if paragraph.isQuoted || following.isQuoted {
      // A mail quotes in wrapped lines: they belong together until a line stands on its own.
      return paragraph.isQuoted && following.isQuoted && !SentenceEnd.ends(text, line.range)
        && following.bodyStart < next.end
    }
    if following.isListItem || following.isRule { return false }
    // A new paragraph of wrapped text may open with an indented line instead of a blank one.
    if next.indent > line.indent + 1, !paragraph.isListItem { return false }
    return wrap.joins(text, line, next)
  }

  private func open(_ line: TextLine) -> TextParagraph {
    var paragraph = TextParagraph(
      start: line.start, end: line.end, bodyStart: line.start, lineCount: 1, group: line.group)
    var at = line.start
    while at < line.end, text[at] == 0x3E || (at > line.start && text[at] == 0x20) {
      paragraph.isQuoted = true
      at += 1
    }
    if paragraph.isQuoted {
      paragraph.bodyStart = at
      return paragraph
    }
    if let body = listBody(line) {
      paragraph.isListItem = true
      paragraph.bodyStart = body
    }
    paragraph.isRule = !text[line.range].contains(where: ASCII.isWord)
    return paragraph
  }

  /// Where the words of a list item begin: behind "- ", "* ", "• ", "1. ", "2) ", "(a) ".
  private func listBody(_ line: TextLine) -> Int? {
    var at = line.start
    let end = line.end
    let first = text[at]
    if first == 0x2D || first == 0x2A || first == 0x2B {
      at += 1
    } else if first == 0xE2, at + 2 < end,
      (text[at + 1] == 0x80 && text[at + 2] == 0xA2) || (text[at + 1] == 0x97 && text[at + 2] >= 0x8B)
        || (text[at + 1] == 0x96 && text[at + 2] >= 0xAA)
    {
      at += 3
    } else if first == 0xC2, at + 1 < end, text[at + 1] == 0xB7 {
      at += 2
    } else {
      let bracket = first == 0x28
      if bracket { at += 1 }
      let start = at
      while at < end, ASCII.isDigit(text[at]), at - start < 3 { at += 1 }
      if at == start, bracket, at < end, ASCII.isLetter(text[at]) { at += 1 }
      guard at > start, at < end, text[at] == 0x29 || (text[at] == 0x2E && !bracket) else { return nil }
      at += 1
    }
    guard at < end, text[at] == 0x20 || text[at] == 0x09 else { return nil }
    while at < end, ASCII.isSpace(text[at]) { at += 1 }
    return at < end ? at : nil
  }

  /// True for a paragraph that ends a sentence and has words, or is long.
  func isProse(_ paragraph: TextParagraph) -> Bool {
    let range = paragraph.body
    if range.count >= ParagraphReader.longProse { return true }
    guard range.count >= ParagraphReader.shortProse, SentenceEnd.ends(text, range) else { return false }
    return wordCount(range, upTo: ParagraphReader.proseWords) >= ParagraphReader.proseWords
  }

  /// Number of words, counted up to a limit.
  func wordCount(_ range: Range<Int>, upTo limit: Int) -> Int {
    text.withUnsafeBufferPointer { text in
      var count = 0
      var inside = false
      for at in range {
        let isSpace = ASCII.isSpace(text[at])
        if !isSpace, !inside { count += 1 }
        inside = !isSpace
        if count == limit { break }
      }
      return count
    }
  }
}
