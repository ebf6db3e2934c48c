import Testing

/// Whose words they are: titles, pairs, names of bodies, persons without a name.
@Suite("Names of speakers")
struct SpeakerNameTests {
  @Test(
    "names who speaks",
    arguments: [
      ("John Smith said it rained. Mrs Smith said it snowed.", ["John Smith", "Smith"]),
      (
        "A witness said she had gone to buy bread. “I heard a whistle,” she said.",
        ["A witness", "A witness"]
      ),
      ("Downing Street urged both sides to talk.", ["Downing Street"]),
      ("Marks & Spencer said it rained.", ["Marks & Spencer"]),
      ("“We are sorry,” Lee and Tom Webb said in a statement.", ["Lee and Tom Webb"]),
      (
        "The governor, Oleh Marchuk, said the market was hit. “There is no base there,” he wrote.",
        ["Oleh Marchuk", "Oleh Marchuk"]
      ),
      (
        "Ann Lee, 30, was stabbed on Friday. Her mother, Jo Day, paid tribute. “She was my world,” she said.",
        ["Jo Day"]
      ),
    ])
  func speakers(text: String, names: [String]) throws {
    let reading = try Shipped.read(text).1
    #expect(reading.attributions.map { $0.speaker.map { reading.sources[$0].name } ?? "-" } == names)
  }
}
