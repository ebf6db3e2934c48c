import Attribution
import Testing
import TextCore

@Suite("Accusations")
struct AccusationTests {
  private func sourcing(_ text: String) throws -> Set<AccusationSourcing> {
    Set(try Shipped.read(text).reading.accusations.map(\.sourcing))
  }

  @Test(
    "an accusation in the outlet's voice is unsourced",
    arguments: [
      "The mayor bribed the inspectors.",
      "The chairman lied to the members for years.",
      "The club is run by a serial liar.",
      "His racist remarks filled the hall.",
      "The tender was marred by fraud.",
    ])
  func unsourced(_ text: String) throws { #expect(try sourcing(text) == [.unsourced]) }

  @Test(
    "an accuser with a name, an institution or a court makes it sourced",
    arguments: [
      "Prosecutors said the mayor bribed the inspectors.",
      "The union accused the shipyard of fraud.",
      "The dealer was convicted of money laundering.",
      "“The mayor bribed the inspectors,” Lena Sorg said.",
      "Former nurse jailed for stealing morphine",
      "A nurse who stole morphine from patients has been jailed for four years.",
      "Elena Ruiz, who accused the bank of fraud, left the country.",
      "Court jails ex-officer for lying about shooting",
      "A clerk who stole stamps was sentenced in Graz.",
    ])
  func sourced(_ text: String) throws { #expect(try sourcing(text) == [.sourced]) }

  @Test(
    "critics, passives and hedges make it vague",
    arguments: [
      "Critics accused the shipyard of fraud.",
      "The shipyard is accused of fraud.",
      "The dealer allegedly bribed the inspectors.",
      "The minister resigned amid allegations of fraud.",
      "The film feeds the perception that the clinic defrauded its patients.",
    ])
  func vague(_ text: String) throws { #expect(try sourcing(text) == [.vague]) }

  @Test(
    "topics, victims, denials and possibilities are no accusation",
    arguments: [
      "The harassment hotline opens on Monday.",
      "Nine people were killed in the storm.",
      "The mayor never bribed anyone.",
      "Anyone who bribes an inspector could lose the permit.",
      "She is an expert on corruption law.",
      "The lanes along Harbour Road will open in May.",
      // A part of a compound, a deed that is done to nobody, a figure of speech.
      "The deep-pocketed owner opened an anti-corruption office.",
      "Years of patience paid off for the coach.",
      "The two ports forged a lasting friendship.",
      "The goalkeeper stole the show in Lagos.",
      // A denial, a label for nobody in particular, the name of a group.
      "The new coach is strict and not corrupt.",
      "Only liars promise rain in August.",
      "The police searched the flat of a white supremacist group.",
      // A noun that is a verb elsewhere; what is fought, felt or escaped.
      "The budget for the harbour was approved.",
      "Traffic in Lagos was heavy.",
      "The law is to stop money laundering.",
      "Her face betrayed her fear.",
      "The climber cheated death twice.",
      "The sprinter was cheated by a faulty clock.",
      "The cat stole the fish.",
      "A group is charged with protecting the dunes.",
      // Who denies accuses nobody.
      "Kofi Mensah has denied taking bribes.",
      "The ministry denies that the envoy lied to farmers.",
    ])
  func none(_ text: String) throws { #expect(try sourcing(text).isEmpty) }

  @Test("names accuser and accused, and sees the reply")
  func parties() throws {
    let reading = try Shipped.read("Anna Weber accused Peter Novak of fraud. Novak denied it.").reading
    let accusation = reading.accusations.first
    #expect(accusation?.accuser == "Anna Weber")
    #expect(accusation?.accused == "Peter Novak")
    #expect(accusation?.hasReply == true)
  }

  @Test(
    "what a court has found is judged, what somebody charges is not",
    arguments: [
      ("The dealer was convicted of money laundering.", true),
      ("A clerk who stole stamps was sentenced in Graz.", true),
      ("Judge Ada Moser said the dealer bribed the inspectors.", true),
      ("The dealer was charged with money laundering.", false),
      ("Court papers say the dealer bribed the inspectors.", false),
      ("The union accused the shipyard of fraud.", false),
    ])
  func judged(_ text: String, _ isJudged: Bool) throws {
    let accusations = try Shipped.read(text).reading.accusations
    #expect(accusations.map(\.isJudged) == [isJudged])
  }

  @Test("the denial of an allegation names no accuser")
  func denied() throws {
    let accusations = try Shipped.read("“We deny these allegations,” the lawyer Joan Tetteh said.").reading
      .accusations
    #expect(accusations.allSatisfy { $0.accuser == nil && $0.sourcing == .vague })
    #expect(!accusations.isEmpty)
    let named = try Shipped.read("The mayor dismissed Lima's allegations.").reading.accusations
    #expect(named.first?.accuser == "Lima")
  }
}
