import TestSupport
import Testing

@testable import Analysis

@Suite("WhiteSpace")
struct WhiteSpaceTests {
  @Test("tells collapsed parts of random texts as the plain way over strings does")
  func agreement() {
    let pieces = [
      " ", "a", "word", "\t", "  ", "é", "\u{A0}", "“", "long word", "\u{2003}", "Z", "\u{7F}", "7",
    ]
    var random = SplitMix(state: 8)
    for _ in 0..<4000 {
      // Scalars, so that parts begin and end between them.
      let scalars = Array(
        (0..<random.next(9)).map { _ in pieces[random.next(pieces.count)] }.joined().unicodeScalars)
      let low = random.next(scalars.count + 1)
      let high = low + random.next(scalars.count - low + 1)
      func text(_ range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[range])
        return text
      }
      let own = text(low..<high)
      let plain = own.split(whereSeparator: { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) })
        .joined(separator: " ")
      let start = text(0..<low).utf8.count
      let isCollapsed = Array(text(0..<scalars.count).utf8).withUnsafeBufferPointer {
        WhiteSpace.isCollapsed(start..<start + own.utf8.count, of: $0)
      }
      #expect(isCollapsed == (Array(plain.utf8) == Array(own.utf8)), "\(own)")
      #expect(Array(MessageTemplate.collapsed(own).utf8) == Array(plain.utf8), "\(own)")
    }
  }
}
