import Testing
import TextCore

@testable import Attribution

@Suite("Sources and speakers")
struct SpeakerTests {
  /// The names of the speakers of all attributions, in order.
  private func speakers(_ text: String) throws -> [String] {
    let reading = try Shipped.read(text).reading
    return reading.attributions.map { attribution in
      attribution.speaker.map { reading.sources[$0].name } ?? "-"
    }
  }

  private func kinds(_ text: String) throws -> [SourceKind?] {
    try Shipped.read(text).reading.attributions.map(\.sourceKind)
  }

  @Test("joins full name, short name and pronoun")
  func names() throws {
    let text = """
      Maria Lindqvist said the harbour would freeze. Lindqvist said ships could wait.
      “We have time,” she said.
      """
    #expect(try speakers(text) == ["Maria Lindqvist", "Maria Lindqvist", "Maria Lindqvist"])
  }

  @Test("joins an office to the person who holds it")
  func office() throws {
    let text = """
      Federation Secretary General Tomas Vrba praised the rescuers.
      The secretary general said the work would go on.
      """
    #expect(try speakers(text) == ["Tomas Vrba", "Tomas Vrba"])
  }

  @Test("joins the turns of a transcript, the first among them")
  func turns() throws {
    let text = """
      PRESENTER: When did you learn that the bridge was closed?
      MINISTER: We were told on Friday.
      PRESENTER: The unions were told in May.
      MINISTER: That is not true.
      """
    #expect(try Set(speakers(text)) == ["PRESENTER", "MINISTER"])
    #expect(try Shipped.read(text).reading.sources.count == 2)
  }

  @Test(
    "gives posts to those who sign them",
    arguments: [
      "The owners lied. — Ana Roe (@anaroe) May 31, 2018",
      "The owners lied.\n— Ana Roe (@anaroe) May 31, 2018",
    ])
  func posts(_ post: String) throws {
    var document = Shipped.document(
      "Ana Roe spoke about the ferries on Friday.\n\(post)\nNobody wanted to answer on Friday.")
    for index in document.blocks.indices.dropFirst().dropLast() { document.blocks[index].isEmbed = true }
    let reading = try Shipped.read(document)
    #expect(reading.quotations[0].speaker.map { reading.sources[$0].name } == "Ana Roe")
    #expect(reading.quotations.map(\.isSignature) == (post.contains("\n") ? [false, true] : [false]))
  }

  @Test("tells she from he")
  func gender() throws {
    let text =
      "Peter Novak said the plan was late. Anna Weber said it was early. He added that the budget was gone."
    #expect(try speakers(text) == ["Peter Novak", "Anna Weber", "Peter Novak"])
  }

  @Test(
    "sorts sources by kind",
    arguments: [
      ("Officials said the mine was closed.", SourceKind.anonymous),
      ("A source said the mine was closed.", .anonymous),
      ("Critics said the mine was closed.", .collective),
      ("The report said the mine was closed.", .document),
      ("The court said the mine was closed.", .role),
      ("Reuters said the mine was closed.", .outlet),
      ("Sven Dahl said the mine was closed.", .named),
    ])
  func kind(_ text: String, _ kind: SourceKind) throws {
    #expect(try kinds(text) == [kind])
  }

  @Test("takes I inside a quotation for its speaker")
  func firstPerson() throws {
    let reading = try Shipped.read("“I think the glacier is dying,” said Karin Berg.").reading
    #expect(reading.sources.map(\.name) == ["Karin Berg"])
  }

  @Test("sees the outlet that words were given to")
  func secondHand() throws {
    let reading = try Shipped.read("Karin Berg told Reuters that the glacier was dying.").reading
    let outlet = reading.attributions.first?.outlet
    #expect(reading.attributions.first?.isSecondHand == true)
    #expect(outlet.map { reading.sources[$0].name } == "Reuters")
  }

  @Test(
    "a medium named before a noun for one is that medium",
    arguments: [
      "South Korea's Yonhap news agency said the mine was closed.",
      "The mine was closed, the TASS state news agency reported.",
      "China's official Xinhua agency said the mine was closed.",
    ])
  func medium(_ text: String) throws {
    let sources = try Shipped.read(text).reading.sources
    #expect(sources.map(\.kind) == [.outlet])
    #expect(sources.first?.registryEntry != nil)
  }

  @Test("a medium is one source under its names")
  func oneMedium() throws {
    let sources = try Shipped.read(
      "Yonhap said the mine was closed. The Yonhap news agency said it would open in May."
    ).reading.sources
    #expect(sources.map(\.statements) == [2])
  }

  @Test("carries a quotation to the speaker of the paragraph before")
  func carryOver() throws {
    let text = """
      “The harvest failed,” Joseph Mwangi said. “We had no rain.”
      “We will plant again.”
      """
    let reading = try Shipped.read(text).reading
    #expect(
      reading.quotations.map { $0.speaker.map { reading.sources[$0].name } } == [
        "Joseph Mwangi", "Joseph Mwangi", "Joseph Mwangi",
      ])
  }

  @Test("a register of thousands of speakers is looked back at for a bounded way")
  func register() throws {
    let names = (0..<SpeakerResolver.entryReach * 3 / 2).map { number in
      String(number, radix: 26).map { String(UnicodeScalar(UInt8(97 + Int(String($0), radix: 26)!))) }
        .joined()
    }
    let list = names.map { "Maria Abc\($0) said it rained." }
    let near = try speakers((list + ["Abc\(names[names.count - 1]) said it rained."]).joined(separator: " "))
    #expect(near.count == list.count + 1 && near.last == near.dropLast().last)
    let far = try speakers((list + ["Abc\(names[0]) said it rained."]).joined(separator: " "))
    #expect(far.first == "Maria Abca" && far.last == "Abca")
  }
}
