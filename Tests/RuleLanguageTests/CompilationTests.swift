import MarkedYAML
import RuleEngine
import RuleLanguage
import Testing
import TextCore

@Suite("Compilation of rules and marks") struct CompilationTests {
  private func rule(_ keys: String, id: String = "hedge/test", examples: String? = nil) -> String {
    """
    - id: \(id)
      grade: {severity: warning, confidence: low}
      \(keys)
      message: "m"
      why: "w"
      fix: "f"
      examples: \(examples ?? "{flag: ['[[a]]', '[[b]]'], pass: ['perhaps', 'maybe']}")

    """
  }

  private func compile(_ body: String) throws -> RuleSet {
    let source = Packs.pack(body)
    let result = Packs.compile(source)
    #expect(result.diagnostics.filter { $0.severity == .error }.isEmpty, "\(Packs.text(result, source))")
    return try #require(result.ruleSet)
  }

  private func matches(_ pattern: String, in text: String, head: String = "") throws -> [String] {
    let set = try compile(head + "rules:\n" + rule("match: \"\(pattern)\""))
    return RuleRun(set).spans(of: "hedge/test", in: text).map {
      String(decoding: Array(text.utf8)[$0], as: UTF8.self)
    }
  }

  @Test("What a pack cannot see of another one is told with the line that would show it")
  func otherPacks() {
    let first = Packs.pack("rules:\n" + rule("match: \"perhaps\""), id: "first", file: "first.yml")
    let second = Packs.pack("rules:\n" + rule("match: \"maybe\""), id: "second", file: "second.yml")
    let third = Packs.pack("rules:\n- id: hedge/test\n  set: {off: true}\n", id: "third", file: "third.yml")
    let text = Packs.text(Packs.compile(first, second, third), first, second, third)
    #expect(
      text.contains(
        "the rule `hedge/test` is one of first, which this pack does not extend; add `extends: [first@1.0.0]`"
      ))
    #expect(
      text.contains(
        "the rule hedge/test is defined twice: the pack first has it; to change it, write `extends: [first@1.0.0]`"
      ))
  }

  @Test("A pack of one file is told why it has no data files")
  func dataFiles() {
    let pack = Packs.pack("lexicons:\n  towns: {file: towns.tsv, key: name}\n")
    #expect(Packs.text(Packs.compile(pack), pack).contains("put both into a folder and give the folder"))
  }

  @Test("`all` with one pattern is a fault")
  func lonelyAll() {
    let pack = Packs.pack("rules:\n" + rule("match: {all: [\"perhaps\"], within: 5}"))
    #expect(Packs.text(Packs.compile(pack), pack).contains("`all` needs two patterns or more"))
  }

  @Test(
    "Patterns match what they say",
    arguments: [
      (
        "perhaps (a | the) ..2 lake", "Perhaps the deep blue lake, perhaps a. Lake",
        ["Perhaps the deep blue lake"]
      ),
      ("say/v !not", "He says so. She said not. They said.", ["says so", "said."]),
      ("far-fetched", "A far fetched, far-fetched idea.", ["far-fetched"]),
      ("far fetched", "A far fetched, far-fetched idea.", ["far fetched", "far-fetched"]),
      ("'US' said", "The US said, us said.", ["US said", "us said"]),
      ("not be/v", "It isn't. Not being there, not is.", ["Not being", "not is"]),
      ("<s> maybe", "Maybe now. Or maybe not.", ["Maybe"]),
      ("now </s>", "It is now due. It is now", ["now"]),
      ("maybe [cap]{1,2}", "maybe Ann Lee Ray, maybe Bo", ["maybe Ann Lee", "maybe Bo"]),
      ("un* said | *ly said", "He unduly said, she quickly said.", ["unduly said", "quickly said"]),
      ("(claim/n | report/n) of", "Claims of, a report of, claimed of.", ["Claims of", "report of"]),
    ])
  func semantics(pattern: String, text: String, expected: [String]) throws {
    #expect(try matches(pattern, in: text) == expected)
  }

  @Test("Exact surfaces tell US from us") func surface() throws {
    let set = try compile("rules:\n" + rule("match: '\"US\" said'"))
    #expect(RuleRun(set).spans(of: "hedge/test", in: "The US said, us said.").count == 1)
  }

  @Test("Alternatives become one pattern each, with an anchor each") func branches() throws {
    let set = try compile(
      "lexicons: {x: [aardvark]}\nrules:\n" + rule("match: \"(#quotation | @x) ..2 [cap] | zebra\""))
    let spec = try #require(set.rules[0].match)
    #expect(spec.patterns.count >= 2)
    #expect(spec.patterns.allSatisfy { set.patterns[Int($0)].anchors[0].kind != .anyToken })
  }

  @Test("The rarest word every match must hold is looked for first") func anchors() throws {
    let source = Packs.pack("rules:\n" + rule("match: \"about ..2 (the | these) ..3 emu/n\""))
    let frequencies = WordFrequencies(tsv: Array("about\t5\nemu\t90\nthe\t900\n".utf8))
    let compiler = PackCompiler(
      abbreviations: .none, inflector: Packs.inflector, frequencies: frequencies)
    let set = try #require(compiler.compile(packs: [source]).ruleSet)
    let anchors = set.patterns[0].anchors
    #expect(anchors.map(\.kind) == [.word, .wordSet, .wordSet])
    #expect(set.vocabulary.word(anchors[0].value) == "about")
    #expect(anchors[0].minOffset == 0 && anchors[0].maxOffset == 0)
    #expect(anchors[1].minOffset == 2 && anchors[1].maxOffset == 7)
    #expect(set.patterns[0].width == 8)
  }

  @Test("A lexicon is as frequent as its entries, each as its rarest word") func lexiconAnchor() throws {
    let body = "lexicons: {x: [the aardvark, of emu]}\nrules:\n" + rule("match: \"',' @x ..3 ','\"")
    let table = ",\t5000\nthe\t90000\nof\t90000\naardvark\t9\nemu\t9\n"
    let frequencies = WordFrequencies(tsv: Array(table.utf8))
    let compiler = PackCompiler(
      abbreviations: .none, inflector: Packs.inflector, frequencies: frequencies)
    let set = try #require(compiler.compile(packs: [Packs.pack(body)]).ruleSet)
    #expect(set.patterns[0].anchors.map(\.kind) == [.lexicon, .word, .word])
  }

  @Test("What the first anchor may be itself is looked at last") func coincidingAnchors() throws {
    let frequencies = WordFrequencies(tsv: Array("about\t5\nnot\t900\nemu\t90\n".utf8))
    let compiler = PackCompiler(
      abbreviations: .none, inflector: Packs.inflector, frequencies: frequencies)
    let source = Packs.pack("rules:\n" + rule("match: \"not ..3 about ..3 (an emu)? ..2 about\""))
    let set = try #require(compiler.compile(packs: [source]).ruleSet)
    let anchors = set.patterns[0].anchors
    #expect(anchors.map { set.vocabulary.word($0.value) } == ["about", "not", "about"])
  }

  @Test("Behind a mark an anchor may stand anywhere") func anchorBehindMark() throws {
    let set = try compile("marks: {m: \"alpha beta?\"}\nrules:\n" + rule("match: \"#m ..1 gamma\""))
    let anchors = set.patterns[Int(try #require(set.rules[0].match).patterns[0])].anchors
    #expect(anchors.map(\.kind) == [.word, .mark])
    #expect(anchors[0].minOffset == 1 && anchors[0].maxOffset == .max)
  }

  @Test("Marks stand behind the marks they name, in their strata") func order() throws {
    let set = try compile(
      """
      marks:
        third: "#second x"
        first: "alpha"
        second: "#first y"
        late: {match: "#first", voice: {quoted: skip}}
        later: "#late z"
        last: "#accusation-vague ..2 #later"
      """)
    let names = set.marks.map(\.name)
    func place(_ name: String) -> Int { names.firstIndex(of: name) ?? -1 }
    #expect(place("first") < place("second") && place("second") < place("third"))
    #expect(place("first") == BuiltInMark.allCases.count)
    #expect(set.marks[place("third")].stratum == .base)
    #expect(set.marks[place("late")].stratum == .late)
    #expect(set.marks[place("late")].voices == 0b011)
    #expect(set.marks[place("later")].stratum == .late)
    #expect(set.marks[place("last")].stratum == .afterAccusations)
  }

  @Test("Rule keys arrive in the rule") func keys() throws {
    let set = try compile(
      """
      refs: {r: {title: "T", url: "https://example.org"}}
      rules:
      \(rule("match: \"$head=alpha beta\"\n  in: [headline, lead]\n  voice: {attributed: note, quoted: same}\n  refs: [r]\n  tags: [t]\n  limit: 3\n  supersedes: [hedge/other]\n  suppressible: false\n  renamed_from: hedge/old\n  suggest: '{head}'"))
      \(rule("match: {all: [\"alpha\", \"beta\"], within: 12}\n  deprecated: {since: 1.0.0, use: hedge/test}", id: "hedge/other"))
      """)
    let rule = set.rules[1]
    #expect(rule.id == "hedge/test" && rule.sections == 0b0011 && rule.limit == 3 && !rule.isSuppressible)
    #expect(rule.severityByVoice == [.warning, .note, .warning])
    #expect(rule.captureNames == [["head"]] && rule.supersedes == [0] && rule.renamedFrom == "hedge/old")
    #expect(rule.refs == ["r"] && rule.tags == ["t"] && rule.suggest == "{head}" && rule.line > 0)
    #expect(set.rules[0].match?.allWithin == 12 && set.rules[0].deprecated?.use == "hedge/test")
    #expect(set.references.map(\.url) == ["https://example.org"])
  }

  @Test("Overrides change rules of extended packs") func overrides() throws {
    let base = Packs.pack("rules:\n" + rule("match: \"alpha\""), id: "base", file: "base.yml")
    let house = Packs.pack(
      "extends: [base@1.0.0]\nrules:\n- {id: hedge/test, set: {severity: note, off: true, limit: 2}}",
      id: "house",
      file: "house.yml")
    let set = try #require(Packs.compile(base, house).ruleSet)
    #expect(set.rules[0].severity == .note && set.rules[0].isOff && set.rules[0].limit == 2)
    #expect(set.rules[0].severityByVoice == [.note, .note, nil])
    #expect(set.packs.map(\.id) == ["base", "house"])
  }

  @Test("The digest of a pack is that of its bytes") func digest() throws {
    let pack = PackSource(files: [
      PackFile(name: "b.txt", bytes: Array("c".utf8)),
      PackFile(name: "a.yml", bytes: Array("factcheck: 1\npack: {id: x, version: 1.0.0}\n".utf8)),
    ])
    let set = try #require(Packs.compile(pack).ruleSet)
    #expect(set.packs[0].sha256 == "cfab4ebb4f37050023b40c267595c8e022d8b3f8acfe6cec5b3700d0d506e4dc")
  }

  @Test("Mutated packs give diagnostics, never a crash", arguments: 0..<20) func noise(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let worked = Packs.source("Fixtures/packs/worked.yml").files[0]
    let pieces = [
      "(", ")", "|", "?", "{1,8}", "@x", "#y", "..9", "!", "'", "\"", "/v", "[", "]", ":", " ", "$a=",
    ]
    var lines = worked.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0..<4 {
      let line = Int.random(in: 0..<lines.count, using: &random)
      let at = Int.random(in: 0...lines[line].count, using: &random)
      lines[line].insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: at)
    }
    let bytes = Array(lines.joined(separator: [0x0A]))
    let source = PackSource(files: [PackFile(name: "worked.yml", bytes: bytes)])
    _ = Packs.text(Packs.compile(source), source)
  }

  @Test("A pattern that would unfold without bound is refused") func growth() {
    let pattern = String(repeating: "(", count: 12) + "a" + String(repeating: "){8}", count: 12)
    let source = Packs.pack("marks: {m: \"\(pattern)\"}")
    #expect(Packs.compile(source).diagnostics.map(\.code) == [.tooWide])
  }
}
