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

  @Test(
    "packs of configurations and of the environment hold for every command that knows rules",
    arguments: [
      ["explain", "hedge/desk-murky"], ["rules", "list", "hedge/desk-murky"],
      ["rules", "show", "hedge/desk-murky"],
      ["rules", "test", "hedge/desk-murky"], ["annotate", "content/harbour.md"],
    ])
  func packsEverywhere(arguments: [String]) throws {
    let site = try ScratchSite()
    let configured = try program.run(arguments, in: site.path)
    #expect(configured.status == 0, "\(configured.errors)")
    let environment = ["FACTCHECK_RULES": "rules/desk.yml"]
    #expect(try program.run(arguments + ["--no-config"], in: site.path, environment: environment).status == 0)
    guard arguments[0] != "annotate" else { return }
    #expect(try program.run(arguments + ["--no-config"], in: site.path).status == 2)
  }

  @Test("annotate reads each file with the packs of its configuration, and their faults end it with 2")
  func annotateFaults() throws {
    let site = try ScratchSite()
    try site.edit("rules/desk.yml", "rules:", "rulez:")
    let result = try program.run(["annotate", "content/harbour.md"], in: site.path)
    #expect(result.status == 2 && result.errors.contains("rules/desk.yml:"))
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
