import Analysis
import MarkedYAML
import Testing
import TextCore

@testable import FactCheckKit

@Suite("ConfigurationReader")
struct ConfigurationReaderTests {
  static func read(_ text: String) -> (file: ConfigurationFile?, faults: String) {
    var diagnostics: [Diagnostic] = []
    let bytes = Array(text.utf8)
    let file = ConfigurationReader.read(
      shownName: ".factcheck.yml", folder: "/site", bytes: bytes, diagnostics: &diagnostics)
    return (file, DiagnosticRenderer(files: [(".factcheck.yml", bytes)]).render(diagnostics))
  }

  @Test("every key is read, paths relative to the file")
  func all() throws {
    let (read, faults) = Self.read(
      """
      root: true
      packs: [news-en, ./rules/desk.yml]
      profile: news
      rules: {"hedge/*": off, "loaded-framing/narrative-framing": {severity: error}, "weasel/a": note, "weasel/b": on}
      gate:
        min_score: 70.5
        min_parts: {attribution: 60}
        max: {error: 0, warning: 10}
        forbid: [vague-sourcing/agency-self-source]
        require_assessed: [attribution, transparency]
        min_words: 120
        new_only: true
      sources: [../outlets.yml]
      overrides:
      - {files: ["opinion/**"], profile: opinion}
      - {files: ["wire/**", "*.txt"], gate: {min_score: 0}, rules: {"hedge/*": {enabled: true}}}
      """)
    #expect(faults == "")
    let file = try #require(read)
    #expect(file.isRoot)
    #expect(file.options.packs.map(\.value) == ["/site/rules/desk.yml"])
    #expect(file.options.sources.map(\.value) == ["/outlets.yml"])
    #expect(file.options.profile?.value == .news)
    #expect(file.options.profile?.origin.description == ".factcheck.yml:3")
    #expect(
      file.options.rules.map(\.value) == [
        RuleSetting(glob: "hedge/*", isOn: false),
        RuleSetting(glob: "loaded-framing/narrative-framing", severity: .error),
        RuleSetting(glob: "weasel/a", severity: .note), RuleSetting(glob: "weasel/b", isOn: true),
      ])
    #expect(
      file.options.gate.policy
        == GatePolicy(
          minScore: 70_500, minParts: [.attribution: 60_000], max: [.error: 0, .warning: 10],
          forbid: ["vague-sourcing/agency-self-source"], requireAssessed: [.attribution, .transparency],
          minWords: 120, newOnly: true))
    #expect(file.options.gate.max[.warning]?.origin.description == ".factcheck.yml:8")
    #expect(file.overrides.count == 2)
    #expect(file.options(for: "/site/opinion/a.html").profile?.value == .opinion)
    #expect(file.options(for: "/site/x/opinion/a.html").profile?.value == .news)
    #expect(file.options(for: "/site/x/a.txt").gate.policy.minScore == 0)
    #expect(file.options(for: "/elsewhere/a.txt").gate.policy.minScore == 70_500)
  }

  @Test("unknown keys are errors with a suggestion, a place and a caret")
  func unknownKey() {
    let (file, faults) = Self.read("root: true\ngate:\n  min_scor: 70\n")
    #expect(file == nil)
    #expect(
      faults == """
        .factcheck.yml:3:3: error[E010]: a gate has no key `min_scor`; did you mean `min_score`?
         3 |   min_scor: 70
           |   ^~~~~~~~

        """)
  }

  @Test("all faults come at once")
  func allFaults() {
    let (_, faults) = Self.read(
      """
      roots: true
      profile: newz
      rules: {"hedge/*": of}
      gate: {min_score: 170, max: {errors: 0, warning: -1}, new_only: yes}
      packs: desk.yml
      overrides:
      - {profile: opinion}
      - {files: [""]}
      """)
    for expected in [
      ":1:1: error[E010]", "did you mean `root`?",
      ":2:10: error[E013]: `newz` is no profile; did you mean `news`?",
      ":3:20: error[E013]: `of` is no setting", ":4:19: error[E012]: a number of points from 0 to 100",
      "`errors` is no severity; did you mean `error`?", "a whole number from 0 is needed here, not -1",
      "true or false is needed here, not a text", ":5:8: error[E012]: a list is needed here, not a text",
      "an override needs `files`", "a text is needed here, not an empty one",
    ] {
      #expect(faults.contains(expected), "\(expected) is not in\n\(faults)")
    }
  }

  @Test("a file of comments says nothing and is no fault", arguments: ["", "# nothing\n", "\n  # a\n\r\n"])
  func blank(text: String) {
    let (file, faults) = Self.read(text)
    #expect(file?.isRoot == false)
    #expect(faults == "")
  }

  @Test("what is no YAML is told with its place")
  func syntax() {
    let (file, faults) = Self.read("gate: {min_score: 70\nroot: true\n")
    #expect(file == nil)
    #expect(faults.contains("error[E001]"))
  }
}
