import Testing
import TextCore

@Suite("Scalar offsets")
struct ScalarTableTests {
  @Test("counts agree with counting, across the rows of the table")
  func counts() {
    var numbers = Numbers(seed: 5)
    for length in [0, 1, 100, 255, 256, 257, 2000] {
      let text = (0..<length).map { _ in ["a", "é", "€", "😀"].randomElement(using: &numbers) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let table = ScalarTable(bytes)
      var count = 0
      for offset in 0...bytes.count {
        #expect(table.scalars(before: offset) == count)
        if offset < bytes.count, bytes[offset] & 0xC0 != 0x80 { count += 1 }
      }
      #expect(table.count == text.unicodeScalars.count)
    }
  }

  @Test("in ASCII bytes are scalars")
  func ascii() {
    let table = ScalarTable(Array(repeating: 0x61, count: 1000))
    #expect(table.scalars(before: 777) == 777)
    #expect(table.count == 1000)
  }
}
