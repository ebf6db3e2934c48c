import Testing
import TextCore

@testable import Adapters

@Suite("Parts of pages")
struct PagePartsTests {
  private static let paragraphs = [
    "The ferry to the outer islands will run on two days a week from October, the shipping line told the mayors.",
    "Fewer than thirty people take the boat on a winter day, and the line has lost money on it for eleven years.",
    "The mayors have asked the county for help, which it gave once before, when the old boat had to be replaced.",
    "A decision is due at the end of the month, after the county has read the accounts of the last three winters.",
  ]

  private func read(_ body: String) throws -> Document {
    let html = "<html><head><title>Ferry to run twice a week</title></head><body>\(body)</body></html>"
    let source = try TextDecoder.decode(name: "t", bytes: Array(html.utf8), isHTML: true)
    return try HTMLAdapter(pageWords: TestWords.shared).read(source, id: "t", path: nil)
  }

  private func page(_ part: String, end: String = "") throws -> [String] {
    let plain = Self.paragraphs.map { "<p>\($0)</p>" }
    let document = try read(
      "<article><h1>Ferry to run twice a week</h1>\(plain[..<2].joined())\(part)\(plain[2...].joined())\(end)</article>"
    )
    return document.blocks.filter { $0.kind != .headline }.map { document.string($0.span) }
  }

  @Test(
    "an initial set apart is the first letter of its word",
    arguments: [
      "<span class='dropcap'>I</span>t is the third cut in as many years, and it will not be the last, people say.",
      "<span aria-hidden='true'>I</span>t is the third cut in as many years, and it will not be the last, people say.",
      "<span aria-hidden='true'>I</span><span class='sr-only'>I</span>t is the third cut in as many years, and it will "
        + "not be the last, people say.",
    ])
  func initials(paragraph: String) throws {
    #expect(
      try page("<p>\(paragraph)</p>").contains(
        "It is the third cut in as many years, and it will not be the last, people say."))
  }

  @Test(
    "marks of notes are no part of a sentence, powers are",
    arguments: [
      (
        "The line lost two million<sup><a href='#n1'>1</a></sup> last year.",
        "The line lost two million last year."
      ),
      (
        "The line lost two million<a href='#n1'><sup>1</sup></a> last year.",
        "The line lost two million last year."
      ),
      ("The line lost two million<sup>[1]</sup> last year.", "The line lost two million last year."),
      ("The deck has room for 40 m<sup>2</sup> of freight.", "The deck has room for 40 m2 of freight."),
    ])
  func notes(written: String, read: String) throws { #expect(try page("<p>\(written)</p>").contains(read)) }

  @Test("a sentence goes on behind an advertisement that stands in it")
  func cut() throws {
    let texts = try page(
      "<p>The boat was built for two hundred people and forty cars<div class='ad-slot'>Advertisement</div> and has not been "
        + "full since the bridge was opened.</p>")
    #expect(
      texts.contains(
        "The boat was built for two hundred people and forty cars and has not been full since the bridge was opened."
      ))
  }

  @Test("the heading of a list of links goes with it")
  func related() throws {
    let texts = try page(
      "<div><h4>Related</h4><ul><li><a href='/a'>Bridge closed by storm</a></li></ul></div>")
    #expect(texts == Self.paragraphs)
  }

  @Test("the offer behind the notice that a text must be paid for is dropped")
  func paywall() throws {
    let offer =
      "Read all of our stories for one pound a week. You can leave at any time without giving a reason."
    #expect(
      try page("", end: "<div><h2>Subscribe to continue reading</h2><p>\(offer)</p></div>") == Self.paragraphs
    )
  }

  @Test("how to reach the writer and a note of the editors at the end are dropped")
  func foot() throws {
    #expect(try page("", end: "<p>Contact Lena Ruiz at lruiz@ferry.example.</p>") == Self.paragraphs)
    #expect(
      try page("", end: "<p>Editor's note: The writer's brother sails with the shipping line.</p>")
        == Self.paragraphs)
  }

  @Test("a caption is read without its credit")
  func credits() throws {
    let texts = try page(
      "<figure><img src='a.jpg'><figcaption>The ferry in the harbour of Norrby. <span class='credit'>Ada Holt/Ferry Mail"
        + "</span></figcaption></figure>")
    #expect(texts.contains("The ferry in the harbour of Norrby."))
  }

  @Test("the time of a post is no text")
  func clocks() throws {
    #expect(try page("<div><time datetime='2024-01-01T12:40'>12:40</time></div>") == Self.paragraphs)
  }

  @Test("prose outside the chosen text is named in a decision")
  func outside() throws {
    let plain = Self.paragraphs.map { "<p>\($0)</p>" }
    let document = try read(
      "<div><h1>Ferry to run twice a week</h1><div class='article-body'>\(plain[..<3].joined())</div>"
        + "<div class='q7'>\(plain[3])</div></div>")
    let texts = document.blocks.map { document.string($0.span) }
    #expect(
      texts.contains(Self.paragraphs[3]) || document.metadata.decisions.contains { $0.contains("q7") })
  }
}
