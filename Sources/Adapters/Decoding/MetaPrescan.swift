/// Reads the encoding a page declares in its head (HTML standard, "prescan a byte stream", simplified).
enum MetaPrescan {
  /// The label behind `charset=` in the first `<meta` (or XML declaration) that has one, or nil.
  static func label(_ bytes: [UInt8]) -> String? {
    let end = min(bytes.count, InputLimits.metaPrescanBytes)
    var i = 0
    while i < end {
      guard bytes[i] == UInt8(ascii: "<") else {
        i += 1
        continue
      }
      let close = bytes[i..<end].firstIndex(of: UInt8(ascii: ">")) ?? end
      if matches(bytes, i + 1, "meta", end), let found = value(bytes, i..<close, "charset") { return found }
      if matches(bytes, i + 1, "?xml", end), let found = value(bytes, i..<close, "encoding") { return found }
      i += 1
    }
    return nil
  }

  private static func matches(_ bytes: [UInt8], _ at: Int, _ word: StaticString, _ end: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard at + count <= end else { return false }
    return word.withUTF8Buffer { letters in
      for k in 0..<count where ASCII.lower(bytes[at + k]) != letters[k] { return false }
      return true
    }
  }

  private static func value(_ bytes: [UInt8], _ range: Range<Int>, _ key: StaticString) -> String? {
    var i = range.lowerBound
    let end = range.upperBound
    while i < end {
      guard matches(bytes, i, key, end) else {
        i += 1
        continue
      }
      i += key.utf8CodeUnitCount
      while i < end, ASCII.isSpace(bytes[i]) { i += 1 }
      guard i < end, bytes[i] == UInt8(ascii: "=") else { continue }
      i += 1
      while i < end, ASCII.isSpace(bytes[i]) || bytes[i] == 0x22 || bytes[i] == 0x27 { i += 1 }
      var label: [UInt8] = []
      while i < end, ASCII.isAlphanumeric(bytes[i]) || bytes[i] == 0x2D || bytes[i] == 0x5F {
        label.append(bytes[i])
        i += 1
      }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }
}
