internal import TextCore

/// Finds the source bytes of each piece of text that the parser read itself.
///
/// The parser drops white space, decodes references and flushes early; so bytes are compared, never
/// assumed: the cursor walks the stripped page along with the text.
struct TextAligner {
  private let page: StrippedPage
  private var at = 0
  /// The piece the cursor stands in, and the last one of the text.
  private var piece = 0
  private var lastPiece = 0
  private var item = -1
  /// Bytes of text that could not be found in the page; 0 unless the parser does something new.
  private(set) var unexplained = 0

  init(_ page: StrippedPage) { self.page = page }

  /// Appends a piece of the text `item` and its runs; `limit` is where the parser stands, in stripped bytes.
  mutating func append(
    _ chunk: UnsafeBufferPointer<UInt8>, item: Int, limit: Int, to text: inout [UInt8],
    _ map: inout SourceMap
  ) {
    if item != self.item {
      self.item = item
      at = Int(page.items[item].start)
      piece = Int(page.items[item].first)
      lastPiece = Int(page.items[item].stop) - 1
    }
    let end = Int(page.items[item].end)
    let limit = min(end, limit + 8)
    var i = 0
    while i < chunk.count {
      let count = rawCount(chunk, i, end)
      if count > 0 {
        verbatim(count, to: &text, &map)
        i += count
        continue
      }
      if at < end, let used = special(chunk, i, end, to: &text, &map) {
        i += used
        continue
      }
      if at < limit {
        at += 1
      } else {
        // The parser made this up, or hides where it took it from.
        invent(UnsafeBufferPointer(rebasing: chunk[i...]), to: &text, &map)
        return
      }
    }
  }

  /// Appends text that stands nowhere in the page.
  mutating func invent(
    _ chunk: UnsafeBufferPointer<UInt8>, to text: inout [UInt8], _ map: inout SourceMap
  ) {
    map.append(.init(textStart: text.count, sourceStart: source(at), sourceLength: 0, isVerbatim: false))
    text.append(contentsOf: chunk)
    unexplained += chunk.count
  }

  /// Number of bytes that are the same in text and page and stand for themselves.
  private func rawCount(_ chunk: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Int {
    let room = min(end - at, chunk.count - i)
    guard room > 0 else { return 0 }
    return page.bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      while count < room {
        let byte = bytes[at + count]
        if byte != chunk[i + count] || byte == 0x26 { break }
        if byte == 0xC2, count + 1 < room, bytes[at + count + 1] < 0xA0 { break }
        count += 1
      }
      return count
    }
  }

  /// A reference, a lone `&` or a C1 control at the cursor: bytes of the chunk used, or nil.
  private mutating func special(
    _ chunk: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int, to text: inout [UInt8], _ map: inout SourceMap
  ) -> Int? {
    let byte = page.bytes[at]
    if byte == 0x26 {
      if let (value, length) = reference(end),
        let used = matches(chunk, i, value)
      {
        atomic(References.repaired(value), length, to: &text, &map)
        return used
      }
      // The parser drops numbers that are no character.
      if let length = badNumber(end), i + 1 >= chunk.count || chunk[i + 1] != 0x23 {
        at += length
        return 0
      }
      guard chunk[i] == 0x26 else { return nil }
      verbatim(1, to: &text, &map)
      return 1
    }
    if byte == 0xC2, chunk[i] == 0xC2, i + 1 < chunk.count, at + 1 < end, page.bytes[at + 1] == chunk[i + 1] {
      atomic(References.repaired(UInt32(chunk[i + 1])), 2, to: &text, &map)
      return 2
    }
    return nil
  }

  private func reference(_ end: Int) -> (value: UInt32, length: Int)? {
    page.bytes.withUnsafeBufferPointer { References.decode($0, at: at, to: end) }
  }

  /// Length of a numeric reference at the cursor that names no character, or nil.
  private func badNumber(_ end: Int) -> Int? {
    var i = at + 1
    guard i < end, page.bytes[i] == 0x23 else { return nil }
    if reference(end) != nil { return nil }
    i += 1
    if i < end, page.bytes[i] | 0x20 == 0x78 { i += 1 }
    while i < end, ASCII.isAlphanumeric(page.bytes[i]) { i += 1 }
    if i < end, page.bytes[i] == 0x3B { i += 1 }
    return i - at
  }

  private func matches(_ chunk: UnsafeBufferPointer<UInt8>, _ i: Int, _ value: UInt32) -> Int? {
    var bytes: [UInt8] = []
    UTF8Scan.append(value, to: &bytes)
    guard i + bytes.count <= chunk.count else { return nil }
    for k in 0..<bytes.count where chunk[i + k] != bytes[k] { return nil }
    return bytes.count
  }

  private mutating func atomic(_ value: UInt32, _ length: Int, to text: inout [UInt8], _ map: inout SourceMap)
  {
    let start = source(at)
    var end = source(at + length - 1) + 1
    // A stray "<" is one byte of the page and four here.
    if end - start > 1, piece < page.pieces.count, page.pieces[piece].length == 1,
      Int(page.pieces[piece].source) == start
    {
      end = start + 1
    }
    map.append(
      .init(textStart: text.count, sourceStart: start, sourceLength: end - start, isVerbatim: false))
    UTF8Scan.append(value, to: &text)
    at += length
  }

  /// Takes bytes at the cursor as they are, as one run for each piece of the page.
  private mutating func verbatim(_ count: Int, to text: inout [UInt8], _ map: inout SourceMap) {
    var left = count
    while left > 0 {
      let start = source(at)
      let room = piece < lastPiece ? Int(page.pieces[piece + 1].start) - at : left
      let length = min(left, max(room, 1))
      map.append(.init(textStart: text.count, sourceStart: start, sourceLength: length, isVerbatim: true))
      page.bytes.withUnsafeBufferPointer {
        text.append(contentsOf: UnsafeBufferPointer(rebasing: $0[at..<at + length]))
      }
      at += length
      left -= length
    }
  }

  /// The offset in the decoded page; `offset` never goes back.
  private mutating func source(_ offset: Int) -> Int {
    while piece < lastPiece, Int(page.pieces[piece + 1].start) <= offset { piece += 1 }
    guard piece < page.pieces.count else { return 0 }
    return Int(page.pieces[piece].source) + offset - Int(page.pieces[piece].start)
  }
}
