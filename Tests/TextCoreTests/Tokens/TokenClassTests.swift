import Testing
import TextCore

@Suite("Classes of tokens")
struct TokenClassTests {
  @Test("words, numbers, addresses and punctuation exclude one another")
  func kinds() {
    let sample = Sample("Ana paid 40 euros: see example.com!")
    #expect(sample.words(.word) == ["Ana", "paid", "euros", "see"])
    #expect(sample.words(.number) == ["40"])
    #expect(sample.words(.url) == ["example.com"])
    #expect(sample.words(.punctuation) == [":", "!"])
  }

  @Test("capitals are told from the letters of any script")
  func capitals() {
    let sample = Sample("NATO and Élan met ÖBB at G20 in the U.S. with McKay and A")
    #expect(sample.words(.capitalised) == ["NATO", "Élan", "ÖBB", "G20", "U.S.", "McKay", "A"])
    #expect(sample.words(.allCapitals) == ["NATO", "ÖBB", "U.S."])
  }

  @Test("long words and words at the end of the text have the classes of short ones")
  func longWords() {
    let sample = Sample("Internationalisierung INTERNATIONALISIERUNG Responsibility RESPONSIBILITIES")
    #expect(sample.words(.capitalised).count == 4)
    #expect(sample.words(.allCapitals) == ["INTERNATIONALISIERUNG", "RESPONSIBILITIES"])
  }

  @Test("years are four digits from 1000 to 2100, perhaps with an s")
  func years() {
    let sample = Sample("In 1990, the 1990s, 2100 and 2101, 0999, 19905, 1,990, 1990m")
    #expect(sample.words(.year) == ["1990", "1990s", "2100"])
  }

  @Test("currency signs and numbers behind them are money")
  func money() {
    let sample = Sample("$5 and €2.5bn, £ 7, 9")
    #expect(sample.words(.money) == ["$", "5", "€", "2.5bn", "£"])
  }

  @Test("the part behind a hyphen is joined, the word behind a dash is not")
  func joined() {
    #expect(
      Sample("far-fetched pre- war – a well–known 5-year-old").words(.joined) == [
        "fetched", "known", "year", "old",
      ])
  }

  @Test("white space before a token is marked, also where a line ends")
  func spaces() {
    #expect(Sample("One, two\nthree (four)").words(.spaceBefore) == ["two", "three", "("])
  }

  @Test("hard breaks, clause breaks and terminators")
  func breaks() {
    let sample = Sample("a. b! c? d; e: f (g) h — i - j, k… “l” m-n … o 'p'?")
    #expect(sample.words(.hardBreak).joined() == ".!?;:()—-…“”…''?")
    #expect(sample.words(.clauseBreak).joined() == ";:—-“”''")
    #expect(sample.words(.terminator).joined() == ".!?……?")
  }

  @Test(
    "the direction of a quotation mark comes from its shape, else from the spacing, else from what is open",
    arguments: [
      ("She said \"yes\" twice.", "\"", "\""), ("(\"Yes.\") \"No\"", "\"\"", "\"\""),
      ("“Yes”—“no”", "““", "””"), ("„Ja“, said „Nein”", "„“„", "”"), ("« Oui » and »ja«", "«»", "»«"),
      ("''a'' ``b''", "''``", "''''"), ("he said:\"Go\"", "\"", "\""), ("a \" b \" c", "\"", "\""),
      ("the 'new' rule", "'", "'"), ("the boys' coats", "", ""), ("2\"x4", "", ""),
    ])
  func directions(_ text: String, _ opening: String, _ closing: String) {
    let sample = Sample(text)
    #expect(sample.words([.quotationMark, .opensQuotation]).joined() == opening)
    #expect(sample.words([.quotationMark, .closesQuotation]).joined() == closing)
  }

  @Test("abbreviations and initials are marked, clitics too")
  func abbreviations() {
    let sample = Sample("Gen. J. Roy of the U.N. doesn't know Ana's boys' plan B.")
    #expect(sample.words(.abbreviation) == ["Gen.", "J.", "U.N."])
    #expect(sample.words(.initial) == ["J."])
    #expect(sample.words(.clitic) == ["n't", "'s", "'"])
  }

  @Test("the first word of each sentence is marked, marks before it are not")
  func sentenceStarts() {
    let sample = Sample("“It rained,” he said. (40 people left.) — Ana stayed.\n\nNext day")
    #expect(sample.words(.sentenceStart) == ["It", "40", "Ana", "Next"])
  }
}
