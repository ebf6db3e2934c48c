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
}
