import Foundation
import MarkedYAML
import TestSupport
import Testing

/// The manifest of pre-commit hooks and the GitHub action.
@Suite("Ways in")
struct WaysInTests {
  static func document(_ name: String) throws -> MarkedDocument {
    var faults: [Diagnostic] = []
    let document = MarkedDocument.parse(
      file: name, bytes: Array(try RepositoryRoot.text(name).utf8), diagnostics: &faults)
    #expect(faults.isEmpty)
    return try #require(document)
  }

  @Test(
    "pre-commit accepts the manifest",
    .enabled(if: Program.named("pre-commit") != nil, "pre-commit is not installed (pip install pre-commit)"))
  func manifest() throws {
    let program = try #require(Program.named("pre-commit"))
    let result = try program.run(
      ["validate-manifest", ".pre-commit-hooks.yaml"], in: RepositoryRoot.url.path)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test(
    "the action fits its published schema",
    .enabled(
      if: Program.named("check-jsonschema") != nil,
      "check-jsonschema is not installed (pip install check-jsonschema)"))
  func schema() throws {
    let program = try #require(Program.named("check-jsonschema"))
    let result = try program.run(
      ["--builtin-schema", "vendor.github-actions", "action.yml"], in: RepositoryRoot.url.path)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test("both hooks run the gate over the kinds of files the program reads")
  func hooks() throws {
    let hooks = try #require(Self.document(".pre-commit-hooks.yaml").root.items)
    #expect(hooks.compactMap { $0["id"]?.text } == ["factcheck", "factcheck-system"])
    for hook in hooks {
      #expect(hook["entry"]?.text == "factcheck check")
      #expect(hook["types_or"]?.items?.compactMap(\.text) == ["html", "markdown", "plain-text"])
    }
  }

  @Test("the action uses every input it declares, as a variable and never inside a script")
  func action() throws {
    let root = try Self.document("action.yml").root
    let steps = try #require(root["runs"]?["steps"]?.items)
    #expect(root["runs"]?["using"]?.text == "composite")
    var used: Set<String> = []
    for step in steps {
      #expect(step["shell"]?.text == "bash")
      #expect(step["run"]?.text?.contains("${{") == false)
      for variable in step["env"]?.pairs ?? [] {
        guard let text = variable.value.text, let start = text.range(of: "inputs.") else { continue }
        used.insert(String(text[start.upperBound...].prefix { $0.isLetter }))
      }
    }
    #expect(used == Set(root["inputs"]?.pairs?.map(\.key) ?? []))
  }

  @Test(
    "the script of the action checks files whose names hold anything",
    .enabled(
      if: Program.factcheck != nil && Program.named("bash") != nil,
      "the program is not built beside the tests"))
  func script() throws {
    let program = try #require(Program.factcheck)
    let shell = try #require(Program.named("bash"))
    let steps = try #require(Self.document("action.yml").root["runs"]?["steps"]?.items)
    let script = try #require(steps.last?["run"]?.text)
    let site = try ScratchSite()
    try site.folder.write(
      "content/$(touch hit) a.txt", "The road\n\nThe plan for the road is murky, and the town has said so.\n")
    let folder = program.executable.deletingLastPathComponent().path
    let result = try shell.run(
      ["-e", "-c", script], in: site.path,
      environment: [
        "PATH": folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
        "INPUT_PATHS": "content/$(touch hit) a.txt\ncontent/school.html\n", "INPUT_CHANGED": "",
        "INPUT_BASELINE": "", "INPUT_ARGUMENTS": "--max\nerror=0", "INPUT_SARIF": "out.sarif",
      ])
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.output.contains("::error file=content/$(touch hit) a.txt"))
    #expect(FileManager.default.fileExists(atPath: site.path + "/out.sarif"))
    #expect(!FileManager.default.fileExists(atPath: site.path + "/hit"))
  }
}
