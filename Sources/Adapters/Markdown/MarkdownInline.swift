internal import TextCore

/// Reads the inline marks of a block: emphasis, code spans, links, escapes, references, inline tags.
struct MarkdownInline {
  private struct Delimiter {
    var at: Int
    var count: Int
    var mark: UInt8
    var canOpen: Bool
    var canClose: Bool
  }

  /// Bytes in which a code span, a tag or an address must end; more is text.
  private static let maxSpan = 2000
  /// Open emphasis looked back at, so that a line of stars costs no more than its length.
  private static let maxOpen = 100

  /// Bytes of the block and where each stands in the source.
  private var bytes: [UInt8] = []
  private var places: [Int] = []
  /// False for bytes that are marks.
  private var isText: [Bool] = []
  /// References by their first byte: value and length.
  private var references: [Int: (value: UInt32, length: Int)] = [:]
  private var delimiters: [Delimiter] = []
  private var links: [(range: Range<Int>, url: Range<Int>)] = []
  /// Open brackets: where, and whether of an image.
  private var brackets: [(at: Int, isImage: Bool)] = []

  private var tags: MarkdownTags

  private init(_ block: MarkdownBlock, _ source: [UInt8], _ words: PageWords) {
    tags = MarkdownTags(words: words)
    for line in block.lines {
      if !bytes.isEmpty {
        bytes.append(0x0A)
        places.append(line.lowerBound)
      }
      bytes += source[line]
      places += line
    }
    isText = [Bool](repeating: true, count: bytes.count)
  }

  /// Appends the block's text, its runs and its links.
  static func write(
    _ block: MarkdownBlock, of source: [UInt8], to text: inout [UInt8], _ map: inout SourceMap,
    _ found: inout [Link], words: PageWords
  ) {
    var inline = MarkdownInline(block, source, words)
    inline.scan()
    inline.pairDelimiters()
    inline.emit(to: &text, &map, &found)
  }

  private mutating func scan() {
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case 0x5C where i + 1 < bytes.count && !ASCII.isWord(bytes[i + 1]) && !ASCII.isSpace(bytes[i + 1]):
        isText[i] = false
        i += 2
      case 0x5C where i + 1 < bytes.count && bytes[i + 1] == 0x0A:
        isText[i] = false
        i += 1
      case 0x60: i = code(i)
      case 0x26:
        let reference = bytes.withUnsafeBufferPointer { References.decode($0, at: i, to: $0.count) }
        if let found = reference {
          references[i] = found
          i += found.length
        } else {
          i += 1
        }
      case 0x3C: i = tag(i)
      case 0x21 where i + 1 < bytes.count && bytes[i + 1] == 0x5B:
        brackets.append((i, true))
        i += 2
      case 0x5B:
        brackets.append((i, false))
        i += 1
      case 0x5D: i = closeBracket(i)
      case 0x2A, 0x5F, 0x7E: i = delimiter(i)
      default: i += 1
      }
    }
  }

  private mutating func hide(_ range: Range<Int>) { for i in range { isText[i] = false } }

  private mutating func code(_ start: Int) -> Int {
    var open = start
    while open < bytes.count, bytes[open] == 0x60 { open += 1 }
    let count = open - start
    var i = open
    let limit = min(bytes.count, open + MarkdownInline.maxSpan)
    while i < limit {
      guard bytes[i] == 0x60 else {
        i += 1
        continue
      }
      var end = i
      while end < bytes.count, bytes[end] == 0x60 { end += 1 }
      if end - i == count {
        hide(start..<open)
        hide(i..<end)
        return end
      }
      i = end
    }
    return open
  }

  /// A tag is a mark, or a space where it breaks the text; an address in angle brackets is text without them.
  private mutating func tag(_ start: Int) -> Int {
    if let tag = tags.read(bytes, at: start, reachesEnd: false) {
      hide(start..<tag.end)
      if !tag.isInline {
        bytes[start] = 0x20
        isText[start] = true
      }
      return tag.end
    }
    guard start + 1 < bytes.count, ASCII.isLetter(bytes[start + 1]),
      let end = bytes[start...].prefix(MarkdownInline.maxSpan).firstIndex(of: 0x3E)
    else { return start + 1 }
    let isAddress = bytes[start..<end].contains(0x3A) && !bytes[start..<end].contains(where: ASCII.isSpace)
    guard isAddress else { return start + 1 }
    hide(start..<start + 1)
    hide(end..<end + 1)
    links.append((start + 1..<end, start + 1..<end))
    return end + 1
  }

  private mutating func closeBracket(_ at: Int) -> Int {
    guard let open = brackets.popLast() else { return at + 1 }
    let textStart = open.at + (open.isImage ? 2 : 1)
    var end = at + 1
    var url = at..<at
    if end < bytes.count, bytes[end] == 0x28, let target = target(end) {
      url = target.url
      end = target.end
    } else if end < bytes.count, bytes[end] == 0x5B,
      let close = bytes[end...].prefix(MarkdownInline.maxSpan).firstIndex(of: 0x5D)
    {
      end = close + 1
    } else if textStart < bytes.count, bytes[textStart] == 0x5E {
      // A footnote's number.
      hide(open.at..<end)
      return end
    } else {
      return at + 1
    }
    if open.isImage {
      hide(open.at..<end)
      references = references.filter { !(open.at..<end).contains($0.key) }
      return end
    }
    hide(open.at..<textStart)
    hide(at..<end)
    if !url.isEmpty { links.append((textStart..<at, url)) }
    return end
  }

  /// "(address "title")" behind a bracket.
  private func target(_ start: Int) -> (url: Range<Int>, end: Int)? {
    var i = start + 1
    while i < bytes.count, ASCII.isSpace(bytes[i]) { i += 1 }
    let first = i
    var depth = 0
    let limit = min(bytes.count, start + MarkdownInline.maxSpan)
    while i < limit, !ASCII.isSpace(bytes[i]) {
      if bytes[i] == 0x28 { depth += 1 }
      if bytes[i] == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      i += 1
    }
    let last = i
    guard let close = bytes[i...].prefix(MarkdownInline.maxSpan).firstIndex(of: 0x29) else { return nil }
    let isQuoted = first < last && bytes[first] == 0x3C && bytes[last - 1] == 0x3E
    return (isQuoted ? first + 1..<last - 1 : first..<last, close + 1)
  }

  private mutating func delimiter(_ start: Int) -> Int {
    let mark = bytes[start]
    var end = start
    while end < bytes.count, bytes[end] == mark { end += 1 }
    let before = start > 0 ? bytes[start - 1] : 0x20
    let after = end < bytes.count ? bytes[end] : 0x20
    if mark == 0x7E, end - start != 2 { return end }
    var canOpen = !ASCII.isSpace(after)
    var canClose = !ASCII.isSpace(before)
    // "snake_case" has no emphasis.
    if mark == 0x5F {
      if ASCII.isWord(before) { canOpen = false }
      if ASCII.isWord(after) { canClose = false }
    }
    delimiters.append(
      Delimiter(at: start, count: end - start, mark: mark, canOpen: canOpen, canClose: canClose))
    return end
  }

  /// Hides runs that have a twin; the others are text.
  private mutating func pairDelimiters() {
    var open: [Delimiter] = []
    for delimiter in delimiters {
      var left = delimiter
      if left.canClose {
        while left.count > 0, let at = open.lastIndex(where: { $0.mark == left.mark }) {
          let count = min(open[at].count, left.count)
          let end = open[at].at + open[at].count
          // What is struck out is not said any more.
          if left.mark == 0x7E { hide(end..<left.at) }
          hide(end - count..<end)
          hide(left.at..<left.at + count)
          open[at].count -= count
          left.at += count
          left.count -= count
          // What opened inside stays text.
          open.removeSubrange((open[at].count == 0 ? at : at + 1)...)
        }
      }
      if left.count > 0, left.canOpen { open.append(left) }
      if open.count > MarkdownInline.maxOpen { open.removeFirst(MarkdownInline.maxOpen / 2) }
    }
  }

  private func emit(to text: inout [UInt8], _ map: inout SourceMap, _ found: inout [Link]) {
    let first = text.count
    var written = [Int](repeating: 0, count: bytes.count + 1)
    var space: Int?
    var i = 0
    while i < bytes.count {
      written[i] = text.count
      if !isText[i] {
        i += 1
        continue
      }
      if ASCII.isSpace(bytes[i]) {
        if space == nil { space = i }
        i += 1
        continue
      }
      if let gap = space {
        if text.count > first {
          map.append(
            .init(
              textStart: text.count, sourceStart: places[gap], sourceLength: places[i] - places[gap],
              isVerbatim: false))
          text.append(0x20)
          written[i] = text.count
        }
        space = nil
      }
      if let (value, length) = references[i] {
        map.append(
          .init(textStart: text.count, sourceStart: places[i], sourceLength: length, isVerbatim: false))
        UTF8Scan.append(References.repaired(value), to: &text)
        i += length
      } else {
        map.append(.init(textStart: text.count, sourceStart: places[i], sourceLength: 1, isVerbatim: true))
        text.append(bytes[i])
        i += 1
      }
    }
    written[bytes.count] = text.count
    for link in links.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = written[link.range.lowerBound]
      let end = written[link.range.upperBound]
      guard start < end else { continue }
      found.append(Link(span: TextSpan(start, end), url: String(decoding: bytes[link.url], as: UTF8.self)))
    }
  }
}
