import Testing

/// One worked sentence for each construction that ties content to a source.
@Suite("Constructions of attribution")
struct ConstructionTests {
  static let quotations = [
    WorkedSentence(
      "quotation, subject, verb", "CSV", "[[“The dam held through the night,”]] [[the engineer]] [[said]]."),
    WorkedSentence("quotation, verb, subject", "CVS", "[[“We were lucky,”]] [[said]] [[Ingrid Halvorsen]]."),
    WorkedSentence(
      "interrupted quotation", "CSVC",
      "[[“The vaccine works,”]] [[Dr. Amara Osei]] [[said]]. [[“It works in children too.”]]"),
    WorkedSentence(
      "verb before the quotation", "SVC", "[[Keita]] [[said]]: [[“Nobody told us the road was closed.”]]"),
    WorkedSentence("straight marks", "CSV", "[[\"The striker is fit,\"]] [[the coach]] [[said]]."),
    WorkedSentence(
      "doubled single marks", "CSV", "[[''The bank is sound,'']] [[the governor]] [[insisted]]."),
    WorkedSentence("British single marks", "CVS", "[[‘The ferry was full,’]] [[said]] [[Fiona MacLeod]]."),
    WorkedSentence("question", "CSV", "[[“Who signed the order?”]] [[she]] [[asked]]."),
    WorkedSentence(
      "apposition behind an inverted subject", "CVS",
      "[[“Prices will fall,”]] [[said]] [[Luis Ortega, an economist at the central bank]]."),
  ]

  @Test("ties a quotation to its speaker", arguments: quotations)
  func quotation(_ sentence: WorkedSentence) throws { try sentence.check() }

  static let clauses = [
    WorkedSentence("that-clause", "SVC", "[[The court]] [[ruled]] [[that the merger was unlawful]]."),
    WorkedSentence("bare clause", "SVC", "[[The minister]] [[said]] [[the bridge would reopen in May]]."),
    WorkedSentence("wh-clause", "SVC", "[[The panel]] [[explained]] [[why the rocket failed]]."),
    WorkedSentence("clause first", "CSV", "[[The bridge will reopen in May]], [[the minister]] [[said]]."),
    WorkedSentence(
      "clause around", "CSVC", "[[The bridge]], [[the minister]] [[said]], [[would reopen in May]]."),
    WorkedSentence(
      "hearer before the clause", "SVC", "[[The nurse]] [[told]] the inquiry [[that the alarm was off]]."),
    WorkedSentence(
      "apposition of the subject", "SVC",
      "[[Karin Berg, head of the glacier institute,]] [[said]] [[the ice had thinned]]."),
    WorkedSentence(
      "time before the clause", "SVC", "[[The airline]] [[said]] on Friday [[that flights would resume]]."),
    WorkedSentence(
      "following reporting clause is cut off", "SVC",
      "[[The mayor]] [[said]] [[the square was safe]], and the police chief confirmed it."),
    WorkedSentence(
      "fronted subordinate cue", "SVC",
      "While [[the firm]] [[said]] [[that the leak was small]], it closed the plant."),
    WorkedSentence(
      "as clause", "SVC", "As [[the ministry]] [[announced]], [[the border will open at noon]]."),
    WorkedSentence(
      "relative pronoun", "SVC", "The doctor met the widow, [[who]] [[said]] [[the drug came too late]]."),
  ]

  @Test("ties a clause to its source", arguments: clauses)
  func clause(_ sentence: WorkedSentence) throws { try sentence.check() }

  static let others = [
    WorkedSentence(
      "according to, behind", "CVS", "[[The volcano was quiet]], [[according to]] [[the Geological Survey]]."),
    WorkedSentence(
      "according to, before", "VSC", "[[According to]] [[the Geological Survey]], [[the volcano was quiet]]."),
    WorkedSentence(
      "noun with a possessor", "SVC", "[[Ferrer]]'s [[claim]] [[that the vote was rigged]] was rejected."),
    WorkedSentence("in his words", "SC", "In [[her]] words, [[the orchestra was saved by its listeners]]."),
    WorkedSentence(
      "object with of", "SVC", "[[The union]] [[accused]] [[the shipyard of breaking the law]]."),
    WorkedSentence("plain object", "SVC", "[[The archbishop]] [[praised]] [[the rescuers]]."),
    WorkedSentence("passive without a source", "VC", "The trader is [[accused]] [[of insider trading]]."),
    WorkedSentence("to-infinitive", "SVC", "[[The premier]] [[vowed]] [[to cut taxes]]."),
    WorkedSentence(
      "dated adjunct behind an object", "SVC",
      "[[The coach]] [[criticised]] [[the referee]] on Sunday."),
  ]

  @Test("ties other content to its source", arguments: others)
  func other(_ sentence: WorkedSentence) throws {
    if sentence.roles == "VC" {
      let reading = try Shipped.read("The trader is accused of insider trading.").reading
      #expect(reading.attributions.contains { $0.source == nil })
    } else {
      try sentence.check()
    }
  }

  @Test("gives the paragraphs of a transcript to their speakers")
  func transcript() throws {
    let text = """
      HOST: When did you see the comet?
      ROE: At dawn. It was faint.
      HOST: Was anybody with you?
      """
    let reading = try Shipped.read(text).reading
    #expect(
      reading.attributions.map { $0.speaker.map { reading.sources[$0].name } } == ["HOST", "ROE", "HOST"])
    #expect(reading.voices.filter { $0 == .own }.count == 6)
  }
}
