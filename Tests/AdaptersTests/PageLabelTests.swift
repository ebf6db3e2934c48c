import Testing
import TextCore

@testable import Adapters

@Suite("Labels of pages")
struct PageLabelTests {
  private func metadata(
    head: String = "", before: String = "", behind: String = "", end: String = "",
    title: String = "Open the weir gates"
  ) throws -> Metadata {
    let html = """
      <html><head><title>Open the weir gates</title>\(head)</head><body>
      <nav><ul><li><a href="/opinion">Opinion</a></li><li><a href="/paid">Sponsored</a></li></ul></nav>
      <article>\(before)<h1>\(title)</h1>\(behind)
      <p>The gates of the weir have been shut for two summers, and the fields below it have not seen a flood since then.</p>
      <p>Anglers want them open, millers want them shut, and the river board has put off its decision for the third time.</p>
      <p>What the board fears is a claim for damages, which is why it asked three lawyers before it asked an engineer.</p>
      \(end)</article></body></html>
      """
    let source = try TextDecoder.decode(name: "t", bytes: Array(html.utf8), isHTML: true)
    return try HTMLAdapter(pageWords: TestWords.shared).read(source, id: "t", path: nil).metadata
  }

  @Test("menus give no label")
  func plain() throws { #expect(try metadata().label == nil) }

  @Test(
    "structured data and the head declare a kind",
    arguments: [
      (#"<script type="application/ld+json">{"@type":"NewsArticle","genre":"Opinion"}</script>"#, "opinion"),
      (
        #"<script type="application/ld+json">{"@type":["NewsArticle","AnalysisNewsArticle"]}</script>"#,
        "analysis"
      ),
      (
        #"<script type="application/ld+json">{"@type":"Review","headline":"Open the weir gates"}</script>"#,
        "opinion"
      ),
      (#"<script type="application/ld+json">{"@type":"ReportageNewsArticle"}</script>"#, nil),
      (#"<meta property="article:opinion" content="true">"#, "opinion"),
      (#"<meta property="article:opinion" content="false">"#, nil),
      (#"<meta name="genre" content="Advertorial">"#, "sponsored"),
      (#"<meta property="og:title" content="Opinion | Open the weir gates">"#, "opinion"),
      (#"<meta property="og:title" content="Open the weir gates | Analysis | River Mail">"#, "analysis"),
      (#"<meta property="og:title" content="Open the weir gates (Opinion)">"#, "opinion"),
      (#"<link rel="canonical" href="https://river.example/op-ed/2024/05/open-the-gates">"#, "opinion"),
      (#"<link rel="canonical" href="https://river.example/news/2024/05/opinion">"#, nil),
    ])
  func declared(head: String, label: String?) throws { #expect(try metadata(head: head).label == label) }

  @Test(
    "a line at the title says what the text is",
    arguments: [
      ("<p>Opinion by Lena Ruiz</p>", "opinion", ["Lena Ruiz"]),
      ("<p class='post-meta'>Analysis by <a href='/u/1'>Lena Ruiz</a></p>", "analysis", ["Lena Ruiz"]),
      ("<p>Paid for by the Millers' Guild</p>", "sponsored", []),
      ("<p>By Lena Ruiz | Opinion</p>", "opinion", ["Lena Ruiz"]),
      ("<p>By Lena Ruiz</p>", nil, ["Lena Ruiz"]),
    ])
  func lines(line: String, label: String?, names: [String]) throws {
    let metadata = try metadata(behind: line)
    #expect(metadata.label == label)
    #expect(metadata.authors == names)
  }

  @Test("a word above the title is a label whatever its class is, an advertisement's is not")
  func above() throws {
    #expect(try metadata(before: "<div class='x7'>Sponsored</div>").label == "sponsored")
    #expect(try metadata(before: "<a class='section' href='/c'>Commentary</a>").label == "opinion")
    #expect(try metadata(before: "<div class='ad-slot'>Sponsored</div>").label == nil)
  }

  @Test("a notice at the end says whose views the text holds")
  func notices() throws {
    #expect(
      try metadata(end: "<p><em>The views expressed in this article are the author's own.</em></p>").label
        == "opinion")
  }

  @Test("a section or label parted by a bar is no part of the title")
  func titles() throws {
    let head = #"<meta property="og:title" content="Open the weir gates">"#
    #expect(
      try metadata(head: head, title: "<a href='/r'>Rivers</a> | Open the weir gates").title
        == "Open the weir gates")
    #expect(
      try metadata(head: head, title: "Opinion | Open the weir gates | Editorial").title
        == "Open the weir gates")
    #expect(
      try metadata(head: head, title: "Open the weir gates | Part two").title
        == "Open the weir gates | Part two")
  }
}
