import Attribution
import TestSupport
import Testing
import TextCore

@Suite("Speakers of block quotations")
struct BlockQuotationTests {
  /// The speakers of the block quotations of a text; "> " opens one, ">> " the line that signs it.
  private func speakers(_ lines: [String]) throws -> [String?] {
    var text: [UInt8] = []
    var blocks: [Block] = []
    for line in lines {
      let isSignature = line.hasPrefix(">> ")
      let isQuote = line.hasPrefix("> ") || isSignature
      let start = text.count
      text += Array(line.dropFirst(isSignature ? 3 : isQuote ? 2 : 0).utf8)
      blocks.append(
        Block(
          kind: isQuote ? .blockQuote : .paragraph, span: TextSpan(start, text.count),
          isSignature: isSignature))
      text += [0x0A, 0x0A]
    }
    let reading = try Shipped.read(
      Document(id: "t", format: .html, source: SourceText(name: "t", utf8: text), text: text, blocks: blocks))
    return reading.quotations.filter { $0.form == .block && !$0.isSignature }.map {
      $0.speaker.map { reading.sources[$0].name }
    }
  }

  @Test(
    "the line that introduces a block quotation names its speaker",
    arguments: [
      ("In a letter to the pilots, the chairwoman, Nadia Kerr, wrote:", "Nadia Kerr"),
      ("Nadia Kerr said in a statement:", "Nadia Kerr"),
      ("The pilot, Nadia Kerr, told the inquiry by letter:", "Nadia Kerr"),
      ("The letter was long:", nil),
    ])
  func introductions(line: String, name: String?) throws {
    let quotations = [
      "> We grounded every aeroplane on the night we knew. I think that no other line would have done so.",
      "> I will answer for it to whoever asks me.",
    ]
    #expect(try speakers([line] + quotations + ["The inquiry goes on."]) == [name, name])
  }

  @Test("a signature names the speaker, whoever spoke in the paragraph before")
  func signatures() throws {
    #expect(
      try speakers([
        "The minister, Omar Reyes, said that the airport would stay shut.",
        "> Nobody slept in the tower that night.", ">> — Nadia Kerr, chairwoman of the line",
        "The airport was opened on Monday.",
      ]) == ["Nadia Kerr"])
  }

  @Test("each of two signed quotations has its own speaker")
  func several() throws {
    #expect(
      try speakers([
        "Two letters reached this paper.", "> Nobody slept in the tower that night.",
        ">> Nadia Kerr, chairwoman",
        "> We heard of it on the radio.", ">> — Omar Reyes, minister",
      ]) == ["Nadia Kerr", "Omar Reyes"])
  }
}
