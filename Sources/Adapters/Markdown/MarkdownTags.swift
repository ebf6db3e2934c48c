/// Reads tags and comments of Markdown.
///
/// Source: CommonMark 0.31, sections 4.6 and 6.6, and what browsers show of the result.
struct MarkdownTags {
  /// Bytes in which a tag must end; more is text.
  private static let maxTag = 2000
  /// Elements besides the raw ones of pages whose content is no part of an article.
  private static let hidden: Set<HTMLTag> = [.pre, .table, .video, .audio]

  private let words: PageWords
  /// Where ends were found last, behind all bytes for those looked for in vain: the next search may be spared.
  private var known: [[UInt8]: Int] = [:]

  init(words: PageWords) { self.words = words }

  /// What begins at a `<`; nil where that is text or an address.
  ///
  /// - Parameter reachesEnd: true where a comment or script without an end hides all behind it.
  mutating func read(_ bytes: [UInt8], at start: Int, reachesEnd: Bool) -> MarkdownTag? {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    if next == 0x21 || next == 0x3F { return declaration(bytes, at: start, reachesEnd: reachesEnd) }
    let isEnd = next == 0x2F
    let first = start + (isEnd ? 2 : 1)
    var at = first
    while at < bytes.count, ASCII.isAlphanumeric(bytes[at]) || bytes[at] == 0x2D && at > first { at += 1 }
    guard at > first, ASCII.isLetter(bytes[first]), at < bytes.count,
      ASCII.isSpace(bytes[at]) || bytes[at] == 0x2F || bytes[at] == 0x3E,
      let close = MarkdownTags.close(bytes, from: at, before: start + MarkdownTags.maxTag)
    else { return nil }
    let name = bytes[first..<at].map(ASCII.lower)
    let element = String(decoding: name, as: UTF8.self)
    var found = MarkdownTag(
      tag: HTMLTag(name: element), isEnd: isEnd,
      isInline: words.lists(of: name).contains(.inlineTag), end: close + 1)
    let raw = RawElement.allCases.first { "\($0.name)" == element }
    guard !isEnd, bytes[close - 1] != 0x2F, raw != nil || MarkdownTags.hidden.contains(found.tag) else {
      return found
    }
    if let content = end(bytes, from: close, mark: [0x3C, 0x2F] + name) {
      found.isHidden = true
      found.end = (bytes[content...].firstIndex(of: 0x3E) ?? bytes.count - 1) + 1
    } else if reachesEnd, raw?.reachesEnd == true {
      found.isHidden = true
      found.end = bytes.count
    }
    return found
  }

  /// True where an end tag stands behind a place.
  mutating func isClosed(_ element: HTMLTag, in bytes: [UInt8], from start: Int) -> Bool {
    end(bytes, from: start, mark: [0x3C, 0x2F] + Array("\(element)".utf8)) != nil
  }

  /// Comments, instructions, declarations and sections of characters.
  private mutating func declaration(_ bytes: [UInt8], at start: Int, reachesEnd: Bool) -> MarkdownTag? {
    let mark: [UInt8]
    if bytes[start + 1] == 0x3F {
      mark = [0x3F, 0x3E]
    } else if bytes[start...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
      mark = [0x2D, 0x2D, 0x3E]
    } else if bytes[start...].starts(with: [0x3C, 0x21, 0x5B]) {
      mark = [0x5D, 0x5D, 0x3E]
    } else {
      guard start + 2 < bytes.count, ASCII.isLetter(bytes[start + 2]) else { return nil }
      mark = [0x3E]
    }
    if let at = end(bytes, from: start + 2, mark: mark) {
      return MarkdownTag(isInline: true, isHidden: true, end: at + mark.count)
    }
    return reachesEnd ? MarkdownTag(isInline: true, isHidden: true, end: bytes.count) : nil
  }

  /// Where a mark stands next, in either case.
  private mutating func end(_ bytes: [UInt8], from start: Int, mark: [UInt8]) -> Int? {
    if let last = known[mark], last >= start { return last < bytes.count ? last : nil }
    var at = start
    while at + mark.count <= bytes.count {
      if bytes[at] == mark[0], mark.indices.allSatisfy({ ASCII.lower(bytes[at + $0]) == mark[$0] }) {
        known[mark] = at
        return at
      }
      at += 1
    }
    known[mark] = bytes.count
    return nil
  }

  /// The `>` of a tag: not in a value, and with neither another tag nor a blank line before it.
  private static func close(_ bytes: [UInt8], from start: Int, before limit: Int) -> Int? {
    var quote: UInt8?
    var isBlank = false
    for at in start..<min(bytes.count, limit) {
      let byte = bytes[at]
      if byte == 0x0A, isBlank { return nil }
      if byte == 0x0A { isBlank = true } else if !ASCII.isSpace(byte) { isBlank = false }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3E {
        return at
      } else if byte == 0x3C {
        return nil
      } else if byte == 0x22 || byte == 0x27, bytes[at - 1] == 0x3D {
        quote = byte
      }
    }
    return nil
  }
}
