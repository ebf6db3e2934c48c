import Testing
import TextCore

@testable import Adapters

@Suite("JSON Lines")
struct JSONLinesReaderTests {
  private func lines(_ text: String) -> [JSONLine] { Array(JSONLinesReader(Array(text.utf8))) }
  private func record(_ text: String) throws -> JSONRecord {
    guard case .record(let record) = try #require(lines(text).first) else {
      throw InputError(.undecodable, "\(lines(text))")
    }
    return record
  }

  @Test("fields are read, escapes and surrogate pairs decoded")
  func fields() throws {
    let read = try record(
      #"{"id":"a1","text":"\u201cNo\u201d \ud83d\udc1f\n\"x\" \/ \ud83d.","url":"http://x.org","title":"T","authors":["A B","C D"],"published":"2024-01-02","more":[1,{"a":[]}]}"#
    )
    #expect(read.id == "a1")
    #expect(read.text.map { String(decoding: $0, as: UTF8.self) } == "“No” 🐟\n\"x\" / \u{FFFD}.")
    #expect(read.title == "T" && read.url == "http://x.org" && read.published == "2024-01-02")
    #expect(read.authors == ["A B", "C D"])
  }

  @Test("blank lines count, are skipped, and the last line needs no end")
  func numbers() {
    let found = lines("\n{\"text\":\"a b\"}\r\n  \n{\"html\":\"<p>c\",\"id\":7}")
    var first = JSONRecord(line: 2)
    first.text = Array("a b".utf8)
    var second = JSONRecord(line: 4)
    second.html = Array("<p>c".utf8)
    second.id = "7"
    #expect(found == [.record(first), .record(second)])
  }

  @Test(
    "a bad line names its place and its id, and the next line is read",
    arguments: [
      (#"{"id":"x","text":"a}"#, "x", "not valid JSON: the text ends inside a string (column 21)"),
      (
        #"{"id":"é","text":"a",}"#, "é",
        "not valid JSON: expected a name in double quotation marks (column 22)"
      ),
      (#"{"id":"x","text":5}"#, "x", #""text" must be a string"#),
      (#"{"id":"x"}"#, "x", #"the record has neither "text" nor "html""#),
      (
        #"{"id":"x","text":"a","html":"<p>b"}"#, "x",
        #"the record has both "text" and "html", and only one can be read: leave one out"#
      ),
      (#"{"id":"x","text":"a","title":"b","text":"c"}"#, "x", #""text" stands twice"#),
      (#"["text"]"#, nil, #"expected an object with "text" or "html""#),
      (#"{"text":"a"} b"#, nil, "not valid JSON: unexpected text behind the value (column 14)"),
      (#"{"text":"\x"}"#, nil, "not valid JSON: unknown escape in a string (column 10)"),
      (#"{"text":01}"#, nil, "not valid JSON: a number may not open with a zero (column 11)"),
      (#"{"text":tru}"#, nil, "not valid JSON: expected a value (column 9)"),
      (
        "{\"text\":\"a\tb\"}", nil,
        "not valid JSON: a control character stands in a string; write it as an escape (column 11)"
      ),
    ] as [(String, String?, String)])
  func badLines(line: String, id: String?, message: String) {
    let found = lines(line + "\n{\"text\":\"fine\"}")
    #expect(found.first == .bad(line: 1, id: id, message: message))
    #expect(found.count == 2)
  }

  @Test("nesting without end is refused, not followed")
  func deep() {
    guard case .bad(_, _, let message) = lines(String(repeating: "[", count: 100_000))[0] else {
      Issue.record("accepted")
      return
    }
    #expect(message.contains("nested too deeply"))
  }

  @Test("bytes that are no UTF-8 make a bad line")
  func encoding() {
    let bytes = Array("{\"text\":\"a".utf8) + [0xFF] + Array("\"}".utf8)
    #expect(
      Array(JSONLinesReader(bytes)) == [.bad(line: 1, id: nil, message: "the line is not UTF-8 (column 11)")])
  }

  @Test("a record becomes a document; what stands beside the text wins")
  func document() throws {
    let adapter = RecordAdapter(pageWords: TestWords.shared)
    let read = try record(
      #"{"text":"The pumps stand still, the manager of the mine said.","title":"Pumps  stand still","authors":[],"published":"3 May 2024"}"#
    )
    let document = try adapter.document(from: read, id: "line-1")
    #expect(document.suppliedTitle == "Pumps stand still")
    #expect(document.metadata.title == "Pumps stand still")
    #expect(document.metadata.authorsPresence == .absent)
    #expect(document.metadata.published == "2024-05-03")
    #expect(document.metadata.publisherPresence == .unknown)
    #expect(document.blocks.count == 1)
  }

  @Test("an empty id is none, and a text that is no date is not passed on as one")
  func emptyFields() throws {
    let read = try record(#"{"id":" ","text":"The pumps stand still.","published":"yesterday","html":null}"#)
    #expect(read.id == nil)
    let document = try RecordAdapter(pageWords: TestWords.shared).document(from: read, id: "line-1")
    #expect(document.metadata.published == nil)
    #expect(document.metadata.publishedPresence == .unknown)
    #expect(document.metadata.decisions == ["The record's \"published\" is no date: yesterday"])
  }

  @Test("a title that opens the text is not given twice")
  func shownTitle() throws {
    let read = try record(
      #"{"text":"Pumps stand still\n\nThe pumps stand still, the manager of the mine said.","title":"Pumps Stand Still"}"#
    )
    let document = try RecordAdapter(pageWords: TestWords.shared).document(from: read, id: "x")
    #expect(document.suppliedTitle == nil)
    #expect(document.blocks.map(\.kind) == [.headline, .paragraph])
  }

  @Test("damaged JSON of pages is salvaged")
  func lenient() throws {
    let text = "<!--\n{\"a\":\"x\ny\",\"b\":[1,,2,],\"c\":{\"d\":\"e\",} \"f\":\"g\"}\n-->"
    let tree = try #require(JSONParser.salvage(Array(text.utf8)))
    #expect(tree.member(0, "a").flatMap(tree.string) == "x y")
    #expect(tree.member(0, "f").flatMap(tree.string) == "g")
    let cut = try #require(JSONParser.salvage(Array("{\"a\":\"b\",\"c\":{\"d\":\"e\",\"f\":".utf8)))
    #expect(cut.member(0, "a").flatMap(cut.string) == "b")
    #expect(cut.member(0, "c").flatMap { cut.member($0, "d") }.flatMap(cut.string) == "e")
  }

  @Test("any bytes are parsed or refused, strictly and leniently")
  func randomBytes() {
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "\\", "1", "-", "null", "tr", "\\u12", " ", "\n",
    ]
    var state: UInt64 = 11
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<9 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let bytes = Array(text.utf8)
      if let tree = JSONParser.salvage(bytes) {
        for node in tree.nodes.indices {
          #expect(Int(tree.nodes[node].end) > node && Int(tree.nodes[node].end) <= tree.nodes.count)
          _ = tree.member(node, "a")
        }
      }
      _ = JSONLinesReader.read(bytes[...], line: 1)
    }
  }
}
