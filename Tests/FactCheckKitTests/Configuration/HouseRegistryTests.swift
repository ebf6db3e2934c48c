import Attribution
import Foundation
import TestSupport
import Testing

@testable import FactCheckKit

/// Registries of the house, laid over the shipped one.
@Suite("House registries")
struct HouseRegistryTests {
  static func entry(
    _ id: String, _ ownership: RegistryEntry.Ownership = .private, domain: String = "", country: String = "NO"
  ) -> RegistryEntry {
    RegistryEntry(
      id: id, name: "The " + id, aliases: [], domain: domain, country: country, kind: "newspaper",
      ownership: ownership, note: "")
  }

  @Test("an entry with the id or the site of another replaces it, and others are added")
  func replacing() {
    var overlay = RegistryOverlay([Self.entry("post", domain: "post.example"), Self.entry("star")])
    overlay.add(
      [Self.entry("star"), Self.entry("morning-post", domain: "post.example"), Self.entry("gazette")],
      file: "house.yml")
    #expect(overlay.entries.map(\.id) == ["morning-post", "star", "gazette"])
    #expect(overlay.disagreements.isEmpty)
  }

  @Test("each fact that a later file says otherwise is told, with the file that says so")
  func disagreeing() {
    var overlay = RegistryOverlay([Self.entry("post")])
    overlay.add([Self.entry("post", .state, country: "SE")], file: "house.yml")
    overlay.add([Self.entry("post", .publicService, country: "SE")], file: "desk.tsv")
    #expect(
      overlay.disagreements == [
        "house.yml: warning: The post: ownership is state here, and private in the registry it is laid over",
        "house.yml: warning: The post: country is SE here, and NO in the registry it is laid over",
        "desk.tsv: warning: The post: ownership is public here, and state in the registry it is laid over",
      ])
  }

  static let list = """
    - id: harbour-herald
      name: Harbour Herald
      aliases: [Herald of the Harbour]
      domain: herald.example
      country: NO
      kind: newspaper
      ownership: private
      evidence: imprint of the site
      date: 2026-01-10

    """

  @Test("a list in YAML and a table hold the same entry")
  func forms() throws {
    let header = try #require(
      RepositoryRoot.text("Rules/sources/outlets.tsv").split(separator: "\n").first { !$0.hasPrefix("#") })
    let values = [
      "id": "harbour-herald", "name": "Harbour Herald", "aliases": "Herald of the Harbour",
      "domain": "herald.example", "country": "NO", "kind": "newspaper", "ownership": "private",
    ]
    let row = header.split(separator: "\t", omittingEmptySubsequences: false)
      .map { values[String($0).lowercased()] ?? "" }.joined(separator: "\t")
    let table = Array((header + "\n" + row + "\n").utf8)
    let fromTable = try #require(HouseRegistry.entries("herald.tsv", table).first)
    let fromList = try #require(HouseRegistry.entries("herald.yml", Array(Self.list.utf8)).first)
    #expect(fromTable.id == fromList.id)
    #expect(fromTable.name == fromList.name)
    #expect(fromTable.aliases == fromList.aliases)
    #expect(fromTable.domain == fromList.domain)
    #expect(fromTable.ownership == fromList.ownership)
  }

  @Test(
    "faults of a list are told together, each with its place",
    arguments: [
      ("- id: a\n  name: A\n", ["1:3: error[E011]: an entry needs `country`", "an entry needs `ownership`"]),
      (
        Self.list + "  owner: x\n",
        ["an entry has no key `owner`; there are id, name,"]
      ),
      (
        Self.list.replacingOccurrences(of: ": private", with: ": privat"),
        [":7:14: error[E013]: `privat` is no kind of ownership; did you mean `private`?"]
      ),
      ("id: a\n", ["a registry is a list of entries, not a mapping"]),
      (
        Self.list.replacingOccurrences(of: "[Herald of the Harbour]", with: "Herald"),
        ["a list is needed here"]
      ),
    ])
  func faults(text: String, expected: [String]) throws {
    let fault = #expect(throws: SetupFault.self) { try HouseRegistry.read("house.yml", Array(text.utf8)) }
    let shown = try #require(fault).description
    for words in expected { #expect(shown.contains(words), "\(shown)") }
    #expect(shown.hasPrefix("house.yml:"))
  }

  static let article = """
    Harbour opens early

    The ferry harbour opened a day early, Harbour Herald reported on Monday. The newspaper quoted the harbour master \
    as saying that the first ship came in at dawn and that nobody had been hurt when the old crane was taken down \
    before the opening of the new quay in the west of the town.

    """

  @Test(
    "a configuration lays registries over the shipped one, and the report knows their outlets",
    .enabled(if: Program.factcheck != nil, "the program is not built beside the tests"))
  func run() throws {
    let program = try #require(Program.factcheck)
    let site = try TemporaryFolder()
    try site.write("story.txt", Self.article)
    try site.write("rules/outlets.yml", Self.list)
    try site.write(".factcheck.yml", "root: true\nsources: [./rules/outlets.yml]\n")
    let with = try program.run(["report", "--format", "jsonl", "story.txt"], in: site.path)
    let without = try program.run(["report", "--no-config", "--format", "jsonl", "story.txt"], in: site.path)
    let known = "\"name\":\"Harbour Herald\",\"kind\":\"outlet\",\"ownership\":\"private\",\"country\":\"NO\""
    #expect(with.status == 0 && with.errors == "", "\(with.errors)")
    #expect(with.output.contains(known))
    #expect(!without.output.contains(known))
  }

  @Test(
    "where a house registry disagrees with the shipped one, a run says so and goes on",
    .enabled(if: Program.factcheck != nil, "the program is not built beside the tests"))
  func disagreementOfRun() throws {
    let program = try #require(Program.factcheck)
    let shipped = try #require(SourceRegistry.shipped().entries.first { $0.ownership == .state })
    let site = try TemporaryFolder()
    try site.write("story.txt", Self.article)
    try site.write(
      "rules/outlets.yml",
      "- {id: \"\(shipped.id)\", name: \"\(shipped.name)\", country: \"\(shipped.country)\", "
        + "kind: \"\(shipped.kind)\", ownership: private}\n")
    try site.write(".factcheck.yml", "root: true\nsources: [./rules/outlets.yml]\n")
    let result = try program.run(["report", "-v", "--format", "jsonl", "story.txt"], in: site.path)
    #expect(result.status == 0)
    #expect(
      result.errors
        == "rules/outlets.yml: warning: \(shipped.name): ownership is private here, and state in the registry it is laid over\n"
    )
    #expect(result.output.hasPrefix("{"))
    let quiet = try program.run(["report", "-q", "story.txt"], in: site.path)
    #expect(quiet.errors == "")
  }

  @Test(
    "a registry that cannot be read ends the run with 2",
    .enabled(if: Program.factcheck != nil, "the program is not built beside the tests"))
  func unreadable() throws {
    let program = try #require(Program.factcheck)
    let site = try TemporaryFolder()
    try site.write("story.txt", Self.article)
    try site.write(".factcheck.yml", "root: true\nsources: [./rules/nowhere.yml]\n")
    let result = try program.run(["report", "story.txt"], in: site.path)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(
      result.errors.hasPrefix(".factcheck.yml:2:11: error[E043]: there is no registry file rules/nowhere.yml")
    )
  }
}
