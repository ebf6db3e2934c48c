import Attribution
import TestSupport
import Testing
import TextCore

@Suite("Pairing of quotation marks")
struct QuotationPairingTests {
  /// The words of all quotations, marks included, outermost ones only.
  private func quotations(_ text: String) throws -> [String] {
    let (tokens, reading) = try Shipped.read(text)
    return reading.quotations.filter { $0.depth == 0 }.map { tokens.string($0.tokens) }
  }

  @Test(
    "finds the quotation of any style",
    arguments: [
      "He wrote [[“the tide is high”]] on the wall.",
      "He wrote [[\"the tide is high\"]] on the wall.",
      "He wrote [[''the tide is high'']] on the wall.",
      "He wrote [[‘the tide is high’]] on the wall.",
      "[[„Die Flut steigt“]], wrote Ina Voss. Her son wrote [[“it is high”]].",
      "He wrote [[‚hohe Flut‘]] and [[‘high tide’]].",
    ])
  func styles(_ marked: String) throws {
    let text = MarkedText(marked)
    #expect(try quotations(text.text) == text.marked)
  }

  @Test("finds marks wherever they stand among the tokens", arguments: 0..<9)
  func anywhere(_ words: Int) throws {
    let text = String(repeating: "north ", count: words) + "“east” west “south”"
    #expect(try quotations(text) == ["“east”", "“south”"])
  }

  @Test("nests single marks inside double ones")
  func nested() throws {
    let (text, reading) = try Shipped.read("“She called it a ‘small miracle’ at dinner,” he said.")
    #expect(reading.quotations.map(\.depth) == [0, 1])
    #expect(text.string(reading.quotations[1].inner) == "small miracle")
  }

  @Test("takes no apostrophe for a mark")
  func apostrophes() throws {
    #expect(try quotations("The players’ union and the ’90s team didn’t meet at Murphy's.").isEmpty)
  }

  @Test(
    "tells years and plurals from single marks",
    arguments: [
      "The mill has stood idle since '94. [['The roof fell in,']] she says.",
      "[['We have seen floods since the '07 storms,']] he says.",
      "[['The miners' wives were angry,']] said Ola Brand.",
      "[['20 miners left,']] he said. [['Nobody stayed.']]",
      "The [['winners']] of the prize took it and left.",
      "The [['winners']] who came were [['losers.']]",
    ])
  func yearsAndPlurals(_ marked: String) throws {
    let text = MarkedText(marked)
    #expect(try quotations(text.text) == text.marked)
  }

  @Test("lets an unclosed quotation run on where the next paragraph opens again")
  func continued() throws {
    let reading = try Shipped.read(
      "“The river rose,” he said. “It rose for days.\n“Then it fell.” It was over."
    ).reading
    #expect(reading.quotations.count == 3)
    #expect(reading.quotations[1].isClosed == false)
    #expect(reading.quotations[2].continues == 1)
  }

  @Test("ends an unclosed quotation with its paragraph otherwise")
  func unclosed() throws {
    let (text, reading) = try Shipped.read("The sign said “open all night.\nNobody came.")
    #expect(reading.quotations.map { text.string($0.tokens) } == ["“open all night."])
  }

  @Test("takes a block quotation as quoted")
  func block() throws {
    let (_, reading) = try Shipped.read("Nobody saw the comet.", blocks: .blockQuote)
    #expect(reading.quotations.map(\.form) == [.block])
    #expect(reading.voices.allSatisfy { $0 == .quoted })
  }
}
