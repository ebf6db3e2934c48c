/// Reads the text of an article from a JSON string of the page: escapes, references and tags decoded, paragraphs
/// parted at breaks of lines and at elements that are not inline.
struct StructuredBody {
  private(set) var paragraphs: [OutputParagraph] = []

  private let words: PageWords
  private var bytes: [UInt8] = []
  private var sources: [Range<Int32>] = []
  private var current = OutputParagraph()
  private var space: Range<Int32>?

  /// Reads the string that starts at an offset of the decoded page, behind its quotation mark.
  init(_ page: [UInt8], at start: Int, words: PageWords) {
    self.words = words
    decode(page, start)
    read()
  }

  /// Unicode scalars of all paragraphs.
  var chars: Int {
    paragraphs.reduce(0) { $0 + $1.bytes.count(where: { $0 & 0xC0 != 0x80 }) }
  }

  // MARK: JSON

  /// Bytes of the string that starts at an offset of the decoded page.
  static func length(_ page: [UInt8], at start: Int) -> Int {
    page.withUnsafeBufferPointer { p in
      let end = min(p.count, start + InputLimits.maxStructuredBytes)
      var at = start
      while at < end, p[at] != 0x22 { at += p[at] == 0x5C ? 2 : 1 }
      return min(at, end) - start
    }
  }

  private mutating func decode(_ page: [UInt8], _ start: Int) {
    let end = min(page.count, start + InputLimits.maxStructuredBytes)
    var at = start
    while at < end, page[at] != 0x22 {
      var length = 1
      if page[at] == 0x5C, at + 1 < end {
        let value = StructuredBody.escape(page, at, end)
        length = value.length
        var out: [UInt8] = []
        UTF8Scan.append(value.scalar, to: &out)
        bytes += out
        sources += out.map { _ in Int32(at)..<Int32(at + length) }
      } else {
        bytes.append(page[at])
        sources.append(Int32(at)..<Int32(at + 1))
      }
      at += length
    }
  }

  /// The scalar of the escape at an offset, and its bytes.
  private static func escape(_ page: [UInt8], _ at: Int, _ end: Int) -> (scalar: UInt32, length: Int) {
    switch page[at + 1] {
    case 0x6E, 0x72: return (0x0A, 2)
    case 0x74, 0x62, 0x66: return (0x20, 2)
    case 0x75:
      guard let first = hex(page, at + 2, end) else { return (0x75, 2) }
      if first & 0xFC00 == 0xD800, at + 7 < end, page[at + 6] == 0x5C, page[at + 7] == 0x75,
        let second = hex(page, at + 8, end), second & 0xFC00 == 0xDC00
      {
        return (0x10000 + ((first & 0x3FF) << 10 | second & 0x3FF), 12)
      }
      return (first, 6)
    default: return (UInt32(page[at + 1]), 2)
    }
  }

  private static func hex(_ page: [UInt8], _ start: Int, _ end: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    return UInt32(String(decoding: page[start..<start + 4], as: UTF8.self), radix: 16)
  }

  // MARK: Text

  private mutating func read() {
    // Where empty lines part paragraphs a single break is a space.
    let hasEmptyLines = zip(bytes, bytes.dropFirst()).contains { $0 == 0x0A && $1 == 0x0A }
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte == 0x0A {
        let isBreak = !hasEmptyLines || i + 1 < bytes.count && bytes[i + 1] == 0x0A
        if isBreak { close() } else { gap(i) }
        i += 1
      } else if byte <= 0x20 {
        gap(i)
        i += 1
      } else if byte == 0x3C, let end = tagEnd(i) {
        if !isInline(i, end) { close() }
        i = end
      } else if byte == 0x26, let (value, length) = reference(i) {
        let source = sources[i].lowerBound..<sources[i + length - 1].upperBound
        if value == 0xA0 || value == 0x20 {
          space = space ?? source
        } else {
          var out: [UInt8] = []
          UTF8Scan.append(References.repaired(value), to: &out)
          for byte in out { add(byte, source) }
        }
        i += length
      } else {
        add(byte, sources[i])
        i += 1
      }
    }
    close()
  }

  private func reference(_ i: Int) -> (value: UInt32, length: Int)? {
    bytes.withUnsafeBufferPointer { References.decode($0, at: i, to: $0.count) }
  }

  private mutating func gap(_ i: Int) { space = space ?? sources[i] }

  private mutating func add(_ byte: UInt8, _ source: Range<Int32>) {
    if let gap = space {
      if !current.bytes.isEmpty {
        current.bytes.append(0x20)
        current.sources.append(gap)
      }
      space = nil
    }
    current.bytes.append(byte)
    current.sources.append(source)
  }

  private mutating func close() {
    space = nil
    if !current.bytes.isEmpty { paragraphs.append(current) }
    current = OutputParagraph()
  }

  /// Behind the tag that opens here, or nil where none does.
  private func tagEnd(_ start: Int) -> Int? {
    guard start + 2 < bytes.count, ASCII.isLetter(bytes[start + 1]) || bytes[start + 1] == 0x2F else {
      return nil
    }
    let limit = min(bytes.count, start + InputLimits.maxFurnitureBytes)
    return bytes[start..<limit].firstIndex(of: 0x3E).map { $0 + 1 }
  }

  private func isInline(_ start: Int, _ end: Int) -> Bool {
    let name = bytes[start..<end].drop { !ASCII.isLetter($0) }.prefix(while: ASCII.isAlphanumeric)
    return words.lists(of: name.map(ASCII.lower)).contains(.inlineTag)
  }
}
