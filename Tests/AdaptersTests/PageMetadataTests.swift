import Testing
import TextCore

@testable import Adapters

@Suite("Metadata of pages")
struct PageMetadataTests {
  private func metadata(head: String = "", top: String = "") throws -> Metadata {
    let html = """
      <html><head><title>Glass works lights its furnace again</title>\(head)</head><body><article>
      <h1>Glass works lights its furnace again</h1>\(top)
      <p>The furnace of the old glass works was lit on Monday for the first time since the owners left the town.</p>
      <p>Eleven blowers have come back, and four of them are older than seventy, the new manager told the council.</p>
      </article></body></html>
      """
    let source = try TextDecoder.decode(name: "t", bytes: Array(html.utf8), isHTML: true)
    return try HTMLAdapter(pageWords: TestWords.shared).read(source, id: "t", path: nil).metadata
  }

  private func script(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

  @Test(
    "structured data is read however it is damaged or wrapped",
    arguments: [
      #"{"@type":"NewsArticle","author":{"@type":"Person","name":"Ilse Brandt"},"datePublished":"2021-02-03"}"#,
      #"[{"@type":["Thing","NewsArticle"],"author":["Ilse Brandt"],"datePublished":"2021-02-03",},]"#,
      #"<!-- {"@type":"NewsArticle","author":"Ilse Brandt","datePublished":"2021-02-03"} -->"#,
      "/*<![CDATA[*/{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\t\",\"author\":\"Ilse Brandt\","
        + "\"datePublished\":\"2021-02-03\"}/*]]>*/",
      #"{"@graph":[{"@type":"Person","@id":"p1","name":"Ilse Brandt"},"#
        + #"{"@type":"NewsArticle","author":{"@id":"p1"},"datePublished":"2021-02-03"}]}"#,
      #"{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","creator":"Ilse Brandt","#
        + #""datePublished":"2021-02-03"}}"#,
    ])
  func lenient(json: String) throws {
    let metadata = try metadata(head: script(json))
    #expect(metadata.authors == ["Ilse Brandt"])
    #expect(metadata.published == "2021-02-03")
    #expect(metadata.authorsPresence == .present && metadata.publishedPresence == .present)
  }

  @Test(
    "only people are authors",
    arguments: [
      (#"{"@type":"NewsArticle","author":{"@type":"Organization","name":"Valley Desk"}}"#, []),
      (#"{"@type":"NewsArticle","author":"By Ilse Brandt, Staff Writer"}"#, ["Ilse Brandt"]),
      (
        #"{"@type":"NewsArticle","author":[{"name":"Ilse Brandt"},{"name":"Tomasz Wrona"}]}"#,
        ["Ilse Brandt", "Tomasz Wrona"]
      ),
    ])
  func people(json: String, names: [String]) throws {
    let metadata = try metadata(head: script(json))
    #expect(metadata.authors == names)
    #expect(metadata.authorsPresence == (names.isEmpty ? .absent : .present))
  }

  @Test(
    "names are read from all makes of bylines",
    arguments: [
      ("<p>By Ilse Brandt Nov 12, 2025</p>", ["Ilse Brandt"]),
      ("<p>By Ilse Brandt 3 hours ago</p>", ["Ilse Brandt"]),
      ("<p>By Ilse Brandt in Lodz and Tomasz Wrona in Opole</p>", ["Ilse Brandt", "Tomasz Wrona"]),
      ("<p class='byline'>Ilse Brandt and Tomasz Wrona</p>", ["Ilse Brandt", "Tomasz Wrona"]),
      ("<div class='byline'><div>Ilse Brandt</div><div>Nov 12, 2025</div></div>", ["Ilse Brandt"]),
    ])
  func bylines(line: String, names: [String]) throws {
    #expect(try metadata(top: line).authors == names)
  }

  @Test("the day of a change is not the day of publication")
  func changes() throws {
    let alone = try metadata(top: "<div>Updated Nov 13, 2025</div>")
    #expect(alone.published == nil)
    #expect(alone.modified == "2025-11-13")
    let both = try metadata(top: "<div>Published Nov. 12, 2025 | Updated Nov. 13, 2025</div>")
    #expect(both.published == "2025-11-12")
    #expect(both.modified == "2025-11-13")
  }

  @Test(
    "a section of several parts gives its label",
    arguments: [("Opinion, Crafts", "opinion"), ("Crafts", nil)] as [(String, String?)])
  func partedLabels(section: String, label: String?) throws {
    let head = "<meta property='article:section' content='\(section)'>"
    #expect(try metadata(head: head).label == label)
  }

  @Test("of two days of publication one is taken and the other named in a decision")
  func dateConflict() throws {
    let metadata = try metadata(
      head: "<meta property='article:published_time' content='2020-05-09T10:00:00+02:00'>"
        + script(#"{"@type":"NewsArticle","datePublished":"2020-05-02"}"#))
    #expect(metadata.published == "2020-05-02")
    #expect(metadata.decisions.contains { $0.contains("2020-05-02") && $0.contains("2020-05-09") })
  }

  @Test("a title of the head that says something else is named in a decision")
  func titleConflict() throws {
    let metadata = try metadata(
      head: "<meta property='og:title' content='You will not believe what burns in this town'>")
    #expect(metadata.title == "Glass works lights its furnace again")
    #expect(metadata.decisions.contains { $0.contains("You will not believe") })
  }

  @Test("a stamp in UTC gives the local day where another source has the offset")
  func localDay() throws {
    let metadata = try metadata(
      head: "<meta property='article:published_time' content='2020-05-09T23:30:00-05:00'>"
        + script(#"{"@type":"NewsArticle","datePublished":"2020-05-10T04:30:00Z"}"#))
    #expect(metadata.published?.hasPrefix("2020-05-09") == true)
  }

  @Test("the day may stand in the address or below the title")
  func otherDates() throws {
    let address = "<link rel='canonical' href='https://paper.example/2019/11/03/glass'>"
    #expect(try metadata(head: address).published == "2019-11-03")
    #expect(try metadata(top: "<p>3 November 2019</p>").published == "2019-11-03")
    #expect(try metadata().publishedPresence == .absent)
  }

  @Test("the day of an embedded post is not the day of the article")
  func dayOfPost() throws {
    let post = """
      <blockquote class="twitter-tweet"><p>The ferry is late.</p>&mdash; Ana Roe (@anaroe)
      <a href="https://twitter.com/anaroe/status/1">May 31, 2018</a></blockquote>
      """
    #expect(try metadata(top: post).published == nil)
    #expect(try metadata(top: "<p>March 3, 2019</p>" + post).published == "2019-03-03")
  }

  @Test("a label comes from the section, the type or the line above the title")
  func labels() throws {
    let section = script(#"{"@type":"NewsArticle","articleSection":"Opinion"}"#)
    #expect(try metadata(head: section).label == "opinion")
    #expect(try metadata(head: script(#"{"@type":"OpinionNewsArticle"}"#)).label == "opinion")
    #expect(try metadata().label == nil)
  }
}
