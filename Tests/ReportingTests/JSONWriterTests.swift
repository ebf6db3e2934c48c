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

  @Test("every byte is escaped or not as the plain way does, wherever in a word it stands")
  func bytes() {
    func plain(_ text: [UInt8]) -> [UInt8] {
      var out: [UInt8] = [0x22]
      for byte in text {
        switch byte {
        case 0x22, 0x5C: out += [0x5C, byte]
        case 0x0A: out += Array("\\n".utf8)
        case 0x0D: out += Array("\\r".utf8)
        case 0x09: out += Array("\\t".utf8)
        case 0..<0x20, 0x7F:
          let digits = String(byte, radix: 16)
          out += Array(("\\u00" + (digits.count < 2 ? "0" : "") + digits).utf8)
        default: out.append(byte)
        }
      }
      return out + [0x22]
    }
    for byte in UInt8.min...UInt8.max {
      for place in 0..<20 {
        for other: UInt8 in [0x61, 0xC3, 0x0A] {
          var text = [UInt8](repeating: other, count: 20)
          text[place] = byte
          var writer = JSONWriter()
          writer.string(utf8: text)
          #expect(writer.bytes == plain(text))
        }
      }
    }
  }

  @Test("whole numbers of any size", arguments: [0, 9, 10, -1, 99, 100, 12_345, Int.max, Int.min])
  func numbers(value: Int) {
    var writer = JSONWriter()
    writer.number(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == String(value))
  }

  @Test("a text longer than the first memory")
  func growth() {
    let text = String(repeating: "abc\"", count: 5_000)
    var writer = JSONWriter()
    writer.string(text)
    writer.reset()
    writer.string(text)
    #expect(writer.bytes.count == 25_002)
  }
}
