import Testing

@testable import Adapters

@Suite("Searches of 64 bytes at a time")
struct ByteSearchTests {
  /// Bytes around those looked for, and the same with the high bit.
  private static let bytes: [UInt8] = [
    0x00, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x61, 0x80,
    0x8A, 0x8D,
    0x9F, 0xA2, 0xDC, 0xFF,
  ]

  @Test("they find what a look at every byte finds, from every start", arguments: 0..<20)
  func agree(_ seed: Int) {
    var state = UInt64(seed) &* 7919 &+ 17
    for length in Array(0..<20) + [63, 64, 65, 127, 130, 200] {
      let text = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Mostly letters, so that runs get long.
        let index = Int(state >> 33) % 160
        return index < Self.bytes.count ? Self.bytes[index] : 0x61
      }
      text.withUnsafeBufferPointer { p in
        for start in 0...length {
          let lineEnd = p[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? length
          #expect(ByteSearch.firstLineEnd(p, from: start) == lineEnd)
          let stop = p[start...].firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 } ?? length
          #expect(ByteSearch.firstJSONBreak(p, from: start) == stop)
          let beyond = p[start...].firstIndex { $0 >= 0x80 } ?? length
          #expect(ByteSearch.firstBeyondASCII(p, from: start) == beyond)
        }
      }
    }
  }
}
