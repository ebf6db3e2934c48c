import Testing

@testable import TextCore

@Suite("Sections of blocks")
struct SectionTests {
  @Test("a heading inside the text is body and no headline, and no lead though it opens the text")
  func headings() {
    let parts: [(BlockKind, String)] = [
      (.headline, "Weir to be rebuilt"), (.standfirst, "Work starts in May"), (.heading, "The plan"),
      (.paragraph, "The weir is old."), (.heading, "The cost"), (.paragraph, "Nobody knows it."),
    ]
    var text = ""
    var blocks: [Block] = []
    for (kind, words) in parts {
      let start = text.utf8.count
      text += words
      blocks.append(
        Block(kind: kind, span: TextSpan(start, text.utf8.count), headingLevel: kind == .heading ? 2 : 0))
      text += "\n\n"
    }
    let result = Sample(text, blocks: blocks).result
    #expect(result.sectionOfBlock == [.headline, .lead, .body, .lead, .body, .body])
    #expect(result.document.blocks.map(\.kind.isHeading) == [true, false, true, false, true, false])
  }
}
