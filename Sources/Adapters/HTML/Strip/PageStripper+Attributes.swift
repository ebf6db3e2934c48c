extension PageStripper {
  /// Longest name that is taken as plain: the parser cuts names of a hundred bytes and more in pieces.
  static let maxPlainName = 64

  /// Reads the attributes of a start tag that is plainly written, from behind its name; the offset behind
  /// the tag, or nil where the parser has to read it.
  ///
  /// Plain is what all parsers read alike: names of letters, digits, `-`, `_`, `.`, `:` behind white space,
  /// values in quotation marks or of bytes that end at white space or `>`, no name twice, no reference in a
  /// value that is kept.
  mutating func readAttributes(from start: Int) -> Int? {
    let limit = min(p.count, start + InputLimits.maxTagBytes)
    var i = start
    var count = 0
    var seen: UInt32 = 0
    while true {
      let gap = i
      while i < limit, ASCII.isBlank(p[i]) { i += 1 }
      guard i < limit else { return nil }
      if p[i] == 0x3E { return i + 1 }
      if p[i] == 0x2F { return i + 1 < limit && p[i + 1] == 0x3E ? i + 2 : nil }
      guard i > gap, ASCII.isLetter(p[i]) || p[i] == 0x3A || p[i] == 0x5F else { return nil }
      count += 1
      if count > InputLimits.maxAttributes { return nil }
      let nameStart = i
      while i < limit, classes[Int(p[i])] & ByteClass.name != 0 { i += 1 }
      let nameEnd = i
      guard i < limit, nameEnd - nameStart <= PageStripper.maxPlainName else { return nil }
      // The name must end where the parser and the general scan both see its end.
      guard p[i] == 0x3D || p[i] == 0x3E || p[i] == 0x2F || ASCII.isBlank(p[i]) else { return nil }
      let name = AttributeName(UnsafeBufferPointer(rebasing: p[nameStart..<nameEnd]))
      var equals = i
      while equals < limit, ASCII.isBlank(p[equals]) { equals += 1 }
      var value = nameEnd..<nameEnd
      if equals < limit, p[equals] == 0x3D {
        guard let range = valueRange(from: equals + 1, limit) else { return nil }
        value = range
        i = value.upperBound
        if i < limit, p[value.lowerBound - 1] == p[i], p[i] == 0x22 || p[i] == 0x27 { i += 1 }
      }
      guard let name else { continue }
      let bit = UInt32(1) << UInt32(name.rawValue)
      if seen & bit != 0 { return nil }
      seen |= bit
      guard keeps(name, value) else { return nil }
    }
  }

  /// The bytes of a value without quotation marks, or nil where they do not end plainly.
  private func valueRange(from start: Int, _ limit: Int) -> Range<Int>? {
    var i = start
    while i < limit, ASCII.isBlank(p[i]) { i += 1 }
    guard i < limit else { return nil }
    if p[i] == 0x22 || p[i] == 0x27 {
      let end = ByteSearch.first(p[i], p, from: i + 1, to: limit)
      return end < limit ? i + 1..<end : nil
    }
    let first = i
    while i < limit, p[i] != 0x3E, !ASCII.isSpace(p[i]) {
      // Parsers differ in what these mean here.
      if p[i] == 0x22 || p[i] == 0x27 || p[i] == 0x3D || p[i] == 0x60 || p[i] == 0x3C { return nil }
      i += 1
    }
    guard i < limit, i > first, ASCII.isBlank(p[i]) || p[i] == 0x3E, p[i - 1] != 0x2F else { return nil }
    return first..<i
  }

  /// Keeps an attribute; false where the parser has to decode it.
  private mutating func keeps(_ name: AttributeName, _ value: Range<Int>) -> Bool {
    if ByteSearch.first(0x26, p, from: value.lowerBound, to: value.upperBound) < value.upperBound {
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
