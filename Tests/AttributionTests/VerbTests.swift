import Testing

/// What a verb makes of the words around it: objects, predicates, agents, sources on which its sense depends.
@Suite("Verbs as cues")
struct VerbTests {
  @Test(
    "takes what a verb of naming says its object is",
    arguments: [
      "S[Ann Reed] V[called] C[her a liar].",
      "S[Ann Reed] V[called] C[the plan reckless].",
      "S[Ann Reed] V[called] C[her vote in favour of the levy a mistake].",
      "S[Ann Reed] V[called] C[it “a disaster”].",
    ])
  func naming(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test(
    "takes no call for a name",
    arguments: [
      "She called the hotline of the clinic and waited.", "He called police.", "He called a meeting.",
    ])
  func calls(text: String) throws {
    #expect(try Shipped.read(text).1.attributions.isEmpty)
  }

  @Test(
    "lets the source decide where a verb has another sense",
    arguments: [
      "S[A report] V[found] C[the firm had broken the law on 14 occasions].",
      "The walker found the gate was open.",
      "S[The inquest] V[heard] C[the boy had been bullied at school].",
      "The neighbour heard the boy had moved.",
      "S[The senator] V[attacked] C[her record].",
      "Israel attacked Gaza on Monday.",
      "Tom Webb showed his pass.",
      "S[The poll] V[shows] C[a lead of four points].",
    ])
  func sources(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test(
    "takes claims and reports behind another verb for its object",
    arguments: [
      "S[Tom Webb] V[denied] C[claims he had lied to police].",
      "S[The study] V[supports] C[claims that tea is good].",
    ])
  func objects(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test(
    "gives nobody a claim that he rejects",
    arguments: [
      "The council rejected claims that it lied.", "Police are investigating claims that Webb lied.",
      "The bank denies reports that it is for sale.",
    ])
  func rejected(text: String) throws {
    let (tokens, reading) = try Shipped.read(text)
    #expect(!reading.attributions.contains { ["claims", "reports"].contains(tokens.string($0.cue)) })
  }

  @Test(
    "finds who told and accused somebody by the agent of the passive",
    arguments: [
      "Officers V[were told] by S[Mr Hill] C[that the gun was real].",
      "C[The minister] V[was accused] by S[Ms Lind] of C[lying].",
      "C[The plan] V[was dismissed] as C[“a sham”] by S[Ann Reed].",
      "C[“I said no,”] S[she] V[recalled] by phone.",
    ])
  func agents(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test(
    "knows British spellings and young verbs",
    arguments: [
      "S[They] V[realise] C[that the plan is dead and buried].",
      "S[Mr Lund] V[demonised] C[the migrants].",
      "S[Mr Lund] V[messaged] C[that he was late].",
      "S[Mr Lund] V[likened] C[his rival to a snake].",
    ])
  func spellings(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test(
    "finds a message whose predicate is a quotation",
    arguments: [
      "S[Her] V[message was]: C[“Never give up on the people of the valley.”]",
      "S[Her] V[advice to young players is] simple: C[“Never give up on the people of the valley.”]",
      "As S[Ann Reed, the deputy], V[put] it: C[“This will not pass.”]",
    ])
  func messages(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }
}
