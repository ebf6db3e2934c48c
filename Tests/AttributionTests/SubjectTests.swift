import Attribution
import Testing

/// Subjects that are more than one phrase, and words that only look like subjects.
@Suite("Subjects of cues")
struct SubjectTests {
  static let subjects = [
    WorkedSentence(
      "adjective behind its noun", "SVC",
      "[[A person familiar with the matter]] [[said]] [[the board met on Sunday]]."),
    WorkedSentence(
      "participle behind its noun", "SVC",
      "[[Workers hired by the firm]] [[said]] [[they were not paid]]."),
    WorkedSentence(
      "relative clause without commas", "SVC",
      "[[Three people who were at the meeting]] [[said]] [[there was no such plan]]."),
    WorkedSentence(
      "day between the commas of an apposition and the verb", "SVC",
      "[[Chad's foreign minister, Idriss Abakar]], on Tuesday [[rejected]] [[the accusation]]."),
    WorkedSentence(
      "a title that is also a verb", "CVS",
      "[[“This is an association,”]] [[said]] [[lead author Inês Carvalho]]."),
    WorkedSentence("present tense behind a quotation", "CVS", "[[“Nobody helped us,”]] [[says]] [[Fatima]]."),
    WorkedSentence(
      "a place in -ing", "SVC", "[[Beijing]] [[has repeatedly denounced]] [[the restrictions as bullying]]."),
    WorkedSentence(
      "as clause with a phrase behind the verb", "SVC",
      "As [[ministry spokeswoman Anna Petrova]] [[noted]] in her weekly column, [[the silence speaks for itself]]."
    ),
    WorkedSentence(
      "agent behind the charge", "CVCS",
      "[[The bank]] [[was accused]] of [[fraud]] by [[regulators in three countries]]."),
    WorkedSentence(
      "quoted predicate", "SVC", "[[The minister]] [[told]] parliament [[the law “cannot wait”]]."),
    WorkedSentence(
      "place between verb and that", "SVC",
      "[[Her lawyer]] [[said]] outside court [[that she would appeal]]."),
    WorkedSentence(
      "clause behind a question put to the speaker", "SVC",
      "Asked whether he would resign, [[the minister]] [[said]]: [[“No.”]]"),
  ]

  @Test("finds the whole subject", arguments: subjects)
  func subject(_ sentence: WorkedSentence) throws { try sentence.check() }

  @Test(
    "has no source where nobody speaks",
    arguments: [
      "The prime minister is said to be considering an early election.",
      "Asked about the delay, Novak shrugged.",
    ])
  func agentless(_ text: String) throws {
    #expect(try Shipped.read(text).reading.attributions.allSatisfy { $0.source == nil })
  }

  @Test(
    "takes no topic before a colon for a speaker",
    arguments: [
      "Cape Town water crisis: residents face new limits",
      "The great water robbery: how wells ran dry",
    ])
  func topic(_ text: String) throws {
    #expect(try Shipped.read(text).reading.attributions.isEmpty)
  }

  @Test(
    "names a source by its full name",
    arguments: [
      ("The Ministry of Health and Social Affairs said cases fell.", "Ministry of Health and Social Affairs"),
      ("The Ethics and Anti-Corruption Commission said cases fell.", "Ethics and Anti-Corruption Commission"),
      ("The head of the port authority, Ann Lee, said traffic fell.", "Ann Lee"),
      ("One of the survivors, 19-year-old Maria Lopez, said she ran.", "Maria Lopez"),
    ])
  func name(_ text: String, _ name: String) throws {
    #expect(try Shipped.read(text).reading.sources.map(\.name) == [name])
  }

  @Test(
    "what is counted tells the kind of a source",
    arguments: [
      ("Tens of thousands of people demanded that he resign.", SourceKind.collective),
      ("A majority of voters believe the plan will fail.", .collective),
      ("One of the survivors said she ran.", .anonymous),
    ])
  func counted(_ text: String, _ kind: SourceKind) throws {
    #expect(try Shipped.read(text).reading.sources.map(\.kind) == [kind])
  }

  @Test("takes 'the official' for the official who spoke last")
  func official() throws {
    let reading = try Shipped.read(
      "Russian presidential aide Sergei Belov said the port was closed. The official said it would open soon."
    ).reading
    #expect(reading.sources.map(\.name) == ["Sergei Belov"])
    #expect(reading.sources.first?.statements == 2)
  }
}
