import TestSupport
import Testing
import TextCore

@testable import Adapters

@Suite("Markdown")
struct MarkdownAdapterTests {
  private func read(_ text: String) -> Document {
    let source = SourceText(name: "t", utf8: Array(text.utf8))
    return MarkdownAdapter(pageWords: TestWords.shared).read(source, id: "t", path: "t.md")
  }
  private func kinds(_ document: Document) -> [String] {
    document.blocks.map {
      "\($0.kind.name)\($0.headingLevel > 0 ? String($0.headingLevel) : ""): \(document.string($0.span))"
    }
  }

  @Test("blocks without their marks; code, tables of figures, scripts and definitions left out")
  func blocks() {
    let text = """
      # Tolls rise *again*

      By Rosa Quispe

      The port of Agdal raised its **tolls** on Monday,
      the harbour master said.

      Why now
      -------

      > We had no choice, he wrote,
      > and no time.

      1. First the cranes.
      * Then the `quay`.

      ```
      code is code
      ```

      | a | b |
      |---|---|

      <div hidden>
      <script>
      var raw = 1
      </script>
      </div>

      [x]: http://example.org

      ## Next ##
      """
    #expect(
      kinds(read(text)) == [
        "headline1: Tolls rise again",
        "paragraph: The port of Agdal raised its tolls on Monday, the harbour master said.",
        "heading2: Why now", "block-quote: We had no choice, he wrote, and no time.",
        "list-item: First the cranes.", "list-item: Then the quay.", "heading2: Next",
      ])
    #expect(read(text).metadata.authors == ["Rosa Quispe"])
    #expect(read(text).metadata.title == "Tolls rise again")
  }

  @Test(
    "marks that mark nothing stay",
    arguments: [
      ("2 * 3 * 4 is 24", "2 * 3 * 4 is 24"), ("snake_case and __bold__", "snake_case and bold"),
      ("a \\*star\\* stays", "a *star* stays"), ("~~gone~~ ~ here", "~ here"),
      ("*open only", "*open only"),
      ("**a *b* c**", "a b c"), ("fish &amp; chips &nope;", "fish & chips &nope;"),
      ("<b>big</b> 3 < 4", "big 3 < 4"),
      ("a ![pic](x.png) b", "a b"), ("note[^1] here", "note here"),
      ("see [this][ref] and [that]", "see this and [that]"),
    ])
  func inline(text: String, expected: String) { #expect(kinds(read(text)) == ["paragraph: \(expected)"]) }

  @Test(
    "text behind and inside raw HTML is text, what browsers hide is not",
    arguments: [
      ("<!-- a note -->\nThe ferry sank.", ["paragraph: The ferry sank."]),
      ("<!-- a note --> The ferry sank.", ["paragraph: The ferry sank."]),
      (
        "It rained.\n<!-- one\n\n```\ntwo --> Then\nit snowed.",
        ["paragraph: It rained.", "paragraph: Then", "paragraph: it snowed."]
      ),
      ("<script>\nlet a = 1\n\nlet b = 2\n</script>\nThe ferry sank.", ["paragraph: The ferry sank."]),
      ("<br>\nThe ferry sank.", ["paragraph: The ferry sank."]),
      ("<hr/>\nThe ferry sank.", ["paragraph: The ferry sank."]),
      ("<iframe src=\"x\"></iframe>\nThe ferry sank.", ["paragraph: The ferry sank."]),
      (
        "<figure>\n<img src=\"x\">\n<figcaption>The port</figcaption>\n</figure>\nThe ferry sank.",
        ["caption: The port", "paragraph: The ferry sank."]
      ),
      ("<p class=\"a > b\">The ferry sank.</p>", ["paragraph: The ferry sank."]),
      (
        "<div>\nThe ferry<br>sank.\n</div>\n\nIt rained.",
        ["paragraph: The ferry", "paragraph: sank.", "paragraph: It rained."]
      ),
      (
        "<blockquote>\n\nWe sank.\n\n</blockquote>\n\nIt rained.",
        ["block-quote: We sank.", "paragraph: It rained."]
      ),
      ("<blockquote>\n\nWe sank.", ["paragraph: We sank."]),
      (
        "<h2>Why</h2><ul><li>One</li><li>Two</li></ul>",
        ["heading2: Why", "list-item: One", "list-item: Two"]
      ),
      ("One<br>two <!-- a > b --> three", ["paragraph: One two three"]),
      ("<!-- never closed\n\nThe ferry sank.", []),
      ("It cost <5 pounds and <x was y.", ["paragraph: It cost <5 pounds and <x was y."]),
    ])
  func rawHTML(text: String, expected: [String]) { #expect(kinds(read(text)) == expected) }

  @Test("rows of tables that hold prose, footnotes and labels in brackets are text; struck-out words are not")
  func prose() {
    let text = """
      # Tolls rise again

      The port raised its tolls.[^1] ~~Nobody paid.~~ The quay is closed.

      | Who | What |
      |-----|------|
      | The union | calls the rise a \\| heavy burden |
      | 2019 | 345 |

      [Editor]: Why did the tolls rise?

      [x]: http://example.org 'A title'

      [^1]: The union told us so in May.
      [^2]: The port did not answer.
      """
    #expect(
      kinds(read(text)) == [
        "headline1: Tolls rise again", "paragraph: The port raised its tolls. The quay is closed.",
        "list-item: The union", "list-item: calls the rise a | heavy burden",
        "paragraph: [Editor]: Why did the tolls rise?", "paragraph: The union told us so in May.",
        "paragraph: The port did not answer.",
      ])
  }

  @Test("a fence of code that nothing closes does not take the rest of the text away")
  func openFence() {
    #expect(
      kinds(read("The port is closed.\n\n```\nlet x = 1\n\nThe quay is open.")) == [
        "paragraph: The port is closed.", "paragraph: let x = 1", "paragraph: The quay is open.",
      ])
    #expect(
      kinds(read("```js\nlet x = 1\n\nlet y = 2\n  ```\n\nThe quay is open.")) == [
        "paragraph: The quay is open."
      ])
  }

  @Test("links keep their words and their targets")
  func links() {
    let document = read("The [harbour *master*](http://a.org/b_(c) \"Title\") wrote to <http://d.org/x>.")
    #expect(document.links.map { document.string($0.span) } == ["harbour master", "http://d.org/x"])
    #expect(document.links.map(\.url) == ["http://a.org/b_(c)", "http://d.org/x"])
  }

  @Test("words map to their bytes in the file")
  func positions() throws {
    let marked = MarkedText("# The [[Port]]\n\nIt **[[rai]]sed** the\n> [[tolls &amp; fees]] again.")
    let document = read(marked.text)
    let text = String(decoding: document.text, as: UTF8.self)
    for (word, span) in zip(["Port", "rai", "tolls & fees"], marked.spans) {
      let at = try #require(text.range(of: word)).lowerBound.utf16Offset(in: text)
      #expect(document.sourceBytes(of: TextSpan(at, at + word.utf8.count)) == span)
    }
  }

  @Test("the title of the front matter stands beside a text that shows none")
  func frontMatter() {
    let document = read("---\ntitle: Tolls\ndate: 2024-05-01\n---\nThe port raised its tolls on Monday.")
    #expect(document.suppliedTitle == "Tolls")
    #expect(document.metadata.published == "2024-05-01")
  }

  @Test("front matter between plus signs is read as well")
  func plusFrontMatter() {
    let document = read(
      """
      +++
      title = "Tolls: a guide"
      authors = [
        "Rosa Quispe",
        "Jon Berg",
      ]
      date = 2024-05-01T10:00:00Z
      [params]
      title = "no"
      +++
      The port raised its tolls on Monday.
      """)
    #expect(document.suppliedTitle == "Tolls: a guide")
    #expect(document.metadata.authors == ["Rosa Quispe", "Jon Berg"])
    #expect(document.metadata.published?.hasPrefix("2024-05-01") == true)
    #expect(kinds(document) == ["paragraph: The port raised its tolls on Monday."])
  }

  @Test("any text yields blocks in order whose words re-read from the file")
  func randomTexts() {
    let pieces = [
      "# ", "word", " ", "\n", "\n\n", "*", "**", "_", "`", "[", "](", ")", "![", "&amp;", "&", "<b>", "<",
      ">", "> ", "- ", "1. ",
      "```\n", "\\", "---", "é", "    ", "http://a.b", "~~", "[^1]", "|", "===\n",
      "<!--", "-->", "<div>", "</div>", "<blockquote>", "</blockquote>", "<script>", "</script>", "<li>",
    ]
    var state: UInt64 = 5
    for _ in 0..<5000 {
      var text = ""
      for _ in 0..<16 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let document = read(text)
      var end: UInt32 = 0
      for block in document.blocks {
        #expect(block.span.start >= end && block.span.end <= document.text.count && !block.span.isEmpty)
        end = block.span.end
      }
      for span in document.links.map(\.span) { #expect(span.end <= document.text.count && !span.isEmpty) }
      var last = 0
      for run in document.map.runs {
        #expect(Int(run.sourceStart + run.sourceLength) <= text.utf8.count)
        #expect(Int(run.textStart) >= last)
        last = Int(run.textStart)
      }
    }
  }
}
