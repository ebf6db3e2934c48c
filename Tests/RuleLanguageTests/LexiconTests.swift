import RuleEngine
import RuleLanguage
import Testing
import TextCore

@Suite("Lexicons and tables") struct LexiconTests {
  private func compile(_ body: String, data: [(String, String)] = []) throws -> RuleSet {
    var source = Packs.pack(body)
    source.files += data.map { PackFile(name: $0.0, bytes: Array($0.1.utf8)) }
    let result = Packs.compile(source)
    #expect(Packs.text(result, source) == "")
    return try #require(result.ruleSet)
  }

  /// The entries of a lexicon found in a text.
  private func hits(_ set: RuleSet, _ lexicon: String, in text: String) throws -> [String] {
    let id = try #require(set.lexicon("test:\(lexicon)"))
    let bytes = Array(text.utf8)
    let document = Document(
      id: "x", format: .text, source: SourceText(name: "x", utf8: bytes), text: bytes,
      blocks: [Block(kind: .paragraph, span: TextSpan(0, bytes.count))])
    let tokens = Tokenizer(vocabulary: set.vocabulary, abbreviations: .none).tokenize(document)
    let scan = DocumentScan(matcher: Matcher(set), text: tokens)
    return scan.lexiconSpans(id).map { tokens.string($0) }
  }

  @Test("Entries inflect, phrases by the marked word") func inflection() throws {
    let set = try compile("lexicons: {cue: [point/v out, secretary/n general, according to, allege/v.past]}")
    let text = "She pointed out that two secretaries general alleged it, according to some who allege it."
    #expect(
      try hits(set, "cue", in: text) == ["pointed out", "secretaries general", "alleged", "according to"])
  }

  @Test("Inner double quotes ask for the exact surface") func surfaces() throws {
    let set = try compile("lexicons: {place: ['\"Polish\"', 'the \"Hill\"', Chad]}")
    #expect(
      try hits(set, "place", in: "Polish it, the Polish chef said on THE Hill, not the hill, of chad.")
        == ["Polish", "Polish", "THE Hill", "chad"])
  }

  @Test("A blank matches a hyphen, a hyphen only a hyphen") func hyphens() throws {
    let set = try compile("lexicons: {word: [vice president, far-fetched]}")
    #expect(
      try hits(set, "word", in: "A vice-president and a vice president: far fetched, far-fetched.")
        == ["vice-president", "vice president", "far-fetched"])
  }

  @Test("Trees become lexicons named with hyphens, maps also tables") func trees() throws {
    let set = try compile(
      "lexicons:\n  neutral:\n    that: [say/v]\n    object: {accuse/v: [of, 'on'], warn/v: about}\n  land: {Chad: TD, Korea: [KR, KP]}"
    )
    #expect(Set(set.lexiconNames) == ["test:neutral-that", "test:neutral-object", "test:land"])
    #expect(set.tables.map(\.name) == ["neutral-object", "land"])
    let table = try #require(set.table("neutral-object"))
    #expect(table.columns == ["key", "value"])
    #expect(table.cells == ["accuse/v", "of|on", "warn/v", "about"])
    #expect(
      table.entries.filter { $0.row == 0 }.map(\.form) == [
        .base, .thirdSingular, .past, .pastParticiple, .ing,
      ])
    #expect(set.table("land")?.cells == ["Chad", "TD", "Korea", "KR|KP"])
  }

  @Test("Data files become tables, lexicons of them keep the rows that fit") func files() throws {
    let rows = "kind\tname\towner\nagency\tNorthern Wire\tstate\npaper\tHarbour Post\tprivate\n# a comment\n"
    let set = try compile(
      """
      lexicons: {state: {file: outlets.tsv, key: name, where: {owner: [state]}}}
      tables: {outlets: {file: outlets.tsv, key: name}}
      """, data: [("lexicons/outlets.tsv", rows)])
    #expect(try hits(set, "state", in: "Northern Wire and Harbour Post") == ["Northern Wire"])
    let table = try #require(set.table("outlets"))
    #expect(table.columns == ["name", "kind", "owner"])
    #expect(table.cells == ["Northern Wire", "agency", "state", "Harbour Post", "paper", "private"])
    #expect(table.entries.map(\.row) == [0, 1])
  }

  @Test("A pack sees its own lexicons, those it extends and those provided, no others") func scopes() throws {
    let base = Packs.pack(
      "lexicons: {hedge: [perhaps]}\nmarks: {soft: \"@hedge\"}", id: "base", file: "base.yml")
    let user = Packs.pack(
      "extends: [base@1.0.0]\nmarks: {both: \"@hedge | @outlet | #soft\"}", id: "user", file: "user.yml")
    let loner = Packs.pack("marks: {none: \"@hedge\"}", id: "loner", file: "loner.yml")
    let outlets = ProvidedLexicon(name: "outlet", entries: ["Northern Wire"])
    #expect(Packs.compile(base, user, provided: [outlets]).diagnostics.isEmpty)
    #expect(
      Packs.compile(base, user, loner, provided: [outlets]).diagnostics.map(\.code) == [.unknownLexicon])
    #expect(Packs.compile(user, provided: [outlets]).diagnostics.contains { $0.code == .badExtends })
  }

  @Test("Mutated data files give tables or diagnostics, never a crash", arguments: 0..<20) func noise(
    seed: Int
  ) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<50 {
      let pieces = ["\t", "\n", "\r\n", "a", "say/v", "\"X\"", "#", " ", "é", "/v", "\"", "name"]
      let rows = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      var source = Packs.pack("tables: {t: {file: t.tsv, key: name}}")
      source.files.append(PackFile(name: "t.tsv", bytes: Array(("name\tx\n" + rows.joined()).utf8)))
      let result = Packs.compile(source)
      #expect(result.ruleSet != nil || !result.diagnostics.isEmpty)
    }
  }
}
