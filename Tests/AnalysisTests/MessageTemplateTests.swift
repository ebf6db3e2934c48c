import Testing

@testable import Analysis

@Suite("MessageTemplate")
struct MessageTemplateTests {
  @Test("captures are filled in, unknown names stay")
  func fill() {
    let text = MessageTemplate.fill("'{a}' and {b} {open") { $0 == "a" ? "x" : nil }
    #expect(text == "'x' and {b} {open")
  }

  @Test("white space of a match over two lines collapses")
  func collapse() { #expect(MessageTemplate.collapsed(" one\n  two\u{00A0}three ") == "one two three") }

  @Test("what counts as white space is what Unicode says")
  func whiteSpace() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSpace = scalar.properties.isWhitespace
      let text = "a" + String(Character(scalar)) + "b"
      #expect((MessageTemplate.collapsed(text) == "a b") == isSpace, "U+\(String(value, radix: 16))")
    }
  }

  @Test("a long capture is cut with an ellipsis")
  func shortened() {
    let text = MessageTemplate.shortened(String(repeating: "é", count: 200))
    #expect(text.unicodeScalars.count == MessageTemplate.captureLimit)
    #expect(text.hasSuffix("…"))
  }
}
