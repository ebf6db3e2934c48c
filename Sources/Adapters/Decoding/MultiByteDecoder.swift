#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Decodes the multi-byte encodings of East Asia through the system's `iconv`, character by character, so
/// that the map back to the bytes is exact.
enum MultiByteDecoder {
  /// Longest character of the encodings read here (gb18030), in bytes.
  private static let maxCharacter = 4

  /// The decoded text, or nil where the system does not know the encoding.
  static func decode(_ bytes: [UInt8], iconv name: String) -> DecodedText? {
    #if canImport(Glibc)
      guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else { return nil }
      defer { iconv_close(handle) }
      var out = DecodedText()
      var buffer = [CChar](repeating: 0, count: 16)
      bytes.withUnsafeBufferPointer { p in
        var i = 0
        while i < p.count {
          if p[i] < 0x80 {
            let start = i
            while i < p.count, p[i] < 0x80 { i += 1 }
            out.verbatim(p, start..<i)
            continue
          }
          var length = 2
          var written = 0
          while i + length <= p.count, length <= maxCharacter {
            written = convert(handle, UnsafeBufferPointer(rebasing: p[i..<i + length]), &buffer)
            if written != 0 { break }
            length += 1
          }
          if written > 0 {
            out.text(buffer[0..<written].map { UInt8(bitPattern: $0) }, at: i, length: length)
            i += length
          } else {
            // A lone byte: single-byte katakana has one, everything else is damage.
            let one = convert(handle, UnsafeBufferPointer(rebasing: p[i..<i + 1]), &buffer)
            if one > 0 {
              out.text(buffer[0..<one].map { UInt8(bitPattern: $0) }, at: i, length: 1)
            } else {
              out.scalar(0xFFFD, at: i, length: 1)
            }
            i += 1
          }
        }
      }
      return out
    #else
      return nil
    #endif
  }

  #if canImport(Glibc)
    /// Bytes written for one character, 0 where the input is too short, -1 where it is none.
    private static func convert(
      _ handle: iconv_t, _ input: UnsafeBufferPointer<UInt8>, _ buffer: inout [CChar]
    ) -> Int {
      iconv(handle, nil, nil, nil, nil)
      return input.withMemoryRebound(to: CChar.self) { source in
        buffer.withUnsafeMutableBufferPointer { target in
          var from = UnsafeMutablePointer(mutating: source.baseAddress)
          var left = source.count
          var to = target.baseAddress
          var room = target.count
          let result = iconv(handle, &from, &left, &to, &room)
          if result == Int.max || result == UInt.max || left > 0 {
            return errno == EINVAL ? 0 : -1
          }
          return target.count - room
        }
      }
    }
  #endif
}
