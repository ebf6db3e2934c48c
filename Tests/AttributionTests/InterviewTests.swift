import Attribution
import Testing

@Suite("Interviews without marks")
struct InterviewTests {
  /// Paragraphs apart by empty lines.
  private static let interview = """
    Bank chief looks back

    Elena Ortiz has led the bank since 2019. She spoke to us in her office.

    Ms Ortiz, your bank lost two billion. What happened?

    We trusted a model that nobody understood. I am sorry for that.

    Did you lie to investors?

    No. I told the regulator so, and he found nothing.

    How do you answer those who say you should resign?

    I will not. The critics are liars.

    I have work to do.

    The talk was edited for length.
    """

  @Test("gives the answers to the person asked, and charges nobody with the questions")
  func answers() throws {
    let (text, reading) = try Shipped.read(Self.interview)
    let turns = reading.quotations.map { ($0.form, text.string($0.inner)) }
    #expect(
      turns.filter { $0.0 == .answer }.map(\.1) == [
        "We trusted a model that nobody understood. I am sorry for that.",
        "No. I told the regulator so, and he found nothing.", "I will not. The critics are liars.",
        "I have work to do.",
      ])
    #expect(turns.count { $0.0 == .question } == 3)
    let speakers = reading.quotations.filter { $0.form == .answer }.map {
      $0.speaker.map { reading.sources[$0].name }
    }
    #expect(speakers == Array(repeating: "Elena Ortiz", count: 4))
    let end = try #require(text.sentences.last)
    #expect(reading.voices[Int(end.tokens.start)] == .own)
  }

  @Test(
    "takes questions that nobody is asked for the writer's own",
    arguments: [
      // A column: the writer asks and answers, and addresses nobody.
      interview.replacing("your bank", with: "the bank").replacing("Did you lie", with: "Did they lie")
        .replacing("do you answer", with: "to answer").replacing("you should", with: "they should"),
      // An explainer: nobody speaks of himself.
      interview.replacing("I am sorry for that.", with: "It cost a lot.").replacing(
        "We trusted", with: "It trusted"
      )
      .replacing("I told", with: "It told").replacing("I will not", with: "It will not")
      .replacing("I have work", with: "There is work"),
      // Two questions.
      interview.replacing("Did you lie to investors?", with: "Then there were investors."),
    ])
  func noInterview(text: String) throws {
    let (_, reading) = try Shipped.read(text)
    #expect(!reading.quotations.contains { $0.form.isTurn })
  }
}
