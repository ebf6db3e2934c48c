import Testing
import TextCore

@Suite("Sentences")
struct SentenceTests {
  private func expect(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let parts = text.components("||")
    #expect(Sample(parts.joined(separator: " ")).sentences == parts, sourceLocation: location)
  }

  @Test("stops, questions and exclamations end sentences, colons and semicolons do not")
  func terminators() {
    expect("The bridge fell.||Nobody was hurt; traffic stopped: all of it.")
    expect("Why now?||Because it rained!!||Really?!||Yes.")
    expect("It cost $1.25.||He paid.||By 2019.||Then 5 came.")
  }

  @Test("sentences inside a quotation are sentences of their own, and closing marks belong to the one before")
  func quotations() {
    expect("“We looked.||We found nothing.”||The search ended.")
    expect("\"It is over,\" she said.||\"We go home.")
    expect("(The vote was close.)||“Good.”||‘Fine.’||She left.")
    expect("'It works.' she said.||It did.")
  }

  @Test("a speaker named behind a question belongs to it")
  func speakers() {
    expect("“Is it safe?” asked the mayor.||“Is it?” Ana Roy asked.||“No!”||The mayor left.")
  }

  @Test("an abbreviation that is never final ends nothing")
  func neverFinal() {
    expect("Mr. Ito met Gen. Roy, e.g. In the case Roe v. The Port.")
  }

  @Test("an abbreviation that may be final ends a sentence before a word that starts one")
  func mayBeFinal() {
    expect("They sold it to Roy Inc.||The price fell.")
    expect("They sold it to Roy Inc. Chief Ana Ito.")
    expect("She moved back to the U.S.||She now lives in Salem, Ore.||Mr. Ito stayed.")
    expect("At 5 a.m. Mr. Ito left.||It was sunny at 6 a.m.||It rained later.")
    expect("They sold bread, eggs etc.||Prices rose.")
    expect("He lives in the U.S. (Salem) with Al Roy Jr. (his son) and L.R. \"Bud\" Ito.")
    expect("They met at the port of N.Y.||“Ships came late,” he said.")
  }

  @Test("initials end nothing, a lone capital before a starter does")
  func initials() {
    expect("It was J. K. Lee and P. Roy.||We took plan B.||It failed.")
  }

  @Test("numbers and letters that mark list items end nothing")
  func listMarks() {
    expect("1. The first item.||2. The second part.||a. The third.||4.) The fourth.||5) The fifth.")
    expect("• The first item||• The second item")
  }

  @Test("an ellipsis ends a sentence before a capital, in brackets never")
  func ellipses() {
    expect("He waited ... and left...||Nobody came…||Then it rained.")
    expect("The plan [...] The board saw was old.||. . . The rest is lost.")
  }

  @Test("note marks belong to the sentence before them")
  func notes() {
    expect("The port was built in 1805. [6]||It grew fast.[7][8]||Then it closed.")
  }

  @Test("writers without capitals have sentences too, names with an exclamation mark are not cut")
  func lowerCase() {
    expect("we went there.||it was closed!||so we left.||why?||because.")
    expect("The firm Wow! has said so.||The 5 ft. wall fell.")
  }

  @Test("a missing space does not hide an end")
  func missingSpaces() {
    #expect(
      Sample("It was late.The port was shut...Then it rained").sentences == [
        "It was late.", "The port was shut...", "Then it rained",
      ])
    #expect(Sample("See notes.txt and Roy.Ito here").sentences.count == 1)
  }

  @Test("sentences do not cross blocks and need no final stop")
  func blocks() {
    #expect(Sample("A headline\n\nBy Mr.\n\nIto").sentences == ["A headline", "By Mr.", "Ito"])
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
