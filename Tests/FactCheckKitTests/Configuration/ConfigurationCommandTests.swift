import MarkedYAML
import TestSupport
import Testing

@testable import FactCheckKit

/// `factcheck init` and `factcheck config show` from the outside.
@Suite("config", .enabled(if: Program.factcheck != nil, "the program is not built beside the tests"))
struct ConfigurationCommandTests {
  let program: Program

  init() throws { program = try #require(Program.factcheck) }

  @Test("init writes a configuration that is in order, and never over another")
  func initialise() throws {
    let folder = try TemporaryFolder()
    let first = try program.run(["init"], in: folder.path)
    #expect(first.status == 0)
    let shown = try program.run(["config", "show", "--for", "a.html"], in: folder.path)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("# configurations: .factcheck.yml"))
    let second = try program.run(["init"], in: folder.path)
    #expect(second.status == 2)
    #expect(second.errors == ".factcheck.yml: error: it exists already and stays as it is\n")
  }

  @Test("every commented line of the template is in order as well")
  func template() {
    let open = ConfigurationTemplate.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      line in
      // Prose begins with a capital letter behind the sign, settings with a key or a dash.
      guard line.hasPrefix("# ") || line.hasPrefix("#   ") else { return String(line) }
      let text = line.dropFirst(2)
      let isProse = text.first?.isUppercase == true || text.hasPrefix("`")
      return isProse ? String(line) : String(text)
    }.joined(separator: "\n")
    var diagnostics: [Diagnostic] = []
    let file = ConfigurationReader.read(
      shownName: "t.yml", folder: "/", bytes: Array(open.utf8), diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty, "\(diagnostics)\n\(open)")
    #expect(file?.options.gate.policy.minWords == 120)
    #expect(file?.overrides.count == 2)
    #expect(file?.options.rules.count == 2)
  }

  @Test("the effective configuration names the origin of each value and reads back as YAML")
  func show() throws {
    let site = try ScratchSite()
    let result = try program.run(
      ["config", "show", "--for", "content/opinion/letters.txt", "--min-score", "61.5"], in: site.path,
      environment: ["FACTCHECK_RULES": "extra.yml"])
    #expect(result.status == 0)
    #expect(
      result.output == """
        # content/opinion/letters.txt
        # configurations: .factcheck.yml
        packs:
        - news-en                                  # default
        - rules/desk.yml                           # .factcheck.yml:3
        - extra.yml                                # $FACTCHECK_RULES
        profile: opinion                           # .factcheck.yml:10
        rules:
          "*": off                                 # .factcheck.yml:5
          # then overridden: hedge/desk-murky: on  # .factcheck.yml:6
          independence/desk-alone: on              # .factcheck.yml:7
          hedge/desk-murky: warning                # .factcheck.yml:10
        gate:
          min_score: 61.5                          # --min-score
          max:
            error: 0                               # .factcheck.yml:8

        """)
    var diagnostics: [Diagnostic] = []
    #expect(
      MarkedDocument.parse(file: "x", bytes: Array(result.output.utf8), diagnostics: &diagnostics) != nil)
    #expect(diagnostics.isEmpty)
    let none = try program.run(["config", "show", "--for", "a.html", "--no-config"], in: site.path)
    #expect(none.output.contains("# configurations: none"))
    #expect(none.output.contains("    error: 0"))
  }
}
