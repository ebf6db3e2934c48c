extension PageStripper {
  /// Longest name that is taken as plain: the parser cuts names of a hundred bytes and more in pieces.
  static let maxPlainName = 64

  /// Reads the attributes of a start tag from behind its name as the parser does; nil where the parser has to read
  /// them.
  ///
  /// What is plainly written all parsers read alike: names of letters, digits, `-`, `_`, `.`, `:` behind white
  /// space, values in quotation marks or of bytes that end at white space or `>`. Of the rest the parser drops all to the
  /// next white space; such a tag counts where the general scan ends at the same place.
  mutating func readAttributes(from start: Int) -> TagEnd? {
    let limit = min(p.count, start + InputLimits.maxTagBytes)
    var i = start
    var count = 0
    var seen: UInt32 = 0
    var isOdd = false
    while true {
      let gap = i
      while i < limit, ASCII.isBlank(p[i]) { i += 1 }
      guard i < limit else { return nil }
      if p[i] == 0x3E { return TagEnd(next: i + 1, isSelfClosed: false, isOdd: isOdd) }
      if isEnd(i, limit) { return TagEnd(next: i + 2, isSelfClosed: true, isOdd: isOdd) }
      count += 1
      if count > InputLimits.maxAttributes { return nil }
      guard ASCII.isLetter(p[i]) || p[i] == 0x3A || p[i] == 0x5F else {
        // A name may begin with a full stop to the parser alone.
        guard p[i] != 0x2E, let next = skipOdd(i, limit) else { return nil }
        i = next
        isOdd = true
        continue
      }
      if i == gap { isOdd = true }
      let nameStart = i
      while i < limit, classes[Int(p[i])] & ByteClass.name != 0 { i += 1 }
      let nameEnd = i
      guard i < limit, nameEnd - nameStart <= PageStripper.maxPlainName else { return nil }
      let name = AttributeName(UnsafeBufferPointer(rebasing: p[nameStart..<nameEnd]))
      var equals = i
      while equals < limit, ASCII.isBlank(p[equals]) { equals += 1 }
      var value = nameEnd..<nameEnd
      if equals < limit, p[equals] == 0x3D {
        guard let range = valueRange(from: equals + 1, limit, &isOdd) else { return nil }
        value = range
        i = value.upperBound
        if i < limit, p[i] == 0x22 || p[i] == 0x27, p[value.lowerBound - 1] == p[i] { i += 1 }
      } else if p[i] != 0x3E, !ASCII.isBlank(p[i]), !isEnd(i, limit) {
        isOdd = true
      }
      guard let name else { continue }
      // The parser keeps the first of two of a name.
      let bit = UInt32(1) << UInt32(name.rawValue)
      if seen & bit != 0 {
        isOdd = true
        continue
      }
      if name.isComponent, seen >> UInt32(AttributeName.dataQA.rawValue) != 0 { isOdd = true }
      seen |= bit
      guard keeps(name, value, &isOdd) else { return nil }
    }
  }

  private func isEnd(_ i: Int, _ limit: Int) -> Bool { p[i] == 0x2F && i + 1 < limit && p[i + 1] == 0x3E }

  /// The end of what the parser drops: at white space or the end of the tag; nil where it breaks off.
  private func skipOdd(_ start: Int, _ limit: Int) -> Int? {
    var i = start
    while i < limit, p[i] != 0x3E, !isEnd(i, limit), !ASCII.isBlank(p[i]) {
      if p[i] < 0x20 { return nil }
      i += 1
    }
    return i
  }

  /// The bytes of a value without quotation marks, or nil where they have no end.
  private func valueRange(from start: Int, _ limit: Int, _ isOdd: inout Bool) -> Range<Int>? {
    var i = start
    while i < limit, ASCII.isBlank(p[i]) { i += 1 }
    guard i < limit else { return nil }
    if p[i] == 0x22 || p[i] == 0x27 {
      let end = ByteSearch.first(p[i], p, from: i + 1, to: limit)
      return end < limit ? i + 1..<end : nil
    }
    let first = i
    while i < limit, p[i] != 0x3E, !ASCII.isBlank(p[i]) {
      if p[i] < 0x20 { return nil }
      // Parsers differ in what these mean here, as in a stroke at the end.
      if p[i] == 0x22 || p[i] == 0x27 || p[i] == 0x3D || p[i] == 0x60 || p[i] == 0x3C { isOdd = true }
      i += 1
    }
    if i == first || p[i - 1] == 0x2F { isOdd = true }
    return i < limit ? first..<i : nil
  }

  /// Keeps an attribute; false where the parser has to decode it.
  private mutating func keeps(_ name: AttributeName, _ value: Range<Int>, _ isOdd: inout Bool) -> Bool {
    if ByteSearch.first(0x26, p, from: value.lowerBound, to: value.upperBound) < value.upperBound {
      isOdd = true
      return keepsDecoded(name, value)
    }
    if name == .style, !HiddenStyle.hides(UnsafeBufferPointer(rebasing: p[value])) { return true }
    page.attributes.append(
      .init(
        name: name, isOwn: false, start: Int32(value.lowerBound), stop: Int32(value.upperBound)))
    return true
  }

  private mutating func keepsDecoded(_ name: AttributeName, _ value: Range<Int>) -> Bool {
    let start = page.values.count
    guard References.append(attribute: p, value, to: &page.values) else { return false }
    let isKept =
      name != .style
      || page.values.withUnsafeBufferPointer {
        HiddenStyle.hides(UnsafeBufferPointer(rebasing: $0[start...]))
      }
    if isKept {
      page.attributes.append(
        .init(name: name, isOwn: true, start: Int32(start), stop: Int32(page.values.count)))
    }
    return true
  }
}
