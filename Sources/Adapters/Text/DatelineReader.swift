internal import TextCore

/// Reads the dateline at the start of a first paragraph: "MOSCOW, 26 March (BelTA) - ",
/// "WASHINGTON (AP) — ", "CAIRO, Nov. 3 — ", "KYIV. March 3 /NAME/. ".
struct DatelineReader {
  /// Longest dateline in bytes.
  private static let maxBytes = 120
  /// Words of a place or of an agency.
  private static let maxWords = 6

  let words: PageWords

  /// The dateline, the offset behind it and its separator, or nil.
  func read(_ text: [UInt8], _ range: Range<Int>) -> (dateline: Dateline, end: Int)? {
    let limit = min(range.upperBound, range.lowerBound + DatelineReader.maxBytes)
    guard mayOpen(text, range.lowerBound..<limit) else { return nil }
    var at = range.lowerBound
    var dateline = Dateline()
    let place = place(text, at, limit)
    if let place {
      dateline.place = String(decoding: text[at..<place.end], as: UTF8.self)
      at = place.end
      at = skip(text, at, limit) { $0 == 0x2C || $0 == 0x2E || ASCII.isSpace($0) }
    }
    if words.dates.mayOpen(text, at..<limit), let found = words.dates.first(in: text, at..<limit),
      found.range.lowerBound == at
    {
      dateline.date = String(decoding: text[found.range], as: UTF8.self)
      at = found.range.upperBound
    } else if let found = words.dates.dayAndMonth(in: text, at..<limit) {
      dateline.date = String(decoding: text[at..<found.end], as: UTF8.self)
      at = found.end
    }
    at = skip(text, at, limit) { $0 == 0x2C || $0 == 0x2E || ASCII.isSpace($0) }
    var hasSlashes = false
    if let agency = agency(text, at, limit) {
      dateline.agency = String(decoding: text[agency.name], as: UTF8.self)
      hasSlashes = text[at] == 0x2F
      at = agency.end
    }
    guard let end = separator(text, at, limit, hasSlashes: hasSlashes, dateline, place?.isCapitals ?? false)
    else { return nil }
    // A dash behind a capitalised word alone opens no dateline: "Paris — the city — ...".
    guard dateline.agency != nil || (place?.isCapitals ?? false) else { return nil }
    guard end < range.upperBound else { return nil }
    return (dateline, end)
  }

  /// False where neither a place in capitals nor an agency can be: a small letter comes second, and no bracket nor slash
  /// stands anywhere.
  private func mayOpen(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 1, ASCII.isLower(text[range.lowerBound + 1]) else { return true }
    return text.withUnsafeBufferPointer { p in
      ByteSearch.first(UInt8(ascii: "("), p, from: range.lowerBound, to: range.upperBound) < range.upperBound
        || ByteSearch.first(UInt8(ascii: "/"), p, from: range.lowerBound, to: range.upperBound)
          < range.upperBound
    }
  }

  /// A run of words in capitals, perhaps with ", Region" behind it, or up to three capitalised words
  /// before a bracket or slash.
  private func place(_ text: [UInt8], _ start: Int, _ limit: Int) -> (end: Int, isCapitals: Bool)? {
    var end = start
    var isCapitals = true
    var count = 0
    var at = start
    while at < limit, count < DatelineReader.maxWords, let word = word(text, at, limit) {
      let capitals = isAllCapitals(text, word)
      let isFirst = count == 0
      guard capitals || isCapitalised(text, word) else { break }
      if isFirst { isCapitals = capitals }
      let afterComma = end > start && text[word.lowerBound - 2] == 0x2C
      // Behind capitals only a region after a comma may be written small.
      if isCapitals, !capitals, !afterComma, !isFirst { break }
      if words.dates.dayAndMonth(in: text, word.lowerBound..<limit) != nil { break }
      end = word.upperBound
      count += 1
      at = end
      if at < limit, text[at] == 0x2C { at += 1 }
      guard at < limit, text[at] == 0x20 else { break }
      at += 1
    }
    guard end > start else { return nil }
    let folded = Folding.fold(text, start..<end)
    if words.lists(of: folded).contains(.notPlace) { return nil }
    let letters = text[start..<end].count(where: { ASCII.isWord($0) })
    return letters >= 3 ? (end, isCapitals) : nil
  }

  private func word(_ text: [UInt8], _ at: Int, _ limit: Int) -> Range<Int>? {
    var end = at
    while end < limit, ASCII.isLetter(text[end]) || text[end] >= 0x80 || isInner(text, end, limit) {
      if text[end] == 0xE2, end + 1 < limit, text[end + 1] == 0x80 {
        // Dashes are no part of a word, curly apostrophes are.
        guard end + 2 < limit, text[end + 2] == 0x99 else { break }
      }
      end += 1
    }
    return end > at ? at..<end : nil
  }

  /// An apostrophe, hyphen, stop or slash between or behind letters ("N.Y.", "Calif.", "Port-au-Prince").
  private func isInner(_ text: [UInt8], _ at: Int, _ limit: Int) -> Bool {
    switch text[at] {
    case 0x27, 0x2D, 0x2F: at + 1 < limit && ASCII.isWord(text[at + 1])
    case 0x2E: at + 1 < limit && (ASCII.isWord(text[at + 1]) || text[at + 1] == 0x2C)
    default: false
    }
  }

  private func isAllCapitals(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    var letters = 0
    for byte in text[word] {
      if ASCII.isLower(byte) { return false }
      if ASCII.isUpper(byte) || byte >= 0x80 { letters += 1 }
    }
    return letters >= 2
  }

  private func isCapitalised(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    ASCII.isUpper(text[word.lowerBound]) || text[word.lowerBound] >= 0xC3
  }

  /// "(BelTA)", "/TASS/".
  private func agency(_ text: [UInt8], _ at: Int, _ limit: Int) -> (name: Range<Int>, end: Int)? {
    guard at < limit, text[at] == 0x28 || text[at] == 0x2F else { return nil }
    let close: UInt8 = text[at] == 0x28 ? 0x29 : 0x2F
    var end = at + 1
    var spaces = 0
    while end < limit, text[end] != close, text[end] != 0x0A {
      if text[end] == 0x20 { spaces += 1 }
      end += 1
    }
    guard end < limit, text[end] == close, end - at > 2, spaces < DatelineReader.maxWords else { return nil }
    guard isCapitalised(text, at + 1..<end) || text[at + 1..<end].contains(where: ASCII.isUpper) else {
      return nil
    }
    return (at + 1..<end, end + 1)
  }

  /// A dash, two hyphens or a colon; behind an agency in slashes also a full stop.
  private func separator(
    _ text: [UInt8], _ at: Int, _ limit: Int, hasSlashes: Bool, _ dateline: Dateline, _ isCapitals: Bool
  ) -> Int? {
    var at = skip(text, at, limit, while: ASCII.isSpace)
    let start = at
    while at < limit {
      if text[at] == 0x2D {
        at += 1
      } else if at + 2 < limit, text[at] == 0xE2, text[at + 1] == 0x80, (0x90...0x95).contains(text[at + 2]) {
        at += 3
      } else {
        break
      }
    }
    if at == start, at < limit {
      let isColon = text[at] == 0x3A
      let isStop = text[at] == 0x2E && hasSlashes
      guard isColon && (isCapitals || dateline.agency != nil) || isStop else { return nil }
      at += 1
    }
    guard at > start else { return nil }
    let end = skip(text, at, limit, while: ASCII.isSpace)
    return end > at || at >= limit || text[at] >= 0x80 || text[start] >= 0x80 ? end : nil
  }

  private func skip(_ text: [UInt8], _ at: Int, _ limit: Int, while test: (UInt8) -> Bool) -> Int {
    var at = at
    while at < limit, test(text[at]) { at += 1 }
    return at
  }
}
