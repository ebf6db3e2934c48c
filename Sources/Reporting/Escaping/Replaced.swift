/// Replaces bytes of a UTF-8 text run by run; a text without any is handed back as it is.
enum Replaced {
  /// What stands in the place of some bytes.
  enum Piece {
    /// ASCII or any other text, for one byte.
    case text(StaticString)
    /// U+FFFD, for a number of bytes, at least one.
    case replacement(length: Int)
    /// The noncharacter of Unicode U+FDD0 and this, less than 32, for one byte.
    case noncharacter(UInt8)

    /// Number of bytes it stands for.
    @inline(__always)
    var length: Int { if case .replacement(let length) = self { max(length, 1) } else { 1 } }

    @inline(__always)
    func append(to out: inout ByteBuffer) { withBytes { out.append($0) } }

    @inline(__always)
    func append(to out: inout [UInt8]) { withBytes { out.append(contentsOf: $0) } }

    @inline(__always)
    private func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
      switch self {
      case .text(let text): text.withUTF8Buffer(body)
      case .replacement: ("\u{FFFD}" as StaticString).withUTF8Buffer(body)
      case .noncharacter(let number):
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3) { bytes in
          bytes[0] = 0xEF
          bytes[1] = 0xB7
          bytes[2] = 0x90 &+ (number & 31)
          body(UnsafeBufferPointer(bytes))
        }
      }
    }
  }

  /// The text with what `piece` names replaced; linear in its size.
  ///
  /// - Parameter piece: what stands in the place of the bytes at an offset; nil to leave them.
  @inline(__always)
  static func text(
    _ text: String, _ piece: (UnsafeBufferPointer<UInt8>, Int) -> Piece?
  ) -> String {
    var text = text
    return text.withUTF8 { bytes -> String? in
      var at = 0
      while at < bytes.count {
        if piece(bytes, at) != nil { break }
        at &+= 1
      }
      guard at < bytes.count else { return nil }
      var out = ByteBuffer(capacity: bytes.count &+ bytes.count / 8)
      var start = 0
      while at < bytes.count {
        guard let found = piece(bytes, at) else {
          at &+= 1
          continue
        }
        out.append(UnsafeBufferPointer(rebasing: bytes[start..<at]))
        found.append(to: &out)
        at = min(at &+ found.length, bytes.count)
        start = at
      }
      out.append(UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
      return String(decoding: out.view, as: UTF8.self)
    } ?? text
  }
}
