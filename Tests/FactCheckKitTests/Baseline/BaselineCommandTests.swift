import Foundation
import TestSupport
import Testing

/// Baselines, revisions and ignore files from the outside, in scratch repositories.
@Suite(
  "baseline",
  .enabled(
    if: Program.factcheck != nil && Program.named("git") != nil,
    "the program is not built beside the tests, or git is missing"))
struct BaselineCommandTests {
  let program: Program

  init() throws { program = try #require(Program.factcheck) }

  func run(_ site: ScratchSite, _ arguments: [String]) throws -> Program.Result {
    try program.run(arguments, in: site.path)
  }

  @Test("what is in the baseline passes, also with a line on top and in a moved file; what is new fails")
  func life() throws {
    let site = try ScratchSite()
    let created = try run(site, ["baseline", "create", "content"])
    #expect(created.status == 0)
    #expect(created.output == ".factcheck-baseline.json: 3 findings of 4 documents\n")
    let text = try site.text(".factcheck-baseline.json")
    #expect(!text.contains(site.path))
    #expect(!text.contains("line"))
    #expect(try run(site, ["baseline", "create", "content"]).status == 2)

    let check = ["check", "content", "-q", "--baseline", ".factcheck-baseline.json"]
    #expect(try run(site, check).status == 0)
    try site.folder.write("content/harbour.md", "\n\n" + (try site.text("content/harbour.md")))
    #expect(try run(site, check).status == 0)
    try FileManager.default.moveItem(
      atPath: site.path + "/content/harbour.md", toPath: site.path + "/content/pier.md")
    let moved = try run(site, check + ["--strict"])
    #expect(moved.status == 0, "\(moved.output)\(moved.errors)")
    try site.edit("content/pier.md", "the accounts", "the murky accounts")
    #expect(try run(site, check).status == 1)
  }

  @Test("an update drops stale entries and takes in new ones only with a reason")
  func update() throws {
    let site = try ScratchSite()
    _ = try run(site, ["baseline", "create", "content"])
    let before = try site.text(".factcheck-baseline.json")
    try site.edit("content/harbour.md", "murky", "clear")
    try site.edit("content/wire/storm.txt", "the road", "the murky road")
    let check = ["check", "content", "-q", "--baseline", ".factcheck-baseline.json"]
    let stale = try run(site, check)
    #expect(stale.status == 0)
    #expect((stale.output + stale.errors).contains("stale entry"))
    #expect(try run(site, check + ["--strict"]).status == 1)
    let difference = try run(site, ["baseline", "diff", "content"])
    #expect(
      difference.output.hasSuffix(".factcheck-baseline.json: 2 new, 1 stale, 2 held\n"),
      "\(difference.output)")
    #expect(try site.text(".factcheck-baseline.json") == before)

    #expect(try run(site, ["baseline", "update", "content", "--accept-new"]).status == 2)
    let updated = try run(site, ["baseline", "update", "content"])
    #expect(updated.output.contains("2 findings, 1 removed, 0 added"))
    #expect(updated.output.contains("2 findings are new and were not taken in: fix them"))
    let accepted = try run(
      site, ["baseline", "update", "content", "--accept-new", "--reason", "wire of 2026"])
    #expect(accepted.output.contains("4 findings, 0 removed, 2 added"))
    #expect(try site.text(".factcheck-baseline.json").contains("\"reason\":\"wire of 2026\""))
    #expect(try run(site, check + ["--strict"]).status == 0)
  }

  @Test("a revision serves as a baseline, also for renamed and new files")
  func revision() throws {
    let site = try ScratchSite(isRepository: true)
    let check = ["check", "content", "-q", "--baseline", "git:main"]
    #expect(try run(site, check).status == 0)
    try site.edit("content/harbour.md", "Lindhaven", "Lindhafen")
    #expect(try run(site, check).status == 0)
    try site.git(["mv", "content/harbour.md", "content/pier.md"])
    #expect(try run(site, check).status == 0)
    try site.folder.write(
      "content/new.txt", "The road\n\nThe plan for the road is murky, and the town has not said why.\n")
    let result = try run(site, check)
    #expect(result.status == 1)
    #expect(result.output.contains("content/new.txt: gate: max.error: 1 finding, at most 0"))
    #expect(!result.output.contains("pier.md: gate"))
  }

  @Test("only files that changed since a revision are read")
  func changed() throws {
    let site = try ScratchSite(isRepository: true)
    let none = try run(site, ["check", "content", "--changed", "git:main", "-q"])
    #expect(none.status == 0)
    #expect(none.output == "gate: nothing to check\n")
    try site.edit("content/wire/storm.txt", "two barns", "three barns")
    try site.folder.write(
      "content/é new.txt", "The road\n\nThe plan for the road is clear, and the town has said so.\n")
    let some = try run(site, ["check", "content", "--changed", "git:main", "--format", "json"])
    #expect(some.output.contains("\"documents\":2,"))
    #expect(some.output.contains("content/é new.txt"))
    // What happened on main since the branch left it is not ours.
    try site.git(["checkout", "-q", "-b", "work"])
    try site.commit("work")
    try site.git(["checkout", "-q", "main"])
    try site.edit("content/harbour.md", "two million", "three million")
    try site.commit("meanwhile")
    try site.git(["checkout", "-q", "work"])
    let branch = try run(site, ["check", "content", "--changed", "git:main", "--format", "json"])
    #expect(branch.output.contains("\"documents\":2,"))
    #expect(!branch.output.contains("harbour"))
  }

  @Test("from a folder inside the repository, paths are still found")
  func inside() throws {
    let site = try ScratchSite(isRepository: true)
    try site.edit("content/wire/storm.txt", "two barns", "three barns")
    let result = try program.run(
      ["check", ".", "--changed", "git:HEAD", "--baseline", "git:HEAD", "--format", "json"],
      in: site.path + "/content")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("\"id\":\"wire/storm.txt\""))
    #expect(result.output.contains("\"status\":\"baselined\""))
  }

  @Test("outside of a repository, and for unknown revisions, the message says what to do")
  func outside() throws {
    let site = try ScratchSite()
    let outside = try program.run(
      ["check", "content", "--changed", "git:main"], in: site.path,
      environment: ["GIT_CEILING_DIRECTORIES": (site.path as NSString).deletingLastPathComponent])
    #expect(outside.status == 2)
    #expect(outside.errors.contains("in no git repository"))
    let repository = try ScratchSite(isRepository: true)
    for reference in ["nowhere", "--output=x", ""] {
      let unknown = try run(repository, ["check", "content", "--baseline", "git:\(reference)"])
      #expect(unknown.status == 2)
      #expect(unknown.errors.contains("git knows no revision"))
    }
  }

  @Test("suppress finds the rule, writes the entry, and the finding no longer counts")
  func suppress() throws {
    let site = try ScratchSite()
    let report = try run(site, ["report", "content/harbour.md", "--format", "json"])
    let text = report.output
    let start = try #require(text.range(of: "\"fingerprint\":\"")?.upperBound)
    let print = String(text[start...].prefix(16))
    #expect(try run(site, ["suppress", print, "--reason", ""]).status == 2)
    #expect(try run(site, ["suppress", "0000000000000000", "--reason", "x"]).status == 2)
    #expect(try run(site, ["suppress", "short", "--reason", "x"]).status == 2)
    let written = try run(
      site,
      [
        "suppress", print, "--reason", "the \"court\": it said so", "--owner", "desk", "--until",
        "2030-01-31",
      ])
    #expect(written.output == ".factcheck-ignore.yml: hedge/desk-murky \(print) suppressed\n")
    #expect(
      try site.text(".factcheck-ignore.yml").hasSuffix(
        """
        - fingerprint: "\(print)"
          rule: hedge/desk-murky
          reason: "the \\"court\\": it said so"
          owner: "desk"
          until: 2030-01-31

        """))
    #expect(try run(site, ["check", "content", "-q", "--strict", "--today", "2029-01-01"]).status == 0)
    #expect(try run(site, ["check", "content", "-q", "--today", "2031-01-01"]).status == 1)
    try site.edit("content/harbour.md", "murky", "clear")
    let idle = try run(site, ["check", ".", "-q", "--today", "2029-01-01"])
    #expect(
      (idle.output + idle.errors).contains(
        ".factcheck-ignore.yml:2:3: the entry for hedge/desk-murky \(print) is not needed"))
    let other = try run(site, ["check", "content/wire", "-q", "--today", "2029-01-01"])
    #expect(!(other.output + other.errors).contains("not needed"))
  }
}
