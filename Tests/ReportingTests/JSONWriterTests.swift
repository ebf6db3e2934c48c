import Foundation
import Testing

@testable import Reporting

@Suite("JSONWriter")
struct JSONWriterTests {
  @Test("nested values with commas only between them")
  func nesting() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("a")
      writer.array {
        $0.number(1)
        $0.null()
        $0.boolean(true)
      }
      writer.key("b")
      writer.object { _ in }
      writer.key("c")
      writer.string("x")
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":[1,null,true],"b":{},"c":"x"}"#)
  }

  @Test(
    "numbers in thousandths have no superfluous decimals",
    arguments: [
      (0, "0"), (1000, "1"), (1500, "1.5"), (-250, "-0.25"), (12_345, "12.345"), (7, "0.007"),
      (100_000, "100"),
    ])
  func thousandths(value: Int, text: String) {
    var writer = JSONWriter()
    writer.thousandths(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test("every text survives writing and reading")
  func escapes() throws {
    let text = "quote \" backslash \\ newline \n tab \t bell \u{07} é 漢 \u{2028} 👩‍🚒 \u{7F}"
    var writer = JSONWriter()
    writer.array { $0.string(text) }
    let back = try JSONDecoder().decode([String].self, from: Data(writer.bytes))
    #expect(back == [text])
  }
}
