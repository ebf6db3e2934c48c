import Testing
import TextCore

@testable import Adapters

/// What the parser of libxml2 2.9 does badly, row by row: the text must be there all the same.
@Suite("What the parser does badly")
struct DamagedPageTests {
  private static let prose =
    "<p>The keeper of the weir said on Tuesday that the water had never stood so low in a spring since his father’s time.</p>"
  private static let more =
    "<p>Two millers who share the stream with him told the county that they would grind at night until the rain came.</p>"

  private func read(_ bytes: [UInt8]) throws -> Document {
    let source = try TextDecoder.decode(name: "t", bytes: bytes, isHTML: true)
    return try HTMLAdapter(pageWords: TestWords.shared).read(source, id: "t", path: nil)
  }
  private func read(_ html: String) throws -> Document { try read(Array(html.utf8)) }
  private func text(_ document: Document) -> String { String(decoding: document.text, as: UTF8.self) }

  /// The paragraph of a page in an encoding, with the sign that the encoding has to get right.
  private func page(_ charset: String?, _ bytes: [UInt8]) -> [UInt8] {
    let meta = charset.map { "<meta charset=\"\($0)\">" } ?? ""
    let start = "<html><head>\(meta)<title>Weir</title></head><body><p>The keeper of the weir wrote that "
    let end =
      " would be the last of his words on the low water of this spring, and he kept to that.</p></body>"
    return Array(start.utf8) + bytes + Array(end.utf8)
  }

  @Test(
    "signs are right in every encoding a page declares or does not",
    arguments: [
      ("iso-8859-1", [0x93, 0x61, 0x94, 0x20, 0x97, 0x20, 0x80, 0x20, 0xE9], "“a” — € é"),
      ("latin1", [0x91, 0x62, 0x92], "‘b’"),
      (nil, [0x93, 0x61, 0x94, 0x20, 0x97, 0x20, 0x80, 0x20, 0xE9], "“a” — € é"),
      ("gb2312", [0x84, 0x31, 0xA4, 0x37, 0x20, 0xC4, 0xE3], "你"),
      ("gbk", [0xA8, 0x44, 0xC4, 0xE3, 0x80, 0x20], "你"),
      ("shift_jis", [0x87, 0x40, 0x82, 0xA0], "①あ"),
      ("koi8-r", [0xF0, 0xCC, 0xCF, 0xD4, 0xC9, 0xCE, 0xC1], "Плотина"),
      ("windows-1251", [0xCF, 0xEB, 0xEE, 0xF2, 0xE8, 0xED, 0xE0], "Плотина"),
      ("iso-8859-2", [0xB1, 0xEA], "ąę"),
      ("iso-8859-15", [0xA4], "€"),
      ("euc-kr", [0xB0, 0xA1], "가"),
    ] as [(String?, [UInt8], String)])
  func encodings(charset: String?, bytes: [UInt8], expected: String) throws {
    let text = text(try read(page(charset, bytes)))
    #expect(text.contains(expected) && text.contains("last of his words"), "\(charset ?? "none"): \(text)")
  }

  @Test("a page in UTF-16, with and without its mark, that says it is UTF-8", arguments: [true, false])
  func wide(hasMark: Bool) throws {
    let html = "<html><head><meta charset=utf-8></head><body>\(DamagedPageTests.prose)</body></html>"
    let bytes = html.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(text(try read((hasMark ? [0xFF, 0xFE] : []) + bytes)).contains("father’s time"))
  }

  @Test("one bad byte leaves the text behind it as it is")
  func oneBadByte() throws {
    let bytes =
      Array("<body>\(DamagedPageTests.prose)<p>".utf8) + [0xFF] + Array("\(DamagedPageTests.prose)".utf8)
    let text = text(try read(bytes + Array(DamagedPageTests.more.utf8)))
    #expect(text.contains("father’s time") && !text.contains("Ã") && !text.contains("â€"))
  }

  @Test(
    "references of every kind",
    arguments: [
      ("&#146;", "’"), ("&#x80;", "€"), ("&#151;", "—"), ("&copy 1999", "© 1999"), ("&eacute", "é"),
      ("&NotEqual;", "≠"), ("&comma;", ","), ("&period;", "."), ("&lpar;", "("), ("&apos;", "'"),
      ("&rsquo;", "’"), ("&amp;mdash;", "—"), ("AT&T", "AT&T"), ("&unknown;", "&unknown;"),
    ])
  func references(written: String, expected: String) throws {
    let document = try read(
      "<body>\(DamagedPageTests.prose)<p>The clerk of the town wrote [\(written)] in the margin and signed it.</p>"
    )
    #expect(text(document).contains("[\(expected)]"), "\(text(document))")
  }

  @Test("a text of more than ten million bytes in one element is whole")
  func longText() throws {
    let sentence = "The keeper of the weir wrote down the height of the water every hour. "
    let count = 10_400_000 / sentence.utf8.count
    let document = try read(
      "<body><p>" + String(repeating: sentence, count: count) + "</p>\(DamagedPageTests.more)</body>")
    #expect(document.text.count > 10_000_000)
    #expect(document.text.suffix(20).elementsEqual("until the rain came.".utf8))
  }

  @Test(
    "text in places where no text should be is kept",
    arguments: [
      "<html><body>A</body></html>B", "<table>A<tr><td>B</td></tr></table>", "<p><section>A<p>B</section>",
      "<div/>A<p/>B", "</p>A</div>B", "<b><p>A</b>B</p>",
      "<ul><li>A<li>B</ul>", "<noscript><p>x</noscript>A<p>B", "<template><p>x</template>A B",
      "<select><option>x<option>y</select>A B", "<textarea>A B", "<title>A B",
      "<nav><div>x</nav><p>A B", "<ul class=menu><li><div>x</li></ul>A B",
    ])
  func misplaced(markup: String) throws {
    let html = markup.replacing("A", with: DamagedPageTests.prose).replacing("B", with: DamagedPageTests.more)
    let text = text(try read("<body>" + html))
    #expect(text.contains("father’s time") || markup.contains("<title>"), "\(markup)")
    #expect(text.contains("until the rain came") || markup.contains("<title>"), "\(markup)")
  }

  @Test(
    "where a script, style or comment without an end takes the whole page, it does not",
    arguments: ["<!-- menu", "<style>p {", "<script>var a = 1"])
  func swallowed(opening: String) throws {
    let html = "<html><body>\(opening)\n<h1>Low water</h1>\(DamagedPageTests.prose)\(DamagedPageTests.more)"
    #expect(text(try read(html)).contains("until the rain came"))
  }

  @Test("tags in the strings of structured data leave them whole")
  func tagsInStrings() throws {
    let html = """
      <head><script type="application/ld+json">{"@type":"NewsArticle","description":"<b>a</b> \\u003c/b>",
      "author":{"name":"Ilse Brandt"},"headline":"Low </b> water"}</script></head>
      <body><h1>Low water</h1>\(DamagedPageTests.prose)\(DamagedPageTests.more)
      """
    #expect(try read(html).metadata.authors == ["Ilse Brandt"])
  }

  @Test(
    "a link that was never closed makes no paragraph a link",
    arguments: ["<div><a href=/top><div>Top</div></div><a href=/b>Back</a>", "<a name=top>", "<a href=/top>"])
  func openLink(opening: String) throws {
    let text = String(repeating: DamagedPageTests.prose + DamagedPageTests.more, count: 9)
    let document = try read("<body>\(opening)\(text)")
    #expect(String(decoding: document.text, as: UTF8.self).contains("until the rain came"))
    #expect(document.links.allSatisfy { $0.span.range.count < 10 })
  }

  @Test("references to no character lose nothing beside them", arguments: ["&#0;", "&#x110000;", "&#xD800;"])
  func noCharacter(written: String) throws {
    let document = try read(
      "<body>\(DamagedPageTests.prose)<p>It rained \(written) all night, the keeper said later.</p>")
    #expect(text(document).contains("It rained") && text(document).contains("all night"))
  }

  @Test(
    "floods of one thing cost time in proportion",
    arguments: [
      "<div>", "<i>", "</b>", "<a href=x>t", "<ul><li><div>", "<table><td>", "</nav>", "<nav><div></nav>",
      "&",
      "<!-->", "<x", "<p class='comment'>t", "<li><a href=/x>The title of another text</a>",
      "<div class='comments'>", "<q>", "<abbr class=published>",
    ])
  func floods(piece: String) throws {
    let flood = String(repeating: piece, count: 30_000)
    _ = try read("<body>\(DamagedPageTests.prose)\(DamagedPageTests.more)\(flood)")
  }
}
