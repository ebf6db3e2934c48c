import Testing

@testable import Analysis

@Suite("FoldedText")
struct FoldedTextTests {
  private func folded(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78]
    text.withUnsafeBufferPointer { FoldedText.append($0, to: &out) }
    return Array(out.dropFirst())
  }

  @Test("every scalar is folded as strings fold it")
  func scalars() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Most planes hold nothing that folds: one scalar in 64 of them is enough.
      if value > 0x20000, value % 64 != 0 { continue }
      let text = "a" + String(Character(scalar)) + "b"
      #expect(folded(Array(text.utf8)) == Array(FoldedText.fold(text)), "U+\(String(value, radix: 16))")
    }
  }

  @Test("white space at the ends goes, runs of it become a space")
  func collapse() {
    #expect(folded(Array(" \u{2003}One \n\u{00A0} TWO\u{3000}".utf8)) == Array("one two".utf8))
    #expect(folded(Array(" \n ".utf8)).isEmpty)
  }

  @Test("random bytes, broken or not, give what their string gives")
  func random() {
    var state: UInt64 = 7
    let pieces: [[UInt8]] = [
      [0x20], [0x0A], Array("Ä".utf8), Array("’".utf8), Array("İ".utf8), [0xE2, 0x80], [0xC2], [0x41], [0xFF],
      Array("\u{2009}".utf8), Array("\u{85}".utf8), Array("Σ".utf8), Array("👩".utf8), [0xA0],
    ]
    for _ in 0..<3000 {
      var text: [UInt8] = []
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      #expect(folded(text) == Array(FoldedText.fold(String(decoding: text, as: UTF8.self))))
    }
  }
}
