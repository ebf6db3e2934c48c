import Foundation
import TestSupport
import Testing
import TextCore

@testable import Adapters

@Suite("Plain text")
struct PlainTextAdapterTests {
  private func read(_ text: String, isMainText: Bool = false) -> Document {
    let source = SourceText(name: "t", utf8: Array(text.utf8))
    return PlainTextAdapter(pageWords: TestWords.shared).read(
      source, id: "t", path: nil, isMainText: isMainText)
  }
  private func kinds(_ document: Document) -> [String] {
    document.blocks.map { "\($0.kind.name): \(document.string($0.body))" }
  }
  private func seed(_ name: String) throws -> Document {
    let bytes = try Data(contentsOf: TestWords.root.appendingPathComponent("seeds/\(name)"))
    let source = try TextDecoder.decode(name: name, bytes: Array(bytes), isHTML: false)
    return PlainTextAdapter(pageWords: TestWords.shared).read(source, id: name, path: name)
  }

  @Test("the first seed: date marker cut, three headings, no title")
  func firstSeed() throws {
    let document = try seed("000_7b9c853acbd692ae.txt")
    #expect(document.metadata.published == "2024-03-26")
    #expect(document.metadata.title == nil)
    #expect(document.metadata.authors.isEmpty)
    #expect(document.metadata.publisher == nil)
    #expect(
      document.blocks.map(\.kind) == [
        .paragraph, .heading, .paragraph, .heading, .paragraph, .heading, .paragraph, .paragraph,
      ])
    #expect(document.string(document.blocks[0].body).hasPrefix("Russian Foreign Minister"))
    #expect(document.blocks[1].headingLevel == 2)
  }

  @Test("the second seed: furniture dropped, the right one of two dates, dateline and agency")
  func secondSeed() throws {
    let document = try seed("002_489d0ee25a1fdea4.txt")
    let metadata = document.metadata
    #expect(
      metadata.title
        == "CSTO secretary general praises Belarus’ assistance following attack on Crocus City Hall")
    #expect(metadata.published == "2024-03-26T12:01")
    #expect(metadata.dateline == Dateline(place: "MOSCOW", date: "26 March", agency: "BelTA"))
    #expect(metadata.publisher == "BelTA")
    #expect(metadata.authors.isEmpty)
    #expect(metadata.decisions.count == 1)
    #expect(document.blocks.map(\.kind) == [.headline] + Array(repeating: .paragraph, count: 6))
    #expect(document.string(document.blocks[1].body).hasPrefix("CSTO Secretary General Imangali"))
    #expect(document.text == document.source.bytes)
  }

  @Test("the first turn of a transcript is no title and no dateline")
  func transcript() {
    let document = read(
      "PRESENTER: When did you learn of it?\n\nMINISTER: I was told on Friday.\n\nPRESENTER: Thank you.\n")
    #expect(document.metadata.title == nil)
    #expect(document.metadata.dateline == nil)
    #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph])
  }

  @Test("the words of a block are exactly the bytes of the input")
  func positions() {
    let marked = MarkedText(
      "[[Harbour tolls rise again]]\n\n[[The port of Agdal raised its tolls on Monday for the third time.]]\n"
    )
    let document = read(marked.text)
    #expect(document.blocks.map { document.sourceBytes(of: $0.span) } == marked.spans)
  }

  @Test("hard-wrapped paragraphs are joined, in main text as well", arguments: [true, false])
  func hardWrap(isMainText: Bool) {
    let text = """
      The council of the river town voted on Tuesday to close the old bridge
      for two years while engineers look at its piers, which a report called
      unsafe in March.

      Shop owners on the east bank said the detour would cost them trade, and
      asked for a ferry. The mayor promised an answer within the month.
      """
    let document = read(text, isMainText: isMainText)
    #expect(document.blocks.count == 2)
    #expect(document.string(document.blocks[0].span).hasSuffix("unsafe in March."))
  }

  @Test("wrapped paragraphs are joined below a menu and beside quoted mail")
  func wrappedPage() {
    let text = """
      Home
      News
      Sport
      Subscribe
      Share this article

      Low water at the weir

      By Ilse Brandt
      Published 3 May 2021

      The keeper of the weir said on Tuesday that the water had never stood so
      low in a spring since his father's time, and that the fish were waiting
      below the gate.

      > He told me that himself, said the miller.
      > It was a Tuesday.

      Two millers who share the stream with him told the county that they would
      grind at night until the rain came.

      Read more
      """
    let document = read(text)
    #expect(document.blocks.map(\.kind) == [.headline, .paragraph, .blockQuote, .blockQuote, .paragraph])
    #expect(document.string(document.blocks[1].span).hasSuffix("below the gate."))
    #expect(document.string(document.blocks[4].span).hasPrefix("Two millers"))
  }

  @Test("a press release has its headline for a title, and a reporter's beat is nobody's name")
  func pressRelease() {
    let document = read(
      """
      FOR IMMEDIATE RELEASE

      Weir of Agdal gets a new gate

      By Ilse Brandt, Local Democracy Reporter

      The gate was lifted into place on Monday, the keeper of the weir said, and the fish will wait no longer.
      """)
    #expect(document.metadata.title == "Weir of Agdal gets a new gate")
    #expect(document.metadata.authors == ["Ilse Brandt"])
  }

  @Test("posts of other platforms, told by the line under them, are quotations of their own kind")
  func posts() {
    let long = String(repeating: "The harbour was open and the boats lay at the pier. ", count: 10)
    let text = """
      The mayor spoke about the ferries on Friday, and the council heard her for an hour in the hall.

      The owners have lied to us for years!

      — Ana Roe (@anaroe) May 31, 2018 The owners gave no answer on Friday to a question about it.

      \(long)What a mess, they lie -- Jo-Ann Ito (@jo_ito) 3 September 2019

      The address of the club - the old one (club@harbour.example) - is on the door, May 3, 2019.
      """
    let document = read(text)
    let posts = document.blocks.filter(\.isEmbed).map { document.string($0.span) }
    #expect(posts.count == 2)
    #expect(posts[0] == "The owners have lied to us for years!\n\n— Ana Roe (@anaroe) May 31, 2018")
    #expect(posts[1].hasPrefix("The harbour was open") && posts[1].hasSuffix("(@jo_ito) 3 September 2019"))
    #expect(posts[1].utf8.count < 460)
    let rest = document.blocks.filter { !$0.isEmbed }.map { document.string($0.span) }
    #expect(rest.count == 4)
    #expect(rest[1] == "The owners gave no answer on Friday to a question about it.")
    #expect(rest[2].hasPrefix("The harbour was open") && rest[2].hasSuffix("at the pier."))
  }

  @Test("the head of a mail is metadata")
  func mailHead() {
    let text = """
      From: Ilse Brandt <ilse@valley.example>
      To: desk@valley.example
      Subject: Low water at the weir
      Date: Mon, 3 May 2021 10:00:00 +0200

      The keeper of the weir said that the water had never stood so low in a spring.

      On Mon, 3 May 2021 at 09:12, Desk <desk@valley.example> wrote:
      > Can you file by ten? We would like to have
      > the part on the millers as well.
      """
    let document = read(text)
    #expect(document.metadata.title == "Low water at the weir")
    #expect(document.metadata.authors == ["Ilse Brandt"])
    #expect(document.metadata.published?.hasPrefix("2021-05-03T10:00") == true)
    #expect(document.string(document.blocks[0].span).hasPrefix("The keeper"))
    #expect(document.blocks.last?.kind == .blockQuote)
  }

  @Test("a field of a mail may go on in the next line")
  func foldedHead() {
    let head = "Subject: Low water\r\n at the weir\r\nFrom: Ilse Brandt\r\n\r\n"
    let document = read(head + "The keeper of the weir was asked about it.")
    #expect(document.metadata.authors == ["Ilse Brandt"])
    #expect(
      document.blocks.map { document.string($0.span) } == ["The keeper of the weir was asked about it."])
  }

  @Test(
    "a date at the very start is cut from the sentences, with a space before it or none",
    arguments: ["date 2024-03-26 ", "Date: 2024-03-26 ", "date2024-03-26 "])
  func dateMarker(head: String) {
    let document = read(head + "The keeper of the weir was asked about it on the day it broke.")
    #expect(document.metadata.published == "2024-03-26")
    #expect(document.string(document.blocks[0].body).hasPrefix("The keeper"))
  }

  @Test("lines of a text that look like one field are no head")
  func noHead() {
    let document = read(
      "Note: the county will answer by June, said the clerk of the valley on Monday.\n\nNobody replied to it."
    )
    #expect(document.string(document.blocks[0].span).hasPrefix("Note: the county"))
  }

  @Test("a line break ends a paragraph where the text is not wrapped")
  func lineBreaks() {
    let text = """
      The ministry of fisheries said on Friday that it would publish all the quotas it had granted since spring.
      Two trawler owners told the court they had paid nothing.
      A third declined to speak, and his lawyer said that the papers had been lost in the flood of the year before.
      """
    #expect(read(text, isMainText: true).blocks.count == 3)
  }

  @Test("nothing of a main text is furniture")
  func mainText() {
    let text =
      "Read more\n\nThe clerk counted the ballots again on Sunday and found the same result.\n\nSubscribe to us"
    #expect(read(text, isMainText: true).blocks.count == 3)
    #expect(
      kinds(read(text)) == [
        "paragraph: The clerk counted the ballots again on Sunday and found the same result."
      ])
  }

  @Test("the head of a saved page: title, byline, dates, standfirst, label")
  func savedPage() {
    let text = """
      Home
      News
      Thursday, 4 July 2024

      Analysis

      Why the copper mine of Tamaya stays shut

      Owners and miners blame each other while the pumps stand still and the shafts fill with water

      By Rosa Quispe and Jan de Wit, Senior Reporter

      Published: 2 July 2024, 09:15 | Updated: 3 July 2024

      The copper mine of Tamaya has not sold a tonne since the strike of February, its manager said.

      What the owners say

      They say the union broke an agreement. The union says there was none to break.

      Share this article
      Most read
      """
    let document = read(text)
    #expect(document.metadata.title == "Why the copper mine of Tamaya stays shut")
    #expect(document.metadata.authors == ["Rosa Quispe", "Jan de Wit"])
    #expect(document.metadata.published == "2024-07-02T09:15")
    #expect(document.metadata.label == "analysis")
    #expect(document.blocks.map(\.kind) == [.headline, .standfirst, .paragraph, .heading, .paragraph])
  }

  @Test("mail quotes and list items keep their words without the marks")
  func quotesAndLists() {
    let text = """
      The board listed three reasons for the delay of the new tram line in its letter:

      - The rails came late.
      - The depot is too small.
      1. Nobody ordered trams.

      > We never saw that letter, and we do not believe it was sent.

      The board did not reply to questions about the letter before the paper closed.
      """
    #expect(
      kinds(read(text))[1...4] == [
        "list-item: The rails came late.", "list-item: The depot is too small.",
        "list-item: Nobody ordered trams.",
        "block-quote: We never saw that letter, and we do not believe it was sent.",
      ])
  }

  @Test(
    "datelines are cut from the sentences",
    arguments: [
      ("WASHINGTON (AP) — ", "WASHINGTON", nil, "AP"),
      ("CAIRO, Nov. 3 — ", "CAIRO", "Nov. 3", nil),
      ("NEW DELHI: ", "NEW DELHI", nil, nil),
      ("KYIV. March 3 (Interfax-Ukraine) - ", "KYIV", "March 3", "Interfax-Ukraine"),
      ("TEL AVIV, Israel (AP) -- ", "TEL AVIV, Israel", nil, "AP"),
      ("Paris (AFP) – ", "Paris", nil, "AFP"),
      ("MOSCOW, March 26. /TASS/. ", "MOSCOW", "March 26", "TASS"),
      ("BEIJING, March 3, 2024 /PRNewswire/ -- ", "BEIJING", "March 3, 2024", "PRNewswire"),
      ("SÃO PAULO, 5 May (Reuters) — ", "SÃO PAULO", "5 May", "Reuters"),
    ] as [(String, String, String?, String?)])
  func datelines(prefix: String, place: String, date: String?, agency: String?) {
    let document = read(
      prefix + "The coffee growers said on Monday that frost had taken a third of the harvest.")
    #expect(document.metadata.dateline == Dateline(place: place, date: date, agency: agency))
    #expect(document.string(document.blocks[0].body).hasPrefix("The coffee growers"))
  }

  @Test(
    "no dateline is seen where there is none",
    arguments: [
      "NASA said on Monday that it would look again - and then decide - what to do with the probe.",
      "BREAKING: The dam above the valley has given way and people are told to leave their homes.",
      "The city — all of it — was dark on Monday evening, the power company said in a statement.",
      "Ms. Roe (Green) - who lost - said that she would not stand again for the council next year.",
      "UPDATE - The dam above the valley has given way and people are told to leave their homes.",
    ])
  func noDateline(text: String) {
    let document = read(text)
    #expect(document.metadata.dateline == nil)
    #expect(document.blocks.first.map { document.string($0.body) } == text)
  }

  @Test("front matter gives metadata and is no part of the text")
  func frontMatter() {
    let text = """
      ---
      title: "Tolls rise again"
      authors:
        - Rosa Quispe
        - Jim Low
      date: 2024-02-03
      ---
      The port of Agdal raised its tolls on Monday for the third time this year, and no one objected.
      """
    let document = read(text)
    #expect(document.metadata.title == "Tolls rise again")
    #expect(document.metadata.authors == ["Rosa Quispe", "Jim Low"])
    #expect(document.metadata.published == "2024-02-03")
    #expect(document.blocks.count == 1)
  }

  @Test(
    "many short lines cost time in proportion",
    arguments: ["A\n\n", "- x\n", "> x\n", "---\n\n", "By A B\n\n"])
  func many(piece: String) {
    let document = read("A line.\n\n" + String(repeating: piece, count: 30_000))
    #expect(document.blocks.count <= 30_001)
  }

  @Test("what plain text does not say is unknown, never absent")
  func presence() {
    let metadata = read("The port of Agdal raised its tolls on Monday for the third time this year.").metadata
    #expect(metadata.titlePresence == .unknown)
    #expect(metadata.authorsPresence == .unknown)
    #expect(metadata.publishedPresence == .unknown)
  }

  @Test("any text yields blocks in order, in bounds, without white space at their ends")
  func randomTexts() {
    let pieces = [
      "By Jane Roe", "26 March 2024, 12:01", "\n", "\n\n", " ", "- item", "> quoted", "The end came soon.",
      "—", "\u{A0}",
      "LIMA (X) - ", "date 2024-01-02 ", "Read more", "\r\n", "“Who?” he asked.", "A heading", "\u{FEFF}",
      "1. ", "---\n", "a: b\n", "— Ana (@ana) May 3, 2021", " -- Jo (@jo) May 3, 2021 ", "(@x) 3 May 2021",
      "(@",
    ]
    var state: UInt64 = 3
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<14 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      for isMainText in [true, false] {
        let document = read(text, isMainText: isMainText)
        var end: UInt32 = 0
        for block in document.blocks {
          #expect(block.span.start >= end && block.span.end <= document.text.count && !block.span.isEmpty)
          #expect(block.span.contains(block.body))
          #expect(
            !ASCII.isSpace(document.text[Int(block.span.start)])
              && !ASCII.isSpace(document.text[Int(block.span.end) - 1]))
          end = block.span.end
        }
      }
    }
  }
}
