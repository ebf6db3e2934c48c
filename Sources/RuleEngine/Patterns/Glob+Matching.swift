import TextCore

extension Glob {
  /// True where the glob covers all of a token; the bytes are folded first.
  ///
  /// Linear in the token for each star. ASCII is folded in place.
  func matches(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in token { all |= byte }
    if all < 0x80 { return covers(token) }
    return Folding.withForm(of: token) { covers($0) }
  }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private func covers(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = parts.first, let last = parts.last else { return token.isEmpty }
    if parts.count == 1 { return first.count == token.count && holds(first, token, 0) }
    guard first.count + last.count <= token.count, holds(first, token, 0),
      holds(last, token, token.count - last.count)
    else { return false }
    var at = first.count
    let end = token.count - last.count
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      while at + part.count <= end, !holds(part, token, at) { at += 1 }
      guard at + part.count <= end else { return false }
      at += part.count
    }
    return true
  }

  private func holds(_ part: [UInt8], _ token: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    for i in part.indices where Glob.lower(token[at + i]) != part[i] { return false }
    return true
  }
}
