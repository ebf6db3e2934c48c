import Testing

/// Constructions that a single sentence cannot show; the others stand on the method page (`MethodPageTests`).
@Suite("Constructions of attribution")
struct ConstructionTests {
  @Test("gives the paragraphs of a transcript to their speakers")
  func transcript() throws {
    let text = """
      HOST: When did you see the comet?
      ROE: At dawn. It was faint.
      HOST: Was anybody with you?
      """
    let (tokens, reading) = try Shipped.read(text)
    #expect(
      reading.attributions.map { $0.speaker.map { reading.sources[$0].name } } == ["HOST", "ROE", "HOST"])
    #expect(
      reading.attributions.map { tokens.string($0.content[0]) } == [
        "When did you see the comet?", "At dawn. It was faint", "Was anybody with you?",
      ])
  }

  @Test("takes what stands before a verb of finding for what was found, and not what stands behind it")
  func finding() throws {
    let (tokens, reading) = try Shipped.read(
      "The firm hid its losses, the regulator found. The guard found the door open.")
    #expect(
      reading.attributions.map { $0.content.map { tokens.string($0) } } == [["The firm hid its losses"]])
  }

  @Test(
    "takes a place and a time between the verb and what was said",
    arguments: [
      "The minister said in Lomé on Monday that the port was closed.",
      "The minister told reporters in Lomé on Monday that the port was closed.",
      "The minister said on Monday in Lomé that the port was closed.",
      "The minister said in Lomé in April that the port was closed.",
    ])
  func placeAndTime(text: String) throws {
    let (tokens, reading) = try Shipped.read(text)
    #expect(
      reading.attributions.map { $0.content.map { tokens.string($0) } } == [["that the port was closed"]])
  }
}
