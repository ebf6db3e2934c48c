import Testing
import TextCore

@testable import Adapters

@Suite("Block quotations of pages")
struct PageQuotationTests {
  private static let opening = [
    "The parish council voted on Thursday to sell the old mill to a firm that wants to turn it into nine flats.",
    "Two members of the council spoke against the sale, and one of them left the room before the vote was taken.",
  ]
  private static let closing =
    "The buyer has six weeks to pay, and the council wants to spend the money on the roof of the village hall."
  private static let quote = "We have sold the one thing that people came here to see."

  private func read(_ body: String) throws -> Document {
    let html = "<html><head><title>Council sells the old mill</title></head><body>\(body)</body></html>"
    let source = try TextDecoder.decode(name: "t", bytes: Array(html.utf8), isHTML: true)
    return try HTMLAdapter(pageWords: TestWords.shared).read(source, id: "t", path: nil)
  }

  /// A page with something before its last paragraph.
  private func page(_ part: String) throws -> Document {
    let paragraphs = Self.opening.map { "<p>\($0)</p>" }.joined()
    return try read(
      "<article><h1>Council sells the old mill</h1>\(paragraphs)\(part)<p>\(Self.closing)</p></article>")
  }

  private func texts(_ document: Document, _ isWanted: (Block) -> Bool = { _ in true }) -> [String] {
    document.blocks.filter(isWanted).map { document.string($0.span) }
  }

  @Test(
    "the line that names who is quoted is a signature, wherever the page puts it",
    arguments: [
      (
        "<blockquote><p>QUOTE</p><cite>Ruth Ferrer, councillor</cite></blockquote>", "Ruth Ferrer, councillor"
      ),
      ("<blockquote>QUOTE <cite>Ruth Ferrer</cite></blockquote>", "Ruth Ferrer"),
      ("<blockquote><p>QUOTE</p><footer>&mdash; Ruth Ferrer</footer></blockquote>", "— Ruth Ferrer"),
      ("<blockquote><p>QUOTE</p><p>– Ruth Ferrer, councillor</p></blockquote>", "– Ruth Ferrer, councillor"),
      ("<blockquote><p>QUOTE<br>-- Ruth Ferrer</p></blockquote>", "-- Ruth Ferrer"),
      ("<blockquote><p>QUOTE</p></blockquote><p>— Ruth Ferrer</p>", "— Ruth Ferrer"),
      (
        "<figure><blockquote><p>QUOTE</p></blockquote><figcaption>Ruth Ferrer</figcaption></figure>",
        "Ruth Ferrer"
      ),
    ])
  func signatures(part: String, name: String) throws {
    let document = try page(part.replacing("QUOTE", with: Self.quote))
    #expect(texts(document) { $0.kind == .blockQuote } == [Self.quote, name])
    #expect(texts(document, \.isSignature) == [name])
  }

  @Test("a title inside a quoted sentence is no signature")
  func titles() throws {
    let quote = "I read it in <cite>The Miller</cite> and could not believe that they would do it."
    let document = try page("<blockquote><p>\(quote)</p></blockquote>")
    #expect(texts(document, \.isSignature).isEmpty)
    #expect(
      texts(document).contains("I read it in The Miller and could not believe that they would do it."))
  }

  @Test("a quotation set apart that repeats the text is dropped with its signature, however far it stands")
  func repeated() throws {
    let paragraphs = (0..<8).map {
      "<p>The firm has built flats in \($0 + 2) other mills, and none of them is open to visitors any more.</p>"
    }
    let said =
      "<p>“We have sold the one thing that people came here to see,” Ruth Ferrer said after the vote was taken.</p>"
    let document = try page(
      "<blockquote><p>\(Self.quote)</p><cite>Ruth Ferrer</cite></blockquote>\(paragraphs.joined())\(said)")
    #expect(!texts(document).contains(Self.quote))
    #expect(!texts(document).contains("Ruth Ferrer"))
  }

  @Test("a page whose whole text is indented by block quotations quotes nobody")
  func indented() throws {
    let document = try read(
      "<h1>Council sells the old mill</h1><blockquote>"
        + (Self.opening + [Self.closing]).map { "<p>\($0)</p>" }.joined() + "</blockquote>")
    #expect(texts(document) { $0.kind == .paragraph } == Self.opening + [Self.closing])
  }
}
