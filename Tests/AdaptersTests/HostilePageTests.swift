import Testing
import TextCore

@testable import Adapters

@Suite("Hostile and damaged pages")
struct HostilePageTests {
  private func read(_ html: String) throws -> Document { try read(Array(html.utf8)) }
  private func read(_ bytes: [UInt8]) throws -> Document {
    let source = try TextDecoder.decode(name: "t", bytes: bytes, isHTML: true)
    return try HTMLAdapter(pageWords: TestWords.shared).read(source, id: "t", path: nil)
  }
  private func text(_ document: Document) -> String { String(decoding: document.text, as: UTF8.self) }

  private let prose =
    "<p>The water board of the valley said on Monday that the dam had been safe since the repairs of last year.</p>"
  private let more =
    "<p>Two engineers who had signed the report told the inquiry that they had never been asked to see the gates.</p>"

  @Test(
    "a raw element that is self-closed or never closed loses no text",
    arguments: [
      "<svg viewBox='0 0 1 1'/>", "<svg>", "<iframe src=x>", "<noscript>", "<object data=x>", "<canvas>",
      "<textarea>",
      "<template>", "<!-->", "<!--->", "<!-- a > b -->", "<script>if (a < b) x = '</p>';</script>",
      "<style>p { }</style>",
      "<![CDATA[ x ]]>", "<?php echo 1 ?>", "<div", "<a href=\"x", "<img alt='it''s' src=\"y\">", "< 5 and >",
      "<>", "</>",
      "<svg><svg></svg><p>in</p></svg>", "<script src=a></script >",
    ])
  func rawElements(piece: String) throws {
    let document = try read("<html><body><article>\(prose)\(piece)\(more)</article></body></html>")
    #expect(text(document).contains("safe since the repairs"))
    #expect(text(document).contains("engineers who had signed"))
  }

  @Test("the internal subset of a document type is no text")
  func internalSubset() throws {
    let document = try read("<!DOCTYPE html [<!ENTITY a \"boom\"> ]><body>\(prose)\(more)")
    #expect(!text(document).contains("boom") && !text(document).contains("]>"))
  }

  @Test("NUL bytes between elements do not end the page")
  func nul() throws {
    var bytes = Array("<body>\(prose)".utf8)
    bytes.append(0)
    bytes += Array("\(more)\(prose)".utf8)
    #expect(text(try read(bytes)).contains("engineers"))
  }

  @Test(
    "deep nesting costs time in proportion and keeps the text",
    arguments: ["div", "p", "b", "table", "blockquote", "x-y"])
  func deep(tag: String) throws {
    let open = String(repeating: "<\(tag)>", count: 20_000)
    let close = String(repeating: "</\(tag)>", count: 20_000)
    #expect(text(try read("<body>\(open)\(prose)\(more)\(close)</body>")).contains("engineers"))
  }

  @Test("end tags that match nothing, attributes without number, tags without end")
  func floods() throws {
    let ends = String(repeating: "</b>", count: 200_000)
    let starts = String(repeating: "<i>", count: 3000)
    #expect(text(try read("<body>\(starts)\(ends)\(prose)\(more)")).contains("engineers"))
    let attributes = (0..<50_000).map { " a\($0)=1" }.joined()
    #expect(text(try read("<body><div\(attributes)>\(prose)\(more)</div>")).contains("engineers"))
    let long = String(repeating: "x", count: 1_000_000)
    #expect(text(try read("<body><div class=\"\(long)\">\(prose)\(more)</div>")).contains("engineers"))
    #expect(
      text(try read("<body>\(prose)\(more)" + String(repeating: "<", count: 100_000))).contains("engineers"))
    #expect(
      text(try read("<body>\(prose)\(more)" + String(repeating: "&", count: 100_000))).contains("engineers"))
    #expect(
      text(try read("<body>\(prose)\(more)" + String(repeating: "<svg>", count: 50_000))).contains(
        "engineers"))
    #expect(
      text(try read("<body>\(prose)\(more)" + String(repeating: "<!--", count: 50_000))).contains("engineers")
    )
  }

  @Test(
    "many small things in one page cost time in proportion",
    arguments: [
      ("<p>", "<a href=x>t</a> and more words of it ", "</p>"),
      ("", "<blockquote class='twitter-tweet'><p>The gates stay shut.</p></blockquote>", ""),
      ("", "<h2><a href=/x>t</a></h2>", ""),
      ("", "<span itemprop=author>", ""),
      ("<pre>", "line of it\n\n", "</pre>"),
      ("<p>", "a<br>", "</p>"),
      ("", "<h1>", ""),
      ("", "<div class='live-blog'>", ""),
      ("", "<img src=x><p>A boat.</p>", ""),
      ("<table>", "<tr><td>a</td></tr>", "</table>"),
    ])
  func many(before: String, piece: String, after: String) throws {
    let flood = before + String(repeating: piece, count: 15_000) + after
    let document = try read("<body><div>\(prose)\(flood)\(more)</div></body>")
    #expect(document.text.count <= document.source.decoded.count)
  }

  @Test("an unclosed script reaches to the end and takes nothing before it")
  func unclosedScript() throws {
    let document = try read("<body>\(prose)\(more)<script>var a = 1; <p>unseen</p>")
    #expect(text(document).contains("engineers") && !text(document).contains("unseen"))
  }

  @Test(
    "a page without an article says why",
    arguments: [
      (
        "<title>404 Not Found</title><h1>404 Not Found</h1><p>The page you requested is gone.</p>",
        "error page"
      ),
      ("<body></body>", "no article text"),
    ])
  func noArticle(html: String, reason: String) throws { #expect(try read(html).notArticle == reason) }

  @Test(
    "a brief that its markup calls the only article of the page is an article, several teasers are none",
    arguments: [
      ("<article><h1>Mayor opens bridge</h1><p>It rained. Few came.</p></article>", nil as String?),
      ("<h1>Mayor opens bridge</h1><p>It rained. Few came.</p>", "no article text"),
      (
        "<article><h1>Mayor opens bridge</h1><p>It rained.</p></article>"
          + "<article><h1>Tolls rise</h1><p>It snowed.</p></article>", "no article text"
      ),
      ("<article><h1>Mayor opens bridge</h1></article>", "no article text"),
    ])
  func brief(html: String, reason: String?) throws { #expect(try read(html).notArticle == reason) }

  @Test("a short heading alone is the title where the head names none")
  func shortTitle() throws {
    #expect(try read("<h1>Storm warning</h1>\(prose)\(more)").metadata.title == "Storm warning")
  }

  @Test("prose goes on below links to other pages, and what is left out behind an end mark is said")
  func endMarks() throws {
    let links = "<h3>Related posts</h3><ul><li><a href='/a'>Ferry sinks again</a></li></ul>"
    let tail =
      "<p>Work on the second quay is to start in the spring, the harbour master told the council.</p>"
    let body = "<article>" + prose + more + more.replacing("engineers", with: "divers") + links
    let goesOn = try read(body + tail + "</article>")
    #expect(text(goesOn).contains("second quay") && !text(goesOn).contains("sinks"))
    #expect(goesOn.metadata.decisions.isEmpty)
    let ends = try read(body + "<h3>About the author</h3>" + tail + "</article>")
    #expect(!text(ends).contains("second quay"))
    #expect(ends.metadata.decisions.contains { $0.contains("About the author") })
  }

  @Test("random tag soup yields blocks in order that re-read from the bytes")
  func soup() throws {
    let pieces = [
      "<p>", "</p>", "<div class='share'>", "</div>", "<a href='/x'>", "</a>", "<b>", "</b>", "<br>", "<h1>",
      "</h1>", "<h2>", "</h2>",
      "&amp;", "&#8217;", "&nbsp;", "&shy;", "&bogus;", "&", "<", ">", "<!-- c -->", "<script>x<y</script>",
      "<ul><li>", "</ul>", "<table><tr><td>",
      "</table>", "<blockquote>", "</blockquote>", "<q>", "</q>", "<svg/>", "<time datetime='2024-01-02'>",
      "</time>", "é", "“", "\u{AD}", "\n",
      "The mayor of the town said on Monday that the bridge would open again in the spring. ",
      "Nobody replied. ", "word ", "\u{0}",
    ]
    var state: UInt64 = 9
    for _ in 0..<1500 {
      var html = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        html += pieces[Int(state >> 33) % pieces.count]
      }
      // Many NULs in a short page make it binary, which is another test's subject.
      guard let document = try? read("<body><p>x</p>" + html) else { continue }
      var end: UInt32 = 0
      for block in document.blocks {
        #expect(block.span.start >= end && block.span.end <= document.text.count && !block.span.isEmpty)
        end = block.span.end
        for word in words(document, block) {
          let range = document.sourceBytes(of: word)
          #expect(Rereader.text(document.source.bytes[range]) == document.string(word), "in \(html)")
        }
      }
      for span in document.links.map(\.span) + document.inlineQuotations {
        #expect(span.end <= document.text.count && !span.isEmpty)
      }
    }
  }

  private func words(_ document: Document, _ block: Block) -> [TextSpan] {
    document.text[block.span.range].split(separator: 0x20).map { TextSpan($0.startIndex, $0.endIndex) }
  }
}
