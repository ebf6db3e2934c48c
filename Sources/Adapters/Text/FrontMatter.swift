/// Reads the "key: value" lines that open a Markdown or text file: between two lines of hyphens, as "key = value" between
/// two lines of plus signs, or as the head of a mail up to an empty line.
///
/// Of YAML and TOML it knows what front matter is made of: scalars and lists of them. Tables of TOML (`[params]`) and what
/// stands in them are passed over.
struct FrontMatter {
  /// Lines of front matter; more are a text between two rules.
  private static let maxLines = 100
  /// Bytes of the name of a field of a mail.
  private static let maxKey = 30

  /// Values by field, in order; lists of names are one value each.
  private(set) var values: [(field: FrontMatterField, value: String)] = []
  /// Offset behind the closing line; 0 where there is no front matter.
  private(set) var end = 0

  init(_ text: [UInt8], words: PageWords) {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // Nearly every text begins with a word, and its first line may be all of it.
    guard start < text.count else { return }
    guard text[start] == FrontMatter.hyphen || text[start] == FrontMatter.plus else {
      readHead(text, from: start, words)
      return
    }
    var at = start
    guard let first = FrontMatter.line(text, &at) else { return }
    guard let fence = FrontMatter.fence(text, first) else {
      readHead(text, from: start, words)
      return
    }
    let sign: UInt8 = fence == FrontMatter.plus ? 0x3D : 0x3A
    var isInTable = false
    var found: [(FrontMatterField, String)] = []
    var current: FrontMatterField?
    var count = 0
    while let line = FrontMatter.line(text, &at) {
      count += 1
      if FrontMatter.fence(text, line) == fence {
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
      if fence == FrontMatter.plus, text[line.lowerBound] == 0x5B { isInTable = true }
      if isInTable { continue }
      guard let colon = text[line].firstIndex(of: sign) else {
        // Anything else is no front matter; lists of TOML may go on in further lines.
        if fence == FrontMatter.plus {
          if let field = current {
            let value = FrontMatter.value(text, line)
            if !value.isEmpty { found.append((field, value)) }
          }
          continue
        }
        if ASCII.isSpace(text[line.lowerBound]) { continue }
        return
      }
      if ASCII.isSpace(text[line.lowerBound]) { continue }
      current = FrontMatter.field(text, line.lowerBound..<colon, words)
      let value = FrontMatter.value(text, colon + 1..<line.upperBound)
      if let field = current, !value.isEmpty { found.append((field, value)) }
    }
  }

  /// Reads the head of a mail: all lines have the form of fields, and two of them are known.
  private mutating func readHead(_ text: [UInt8], from start: Int, _ words: PageWords) {
    var at = start
    var found: [(FrontMatterField, String)] = []
    var count = 0
    while at < text.count {
      let colon = FrontMatter.keyEnd(text, at)
      // What opens neither with a name of a field nor with a space has no say, however long its line is.
      if colon == nil, !ASCII.isSpace(text[at]) { return }
      guard let line = FrontMatter.line(text, &at), !line.isEmpty else { break }
      count += 1
      if count > FrontMatter.maxLines { return }
      // A field that goes on in the next line.
      if count > 1, ASCII.isBlank(text[line.lowerBound]) { continue }
      guard let colon, colon + 1 == line.upperBound || ASCII.isSpace(text[colon + 1]) else { return }
      guard let field = FrontMatter.field(text, line.lowerBound..<colon, words) else { continue }
      let value = FrontMatter.value(text, colon + 1..<line.upperBound)
      if !value.isEmpty { found.append((field, value)) }
    }
    guard Set(found.map(\.0)).count >= 2 else { return }
    values = found
    end = at
  }

  /// The colon behind the name of a field that begins at `start`, or nil.
  private static func keyEnd(_ text: [UInt8], _ start: Int) -> Int? {
    var at = start
    let end = min(text.count, start + maxKey + 1)
    while at < end, ASCII.isLetter(text[at]) || text[at] == hyphen { at += 1 }
    return at > start && at < end && text[at] == 0x3A ? at : nil
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

  private static let plus: UInt8 = 0x2B
  private static let hyphen: UInt8 = 0x2D

  /// The sign of a line of three hyphens or plus signs.
  private static func fence(_ text: [UInt8], _ line: Range<Int>) -> UInt8? {
    guard line.count == 3, text[line.lowerBound] == hyphen || text[line.lowerBound] == plus else {
      return nil
    }
    return text[line].allSatisfy { $0 == text[line.lowerBound] } ? text[line.lowerBound] : nil
  }

  private static func isListItem(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    var at = line.lowerBound
    while at < line.upperBound, text[at] == 0x20 { at += 1 }
    return at + 1 < line.upperBound && text[at] == 0x2D && text[at + 1] == 0x20
  }

  private static func field(_ text: [UInt8], _ key: Range<Int>, _ words: PageWords) -> FrontMatterField? {
    var key = key
    while key.count > 0, ASCII.isSpace(text[key.upperBound - 1]) { key = key.lowerBound..<key.upperBound - 1 }
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
    strip { $0 == 0x22 || $0 == 0x27 || $0 == 0x5B || $0 == 0x5D || $0 == 0x2C || ASCII.isSpace($0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
