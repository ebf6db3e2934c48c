import Attribution
import Testing

/// Who is accused, and whether the text lets them answer.
@Suite("Accused and replies")
struct ReplyTests {
  private func first(_ text: String) throws -> Accusation {
    try #require(try Shipped.read(text).reading.accusations.first)
  }

  @Test(
    "names the person, body or office that is accused",
    arguments: [
      ("The court ordered a retrial of three port officials accused of fraud.", "three port officials"),
      ("Luis Cano is the minister. He lied to farmers about the quotas.", "Luis Cano"),
      ("The regional minister, Luis Cano, lied to farmers.", "Luis Cano"),
    ])
  func accused(_ text: String, _ name: String) throws { #expect(try first(text).accused == name) }

  @Test("leaves groups and things unnamed")
  func unnamed() throws {
    #expect(try !first("They lied to farmers about the quotas.").isAccusedNamed)
    #expect(try !first("The Nazis murdered the villagers.").isAccusedNamed)
    let blame = try Shipped.read("The firm cut its forecast, blaming export restrictions.").reading
      .accusations
    #expect(blame.allSatisfy { $0.accused == nil })
  }

  @Test(
    "hears whoever answers nearby, speaks elsewhere or is spoken for",
    arguments: [
      "The Hearts had been accused of fraud by their rivals. The coach, Kofi Annor, denies this.",
      "Prosecutors accused Peter Kamau of fraud.\nThe port was closed.\nA vote was due.\nKamau said the case was old.",
      "Ministers in Lima accused Chile of theft.\nThe sea was calm.\nA vote was due.\nSantiago said the case was old.",
      "Prosecutors accused Peter Kamau of fraud.\nA vote was due.\nLawyers for Kamau said the case was old.",
      // The description may be the name below it, and a body has people who speak for it.
      "The treasurer of a club was charged with theft.\nIda Lund is 47.\nA vote was due.\nIt rained.\nLund denied it.",
      "The union accused the management of fraud.\nIt rained.\nA vote was due.\nA Velta spokeswoman said all was well.",
    ])
  func heard(_ text: String) throws { #expect(try first(text).hasReply) }

  @Test("hears nobody in the reply of another")
  func unheard() throws {
    #expect(
      try !first(
        "Prosecutors accused Peter Kamau of fraud.\nThe port was closed.\nA vote was due.\nThe crane fell.\nLima denied it."
      ).hasReply)
  }
}
