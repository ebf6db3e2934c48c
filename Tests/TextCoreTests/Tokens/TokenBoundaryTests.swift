import Testing
import TextCore

@Suite("Boundaries of tokens")
struct TokenBoundaryTests {
  private func expect(_ text: String, _ cut: String, _ location: SourceLocation = #_sourceLocation) {
    #expect(Sample(text).words.joined(separator: "|") == cut, sourceLocation: location)
  }

  @Test("clitics are split off, curly apostrophes alike, and other inner apostrophes are not")
  func clitics() {
    expect("The dam’s owner isn't here.", "The|dam|’s|owner|is|n't|here|.")
    expect("They'll say we can’t, won't", "They|'ll|say|we|ca|n’t|,|wo|n't")
    expect("I'd've gone; SHE'S late", "I|'d|'ve|gone|;|SHE|'S|late")
    expect("O'Brien's boys' club at ten o’clock", "O'Brien|'s|boys|'|club|at|ten|o’clock")
    expect("the 1990's and Zoë’s cat", "the|1990|'s|and|Zoë|’s|cat")
    expect("n't alone and rock'n'roll", "n't|alone|and|rock'n'roll")
  }

  @Test("numbers keep inner marks and letters behind them, words keep digits inside")
  func numbers() {
    expect("G20 and COVID-19 cost $1.25bn by 10:30", "G20|and|COVID|19|cost|$|1.25bn|by|10:30")
    expect("on the 2nd at 5pm, 1,000.", "on|the|2nd|at|5pm|,|1,000|.")
    expect("10½% of km²", "10½|%|of|km²")
    expect("from 3.36. Then 5-10", "from|3.36|.|Then|5|10")
  }

  @Test("addresses, handles and tags are one token each")
  func addresses() {
    expect(
      "See https://a.example/x?y=1. Mail a.b-c@host.org!",
      "See|https://a.example/x?y=1|.|Mail|a.b-c@host.org|!")
    expect("@port_news and #harbour at example.com/a, #1", "@port_news|and|#harbour|at|example.com/a|,|#|1")
    expect("(www.harbour.example), HTTP://X.EXAMPLE/(a)", "(|www.harbour.example|)|,|HTTP://X.EXAMPLE/(a)")
    expect("Written in Node.js at noon.org", "Written|in|Node.js|at|noon.org")
    expect("me@home and @ 5 a# b", "me|@|home|and|@|5|a|#|b")
  }

  @Test("a full stop belongs to listed and dotted abbreviations and to initials")
  func abbreviations() {
    expect("Mr. Ito of U.S. Steel Inc. met J. K. Lee", "Mr.|Ito|of|U.S.|Steel|Inc.|met|J.|K.|Lee")
    expect("Lt. Col. Ana P.-M. Roy, e.g. at 5 a.m.", "Lt.|Col|.|Ana|P.|M.|Roy|,|e.g.|at|5|a.m.")
    expect("No. 5 said no. \"No.\"", "No.|5|said|no|.|\"|No|.|\"")
    expect("5 in. of rain came in. Salem, Ore. and ore.", "5|in.|of|rain|came|in|.|Salem|,|Ore.|and|ore|.")
    expect("the gen. and Gen. Roy", "the|gen|.|and|Gen.|Roy")
    expect("you and I. Did Al I. Jones", "you|and|I|.|Did|Al|I.|Jones")
    expect("plan B.", "plan|B|.")
  }

  @Test("a hyphen inside a word is no token, dashes and loose hyphens are")
  func hyphens() {
    expect("far-fetched — and pre- or post-war", "far|fetched|—|and|pre|-|or|post|war")
    expect("yes – yes - no--well", "yes|–|yes|-|no|--|well")
    expect("Paris–Dakar, 2019–20", "Paris|Dakar|,|2019|20")
  }

  @Test("an ellipsis is one token, spaced or not")
  func ellipses() {
    expect("So ... it . . . went… on.. off", "So|...|it|. . .|went|…|on|..|off")
    expect("It ended. . . . The rest", "It|ended|.|. . .|The|rest")
    expect("one. . two", "one|.|.|two")
  }

  @Test("doubled single quotes are one mark; single ones are marks, possessives or elisions")
  func quotes() {
    expect("''quoted'' ``too''", "''|quoted|''|``|too|''")
    expect("'It is,' she said. 'Tis the '90s, ’em", "'|It|is|,|'|she|said|.|'Tis|the|'90s|,|’em")
    expect("“‘Go,’ he said,” she wrote", "“|‘|Go|,|’|he|said|,|”|she|wrote")
  }

  @Test("marks that combine stay with their letter, white space of all kinds parts")
  func unicode() {
    expect("cafe\u{301}\u{A0}naïve\u{2003}soft\u{AD}ly", "cafe\u{301}|naïve|soft\u{AD}ly")
    expect("Київ’s 😀👍 日本", "Київ|’s|😀|👍|日本")
    #expect(Sample("e\u{301}").result.tokens.count == 1)
  }

  @Test("only the bodies of blocks are cut, chrome is left out, and nothing crosses a block")
  func blocks() {
    let text = "OSLO, 3 May - It rained.\nShare\nMr.\nIto"
    let sample = Sample(
      text,
      blocks: [
        Block(kind: .paragraph, span: TextSpan(0, 24), body: TextSpan(14, 24)),
        Block(kind: .chrome, span: TextSpan(25, 30)),
        Block(kind: .paragraph, span: TextSpan(31, 34)),
        Block(kind: .paragraph, span: TextSpan(35, 38)),
      ])
    #expect(sample.words == ["It", "rained", ".", "Mr.", "Ito"])
    #expect(sample.sentences == ["It rained.", "Mr.", "Ito"])
    #expect(sample.result.sentencesOfBlock == [0..<1, 0..<0, 1..<2, 2..<3])
  }
}
