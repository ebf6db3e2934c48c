import Testing

/// Where a content ends and the next attribution or the outlet's own voice begins.
@Suite("Ends of contents")
struct EndTests {
  @Test(
    "ends a content before the next statement",
    arguments: [
      "S[The chemist] V[admitted] C[that the stock was wrong], and S2[a toxicologist hired by the firm] V2[testified] C2[that nothing was missing].",
      "S[The voters] V[said] C[they were worried], and more than S2[4 in 10] V2[said] C2[Lund would be best].",
    ])
  func next(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test(
    "keeps a clause whole whose subject is long or quoted",
    arguments: [
      "S[The mayor] V[said] C[places such as Iowa “have more of a tradition.”]",
      "S[The firm] V[said] C[its latest “decision cannot be left without an answer from the state.”]",
    ])
  func whole(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test(
    "takes a clause before its speaker whatever stands between",
    arguments: [
      "C[The deal fell apart from there], V[said] S[one union source in the room].",
      "C[A quieter campaign may not be bad], V[say] S[some members, who recall the last one].",
      "C[The group's remarks further “the mood” of others], S[the clubs] V[say].",
      "C[“It was awful,”] V[says] S[farmer Tom Webb].",
    ])
  func before(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test(
    "finds the subject behind a programme, a post and a participle",
    arguments: [
      "On the station's “This Week,” S[Newt Lund] V[said] C[she would not stand].",
      "S[A post shared more than 12,000 times on Facebook] V[claims] C[that the law is dead].",
      "S[A poll released Sunday by the Post and ABC News] V[shows] C[that the mayor leads].",
      "Port closed as S[ministry] V[denies] C[claims of neglect]",
      "S[58 per cent] V[said] C[they backed it].",
      "S[Unite] V[said] C[the offer was poor].",
      "S[May] V[said] C[she would resign].",
    ])
  func subjects(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }
}
