import Testing
import TextCore

@testable import Adapters

@Suite("Decoding of bytes")
struct TextDecoderTests {
  private func decode(_ bytes: [UInt8], charset: String? = nil, isHTML: Bool = false) throws -> SourceText {
    try TextDecoder.decode(name: "t", bytes: bytes, charset: charset, isHTML: isHTML)
  }
  private func text(_ source: SourceText) -> String { String(decoding: source.decoded, as: UTF8.self) }

  @Test("valid UTF-8 is taken as it is, whatever the page declares")
  func validUTF8() throws {
    let page = "<meta charset=iso-8859-1><p>“Café” — 5 €</p>"
    let source = try decode(Array(page.utf8), isHTML: true)
    #expect(source.encoding == "utf-8")
    #expect(text(source) == page)
    #expect(source.decoding.runs.isEmpty)
  }

  @Test("a byte order mark is cut and offsets still name bytes of the file")
  func byteOrderMark() throws {
    let source = try decode([0xEF, 0xBB, 0xBF] + Array("Rain".utf8))
    #expect(text(source) == "Rain")
    #expect(source.decoding.sourceRange(of: TextSpan(0, 4)) == 3..<7)
  }

  @Test("windows-1252 quotes map back to single bytes")
  func windows1252() throws {
    let bytes: [UInt8] = Array("He said ".utf8) + [0x93] + Array("no".utf8) + [0x94] + Array(" twice".utf8)
    let source = try decode(bytes)
    #expect(source.encoding == "windows-1252")
    #expect(text(source) == "He said “no” twice")
    let quote = TextSpan(8, 8 + "“no”".utf8.count)
    #expect(source.decoding.sourceRange(of: quote) == 8..<12)
  }

  @Test("single bad bytes in a long UTF-8 text are repaired, not the whole text")
  func damage() throws {
    let bytes = Array(String(repeating: "Über die Brücke. ", count: 40).utf8) + [0x92] + Array("s".utf8)
    let source = try decode(bytes)
    #expect(source.encoding == "utf-8")
    #expect(text(source).hasSuffix("Brücke. ’s"))
    #expect(
      source.decoding.sourceRange(of: TextSpan(source.decoded.count - 4, source.decoded.count - 1)).count == 1
    )
  }

  @Test("UTF-16 is read with and without a byte order mark", arguments: [true, false])
  func utf16(bigEndian: Bool) throws {
    let words = "Prices rose – by 5 €, “a lot” 🐟 and more"
    let units = words.utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for bytes in [units, mark + units] {
      let source = try decode(bytes)
      #expect(text(source) == words)
      #expect(
        source.decoding.sourceRange(of: TextSpan(0, source.decoded.count)) == bytes.count
          - units.count..<bytes.count)
    }
  }

  @Test("Cyrillic without a label is told apart by its lower case")
  func cyrillic() throws {
    let windows: [UInt8] = [
      0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEC, 0xE8, 0xF0, 0x2E, 0xE4, 0xE0,
    ]
    #expect(text(try decode(windows)) == "Привет, мир.да")
    let koi: [UInt8] = [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x2C, 0x20, 0xCD, 0xC9, 0xD2, 0x2E, 0xC4, 0xC1]
    #expect(text(try decode(koi)) == "Привет, мир.да")
  }

  @Test("a declared multi-byte encoding is read character by character")
  func multiByte() throws {
    let head = Array("<meta charset=gb2312><p>ab".utf8)
    let source = try decode(head + [0xC4, 0xE3, 0xBA, 0xC3, 0x63], isHTML: true)
    #expect(text(source).hasSuffix("ab你好c"))
    let end = source.decoded.count
    #expect(source.decoding.sourceRange(of: TextSpan(end - 4, end - 1)) == head.count + 2..<head.count + 4)
  }

  @Test("the caller's charset beats the guess, an unknown one is an error")
  func hint() throws {
    #expect(text(try decode([0x61, 0xB1], charset: "ISO-8859-2")) == "aą")
    #expect(throws: InputError.self) { try decode([0x61], charset: "klingon-8") }
  }

  @Test(
    "files that are no text are refused with the reason",
    arguments: [
      (Array("%PDF-1.7 x".utf8), "PDF"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "PNG"),
      ([0x41, 0x00, 0x00, 0x00, 0x07, 0x01, 0x02], "binary"),
    ])
  func binary(bytes: [UInt8], word: String) {
    let error = #expect(throws: InputError.self) { try decode(bytes) }
    #expect(error?.kind == .binary)
    #expect(error?.message.contains(word) == true)
  }

  @Test("empty and blank inputs are refused") func empty() {
    for bytes in [[], Array(" \n\t".utf8)] as [[UInt8]] {
      let error = #expect(throws: InputError.self) { try decode(bytes) }
      #expect(error?.kind == .empty)
    }
  }

  @Test("any bytes decode to valid UTF-8 whose map stays in bounds")
  func randomBytes() throws {
    var state: UInt64 = 7
    for round in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<(20 + round) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 33) | (round % 3 == 0 ? 0x20 : 0))
      }
      for charset in [nil, "utf-8", "koi8-r", "shift_jis", "big5", "gb18030", "euc-kr"] as [String?] {
        guard let source = try? decode(bytes, charset: charset) else { continue }
        #expect(String(validating: source.decoded, as: UTF8.self) != nil)
        let range = source.decoding.sourceRange(of: TextSpan(0, source.decoded.count))
        #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
      }
    }
  }

  @Test("a text of a control character is binary, of white space or escapes it is not", arguments: 0..<128)
  func controls(byte: UInt8) {
    let isControl = byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B
    for place in [1, 60, 64, 100] {
      let text =
        [UInt8](repeating: 0x61, count: place) + [UInt8](repeating: byte, count: 10)
        + [UInt8](repeating: 0x62, count: 130 - place)
      #expect((BinarySniff.kind(text, isWide: false) != nil) == isControl, "\(place)")
    }
  }
}
