import Foundation
import MarkedYAML
import TestSupport
import Testing

/// Every command of SWITCHING-ON.md, run in a scratch repository.
@Suite(
  "SWITCHING-ON.md",
  .enabled(
    if: Program.factcheck != nil && Program.named("git") != nil && Program.named("bash") != nil,
    "the program is not built beside the tests, or git or bash is missing"))
struct SwitchingOnTests {
  /// A block of code with the words behind its fence.
  struct Block {
    var language: String
    var text: String
    /// The exit code the page says it ends with.
    var status: Int32
  }

  static func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    for line in try RepositoryRoot.text("SWITCHING-ON.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          let words = line.dropFirst(3).split(separator: " ")
          let status = words.dropFirst().first { $0.hasPrefix("exit=") }.flatMap { Int32($0.dropFirst(5)) }
          open = Block(language: words.first.map(String.init) ?? "", text: "", status: status ?? 0)
        }
      } else {
        open?.text += line + "\n"
      }
    }
    return blocks
  }

  @Test("its shell commands do what the page says, one after another")
  func commands() throws {
    let program = try #require(Program.factcheck)
    let shell = try #require(Program.named("bash"))
    let site = try ScratchSite()
    let configuration = try site.text(".factcheck.yml")
    try FileManager.default.removeItem(atPath: site.path + "/.factcheck.yml")
    try site.git(["init", "-q", "-b", "main"])
    try site.commit("content")
    try site.git(["update-ref", "refs/remotes/origin/main", "main"])
    let folder = program.executable.deletingLastPathComponent().path
    var variables = [
      "PATH": folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
      "GIT_AUTHOR_NAME": "Test", "GIT_AUTHOR_EMAIL": "t@example.org", "GIT_COMMITTER_NAME": "Test",
      "GIT_COMMITTER_EMAIL": "t@example.org",
    ]
    var count = 0
    for block in try Self.blocks() where block.language == "sh" {
      if block.text.contains("$FINGERPRINT") {
        try site.edit("content/wire/storm.txt", "the road", "the murky road")
        let report = try program.run(["report", "content/wire", "--format", "json"], in: site.path).output
        let start = try #require(report.range(of: "\"fingerprint\":\"")?.upperBound)
        variables["FINGERPRINT"] = String(report[start...].prefix(16))
      }
      let result = try shell.run(["-e", "-c", block.text], in: site.path, environment: variables)
      #expect(result.status == block.status, "\(block.text)\(result.output)\(result.errors)")
      count += 1
      // The rules of the test site instead of the shipped ones, so that new rules cannot change the outcome.
      if block.text.contains("factcheck init") { try site.folder.write(".factcheck.yml", configuration) }
    }
    #expect(count >= 10)
  }

  @Test("the commands inside the snippets for CI run as well")
  func snippets() throws {
    let program = try #require(Program.factcheck)
    let shell = try #require(Program.named("bash"))
    let site = try ScratchSite(isRepository: true)
    try site.git(["update-ref", "refs/remotes/origin/main", "main"])
    let folder = program.executable.deletingLastPathComponent().path
    let path = folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    _ = try program.run(["baseline", "create", "content"], in: site.path)
    var count = 0
    for block in try Self.blocks() where ["yaml", "groovy"].contains(block.language) {
      if block.language == "yaml" {
        var faults: [Diagnostic] = []
        #expect(
          MarkedDocument.parse(file: "snippet", bytes: Array(block.text.utf8), diagnostics: &faults) != nil)
        #expect(faults.isEmpty)
      }
      for line in block.text.split(separator: "\n") {
        guard let start = line.range(of: "factcheck check") else { continue }
        let command = line[start.lowerBound...].replacingOccurrences(of: "'", with: "")
        let result = try shell.run(["-c", command], in: site.path, environment: ["PATH": path])
        #expect(result.status == 0, "\(command): \(result.errors)")
        count += 1
      }
    }
    #expect(count == 3)
  }
}
