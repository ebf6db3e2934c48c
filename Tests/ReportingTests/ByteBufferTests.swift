import Testing

@testable import Reporting

@Suite("ByteBuffer")
struct ByteBufferTests {
  static func text(_ write: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer()
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test("numbers are written as Swift writes them")
  func numbers() {
    for value in Array(0...11_000) + [99_999, 100_000, 1_234_567_890, -1, -9_999, -10_000, Int.max, Int.min] {
      #expect(Self.text { $0.append(decimal: value) } == String(value))
    }
  }

  @Test("thousandths have the decimals they need and no more")
  func thousandths() {
    for value in -1_100...1_100 {
      let digits = String(value.magnitude % 1000)
      var decimals = String(repeating: "0", count: 3 - digits.count) + digits
      while decimals.last == "0" { decimals.removeLast() }
      let whole = (value < 0 ? "-" : "") + String(value.magnitude / 1000)
      #expect(
        Self.text { $0.append(thousandths: value) } == (decimals.isEmpty ? whole : whole + "." + decimals))
    }
  }

  @Test("texts of any length are escaped as byte by byte", arguments: 0..<20)
  func escapes(seed: UInt64) {
    var numbers = LayeredMarkupTests.Numbers(state: seed)
    let pieces = [
      "a", "word", " ", "\"", "\\", "\n", "\r", "\t", "\u{1}", "\u{1F}", "\u{7F}", "é", "漢", "👩‍🚒", "\u{80}",
      "12345678",
    ]
    for _ in 0..<200 {
      let count = Int.random(in: 0..<12, using: &numbers)
      let text = (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      var expected = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": expected += "\\\""
        case "\\": expected += "\\\\"
        case "\n": expected += "\\n"
        case "\r": expected += "\\r"
        case "\t": expected += "\\t"
        default:
          if scalar.value < 0x20 || scalar.value == 0x7F {
            let digits = String(scalar.value, radix: 16)
            expected += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          } else {
            expected.unicodeScalars.append(scalar)
          }
        }
      }
      var copy = text
      let made = copy.withUTF8 { bytes in Self.text { $0.append(escaped: bytes) } }
      #expect(made == expected)
    }
  }

  @Test("what outgrows lent memory moves to memory of its own", arguments: [0, 1, 7, 100, 5_000])
  func lent(capacity: Int) {
    let words = (0..<600).map { "word\($0)" }
    func write(_ writer: inout JSONWriter) {
      writer.array { for word in words { $0.string(word) } }
    }
    var plain = JSONWriter()
    write(&plain)
    #expect(JSONWriter.bytes(capacity: capacity, write) == plain.bytes)
  }

  @Test("a word of printable ASCII is told from one with any other byte")
  func printable() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var bytes = [UInt8](repeating: 0x41, count: 8)
        bytes[place] = byte
        let word = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        #expect(PrintableText.isPrintable(word) == (0x20...0x7E).contains(byte))
        #expect(bytes.withUnsafeBufferPointer(PrintableText.isPrintable) == (0x20...0x7E).contains(byte))
      }
    }
  }
}
