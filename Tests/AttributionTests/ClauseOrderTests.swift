import Testing

/// What stands before, around and behind a cue.
@Suite("Orders of cue and content")
struct ClauseOrderTests {
  @Test(
    "takes a statement that its cue interrupts behind the subject",
    arguments: [
      "C[The trouble with the levy], S[she] V[said], C[is that nobody pays it].",
      "C[Acts of mercy], S[the abbot] V[said], C[are acts of courage].",
      "C[And even that answer], S[he] V[added], C[assumes too much].",
      "C[But waiting], S[they] V[acknowledged], C[could cost lives].",
      "C[The visit to the mine by the senator and her aides], S[officials] V[said], C[was meant to calm the town].",
      "C[The difference now], S[he] V[told] me on Friday, C[is that he is older].",
      "C[What we need], V[said] S[Ms Ito], C[is time].",
      "C[Of 61,000 coins in store], S[she] V[points out], C[fewer than 200 are loans].",
      "The gains were small, though C[some], S[he] V[says], C[are lasting].",
      "C[Between 3 and 9 April], S[the ministry] V[said], C[14 wells ran dry].",
    ])
  func interrupted(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test(
    "takes a statement before a cue that circumstances follow",
    arguments: [
      "C[The ferry was full], S[the captain] V[said] during a visit to the yard.",
      "C[The ferry was full], S[the captain] V[said] after the ship had been towed to the harbour.",
      "C[The ferry was full], S[the captain] V[said] Wednesday morning on Radio Nile.",
      "C[The ferry was full], S[the captain] V[said] in May.",
      "C[The plan is dead], S[Smith] V[said] without elaborating.",
      "C[The plan is dead], S[Smith] V[said] despite calls for a rethink.",
      "C[Many readers found it rude], S[editor Hana Sato] V[said] in posing the question to the panel.",
    ])
  func circumstances(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test(
    "takes no phrase before a cue for a statement",
    arguments: [
      "When the dam burst, the captain called for help from the town.",
      "In such times, the town waited in silence.",
      "After the vote in the senate, the minister spoke on the radio.",
    ])
  func noStatement(text: String) throws {
    let (_, reading) = try Shipped.read(text)
    #expect(reading.attributions.allSatisfy { $0.content.count == 1 && $0.content[0].start > $0.cue.start })
  }

  @Test(
    "gives only the quotation where a clause tells the circumstances",
    arguments: [
      #"When he arrived at the hall, S[the mayor] V[said], C["I hope so."]"#,
      #"Pupils of the school V[chanted] C["Count us in"] as the roll was called."#,
    ])
  func circumstancesOfQuotations(marked: String) throws {
    let found = try MarkedReading(marked).differences()
    #expect(found.filter { $0.contains("missed") && !$0.contains("chanted") } == [])
    #expect(!found.contains { $0.contains("When he arrived") || $0.contains("as the roll") })
  }

  @Test(
    "goes on behind a comma and over an insertion where the statement does",
    arguments: [
      "S[She] V[said] C[that even after she steps down, she will look for a cure].",
      "S[The governor] V[said] C[that the town needs a dam, but that the levy would not rise].",
      "S[The minister] V[argued] firmly - naming nobody in her party - C[that the talks had failed].",
      "S[The minister] V[said] C[that the letters stopped, but that Mr Lind - who left in May - shunned her].",
    ])
  func goesOn(marked: String) throws {
    let found = try MarkedReading(marked).differences()
    #expect(found.filter { $0.contains("missed") } == [])
  }

  @Test(
    "takes a quotation that is the subject together with its verb",
    arguments: [#"C["Full leave,"] S[the letter] V[says], C[becomes available after a year]."#])
  func quotedSubject(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test(
    "passes over places and times on both sides of a cue",
    arguments: [
      "S[The senator] V[said] Sunday in Madison, Wisconsin, C[that he hoped for rain].",
      "S[A poll released last week] V[showed] C[that the race was even].",
      #"S[The premier] V[called on] C[farmers to "look inside" their barns]."#,
      "S[Doctors like Ann Roe] V[say] C[the fever is rare].",
    ])
  func placesAndTimes(marked: String) throws {
    #expect(try MarkedReading(marked).differences().filter { $0.contains("missed") } == [])
  }

  @Test("ends a statement where the outlet tells what goes on meanwhile")
  func meanwhile() throws {
    #expect(
      try MarkedReading(
        "S[The officers] V[said] C[they would hold no vote], as soldiers put up tents in the square."
      ).differences() == [])
  }

  @Test("takes a headline's words before the cue for a statement though no verb stands in them")
  func heading() throws {
    #expect(
      try MarkedReading("C[No change of course at the bank], V[says] S[deputy governor Harinath]")
        .differences() == [])
  }

  @Test(
    "finds who said it where a phrase begins with according to",
    arguments: [
      "C[By noon], V[according to] S[counsel for the inquiry, Jane Roe], C[the fire had passed].",
      "V[According to] S[research by the institute], C[the lake is warming].",
    ])
  func according(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }
}
