/// Reads the block of "key: value" lines between two lines of hyphens that opens a Markdown or text file.
struct FrontMatter {
  /// Lines of front matter; more are a text between two rules.
  private static let maxLines = 100

  /// Values by field, in order; lists of names are one value each.
  private(set) var values: [(field: FrontMatterField, value: String)] = []
  /// Offset behind the closing line; 0 where there is no front matter.
  private(set) var end = 0

  init(_ text: [UInt8], words: PageWords) {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var at = start
    guard let first = FrontMatter.line(text, &at), FrontMatter.isFence(text, first) else { return }
    var found: [(FrontMatterField, String)] = []
    var current: FrontMatterField?
    var count = 0
    while let line = FrontMatter.line(text, &at) {
      count += 1
      if FrontMatter.isFence(text, line) {
        values = found
        end = at
        return
      }
      if count > FrontMatter.maxLines { return }
      if line.isEmpty || text[line.lowerBound] == 0x23 { continue }
      if let field = current, FrontMatter.isListItem(text, line) {
        found.append((field, FrontMatter.value(text, line.lowerBound + 2..<line.upperBound)))
        continue
      }
      guard let colon = text[line].firstIndex(of: 0x3A) else {
        // Anything else is no front matter.
        if ASCII.isSpace(text[line.lowerBound]) { continue }
        return
      }
      if ASCII.isSpace(text[line.lowerBound]) { continue }
      current = FrontMatter.field(text, line.lowerBound..<colon, words)
      let value = FrontMatter.value(text, colon + 1..<line.upperBound)
      if let field = current, !value.isEmpty { found.append((field, value)) }
    }
  }

  private static func line(_ text: [UInt8], _ at: inout Int) -> Range<Int>? {
    guard at < text.count else { return nil }
    let start = at
    var end = at
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    at = min(end + 1, text.count)
    if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { at += 1 }
    while end > start, ASCII.isSpace(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isFence(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    line.count == 3 && text[line].allSatisfy { $0 == 0x2D }
  }

  private static func isListItem(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    var at = line.lowerBound
    while at < line.upperBound, text[at] == 0x20 { at += 1 }
    return at + 1 < line.upperBound && text[at] == 0x2D && text[at + 1] == 0x20
  }

  private static func field(_ text: [UInt8], _ key: Range<Int>, _ words: PageWords) -> FrontMatterField? {
    let mask = words.frontMatter.mask(of: Folding.fold(text, key))
    return mask == 0 ? nil : FrontMatterField.allCases[mask.trailingZeroBitCount]
  }

  /// A value without quotation marks and brackets.
  private static func value(_ text: [UInt8], _ range: Range<Int>) -> String {
    var bytes = text[range][...]
    func strip(_ test: (UInt8) -> Bool) {
      while let first = bytes.first, test(first) { bytes = bytes.dropFirst() }
      while let last = bytes.last, test(last) { bytes = bytes.dropLast() }
    }
    strip { ASCII.isSpace($0) || $0 == 0x2D }
    strip { $0 == 0x22 || $0 == 0x27 || $0 == 0x5B || $0 == 0x5D || ASCII.isSpace($0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
