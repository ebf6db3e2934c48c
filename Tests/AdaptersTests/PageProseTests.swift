import Testing
import TextCore

@testable import Adapters

@Suite("Prose of pages that looks like furniture")
struct PageProseTests {
  private static let paragraphs = [
    "The harbour board closed the eastern pier on Friday after divers found that four of its piles had rotted through.",
    "Fishing crews must now land their catch at the western quay, which lies two kilometres from the cold store.",
    "“Nobody told us before the gates were locked,” said Ines Duarte, who has run a boat from the pier for years.",
    "The board said that repairs would begin in the spring and would cost about three million, most of it borrowed.",
    "A report of last autumn had warned of the damage, but it was read by the board only a month ago, members said.",
    "The cold store has offered to send lorries to the quay each morning until the pier is opened to crews again.",
  ]

  private static func plain(_ range: Range<Int>) -> String {
    paragraphs[range].map { "<p>\($0)</p>\n" }.joined()
  }

  private func read(_ body: String) throws -> Document {
    let html = "<html><head><title>Harbour board closes the pier</title></head><body>\(body)</body></html>"
    let source = try TextDecoder.decode(name: "t", bytes: Array(html.utf8), isHTML: true)
    return try HTMLAdapter(pageWords: TestWords.shared).read(source, id: "t", path: nil)
  }

  private func texts(_ document: Document, _ kinds: Set<BlockKind> = []) -> [String] {
    document.blocks.filter { kinds.isEmpty || kinds.contains($0.kind) }.map { document.string($0.span) }
  }

  /// A page with something between the third and fourth paragraph.
  private func midst(_ part: String) throws -> Document {
    try read(
      "<article><h1>Harbour board closes the pier</h1>\(Self.plain(0..<3))\(part)\(Self.plain(3..<6))</article>"
    )
  }

  @Test(
    "a sentence among the paragraphs stays whatever phrase of furniture it has",
    arguments: [
      "Published in April, the survey found that the piles had been hollow for at least ten years.",
      "Copyright in the drawings of the pier belongs to the heirs of its builder, a judge ruled.",
      "Sponsored by two members, the motion would move the whole fleet to the western quay.",
      "Sources: the chairman knew of the damage in March, two members of the board told this paper.",
      "The engineer wrote in a letter to the editor that the board had been warned three times.",
      "Pictures sold through Getty Images show the piles as they were when the pier was opened.",
      "Follow the money, the diver said.",
    ])
  func phrases(sentence: String) throws {
    #expect(texts(try midst("<p>\(sentence)</p>")).contains(sentence))
  }

  @Test(
    "furniture among the paragraphs is dropped by its words",
    arguments: [
      "Sign up for our newsletter and read the news of the harbour before anyone else does.",
      "This article was originally published by the Harbour Courier and is used by its leave.",
      "Related: the fleet of the western quay",
    ])
  func furniture(line: String) throws {
    #expect(!texts(try midst("<p>\(line)</p>")).contains(line))
  }

  @Test(
    "a class does not drop paragraphs from the midst of the article",
    arguments: ["paywall", "after-ad", "no-print", "readmore-content", "right-column", "timestamp"])
  func classes(name: String) throws {
    let sentence =
      "The quay itself was built for ferries, and its cranes lift no more than half a tonne at once, crews said."
    #expect(texts(try midst("<div class='\(name)'><p>\(sentence)</p></div>")).contains(sentence))
    #expect(texts(try midst("<p class='\(name)'>\(sentence)</p>")).contains(sentence))
  }

  @Test("a paragraph that is a link from end to end stays, a line of links does not")
  func links() throws {
    let sentence = "The chairman sold his own boat a week before the gates were locked."
    #expect(texts(try midst("<p><a href='/x'>\(sentence)</a></p>")).contains(sentence))
    #expect(
      !texts(try midst("<p><a href='/x'>Chairman sold his boat</a></p>")).contains("Chairman sold his boat"))
  }

  @Test("a paragraph with a picture is a paragraph, a sentence in the box of one is its caption")
  func pictures() throws {
    let sentence = "The chairman sold his own boat a week before the gates were locked."
    #expect(texts(try midst("<p><img src='x'>\(sentence)</p>"), [.paragraph]).contains(sentence))
    #expect(texts(try midst("<div><img src='x'>\(sentence)</div>"), [.caption]).contains(sentence))
  }

  @Test(
    "a heading of the article is no end mark where paragraphs go on below it",
    arguments: ["Legal", "Sources"])
  func endMarks(mark: String) throws {
    let document = try read(
      "<article><h1>Harbour board closes the pier</h1>\(Self.plain(0..<4))<h2>\(mark)</h2>\(Self.plain(4..<6))</article>"
    )
    #expect(texts(document).contains(Self.paragraphs[5]))
  }

  @Test("who is named in the text is no author at its end")
  func people() throws {
    let sentence =
      "Ines Duarte is a director of the crews' union, sold three boats and says that she is owed the rent."
    let note = "Ruth Amsel is a reporter at the harbour desk of this paper and has sailed on two trawlers."
    let document = try read(
      "<article><h1>Harbour board closes the pier</h1>\(Self.plain(0..<6))<p>\(sentence)</p><p>\(note)</p></article>"
    )
    #expect(texts(document).contains(sentence))
    #expect(!texts(document).contains(note))
    #expect(document.metadata.decisions.contains { $0.contains("Ruth Amsel") })
  }

  @Test("prose in an aside among the paragraphs is named in a decision")
  func asides() throws {
    let document = try midst(
      "<aside><p>The pier was built a hundred years ago for the herring fleet, which then counted sixty boats in all.</p></aside>"
    )
    #expect(document.metadata.decisions.contains { $0.contains("aside") })
  }

  @Test("blocks of signs are no paragraphs", arguments: ["• • •", "◆", "———", "* * *"])
  func signs(line: String) throws {
    #expect(!texts(try midst("<p>\(line)</p>")).contains(line))
  }

  @Test("a quotation in a box that repeats a paragraph beside it is dropped")
  func pullQuotes() throws {
    let quote = "“Nobody told us before the gates were locked”"
    #expect(!texts(try midst("<blockquote><p>\(quote)</p></blockquote>")).contains(quote))
  }

  @Test("parts of one article right below the body of the page are one text")
  func parts() throws {
    let document = try read(
      "<h1>Harbour board closes the pier</h1><div class='story-body'>\(Self.plain(0..<2))</div>"
        + "<div class='story-body'>\(Self.plain(2..<6))</div>")
    #expect(texts(document).contains(Self.paragraphs[0]))
  }
}
