import Analysis
import TestSupport
import Testing

@testable import FactCheckKit

@Suite("ConfigurationFinder")
struct ConfigurationFinderTests {
  static func finder(
    _ files: [String: String], mode: ConfigurationFinder.Mode = .above, in folder: String = "/site"
  ) -> ConfigurationFinder {
    ConfigurationFinder(mode: mode, workingFolder: folder) { files[$0].map { Array($0.utf8) } }
  }

  static let files = [
    "/.factcheck.yml": "profile: agency\ngate: {min_words: 5}\n",
    "/site/.factcheck.yml": """
    root: true
    profile: news
    rules: {"hedge/*": off}
    gate: {min_score: 70, max: {error: 0}}
    overrides:
    - {files: ["opinion/**"], profile: opinion, gate: {min_score: 50}}
    """,
    "/site/opinion/letters/.factcheck.yml": "gate: {max: {warning: 3}}\nrules: {\"hedge/a\": on}\n",
  ]

  @Test("a configuration that is there and cannot be read is a fault, not none")
  func unreadable() throws {
    var finder = ConfigurationFinder(mode: .above, workingFolder: "/site") { path throws(InputFault) in
      if path == "/site/.factcheck.yml" { throw InputFault(path: path, message: "permission denied") }
      return nil
    }
    _ = finder.configuration(for: "/site/a.txt")
    let fault = #expect(throws: SetupFault.self) { try finder.check() }
    #expect(
      fault?.description.contains(
        ".factcheck.yml: error[E043]: the configuration cannot be read: permission denied") == true)
  }

  @Test("a folder in the place of a configuration is a fault as well")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write(".factcheck.yml/a.txt", "x")
    var finder = ConfigurationFinder(mode: .above, workingFolder: folder.path)
    _ = finder.configuration(for: folder.path + "/a.txt")
    let fault = #expect(throws: SetupFault.self) { try finder.check() }
    #expect(fault?.description.contains("this is no file") == true)
  }

  @Test("packs and registries that do not exist are told with the line that names them")
  func missingPacks() throws {
    let folder = try TemporaryFolder()
    try folder.write(".factcheck.yml", "root: true\npacks: [nope.yml]\nsources: [none.tsv]\n")
    var finder = ConfigurationFinder(mode: .above, workingFolder: folder.path)
    _ = finder.configuration(for: folder.path + "/a.txt")
    let fault = #expect(throws: SetupFault.self) { try finder.check() }
    #expect(
      fault?.description.contains(".factcheck.yml:2:9: error[E043]: there is no rule file or folder nope.yml")
        == true)
    #expect(
      fault?.description.contains(".factcheck.yml:3:11: error[E043]: there is no registry file none.tsv")
        == true)
  }

  @Test("files are merged from the root down, nearer ones over farther ones, conditions one by one")
  func merged() throws {
    var finder = Self.finder(Self.files)
    let configuration = finder.configuration(for: "/site/opinion/letters/a.html")
    try finder.check()
    #expect(configuration.files == [".factcheck.yml", "opinion/letters/.factcheck.yml"])
    let settings = configuration.settings
    #expect(settings.profile == .opinion)
    #expect(settings.gate == GatePolicy(minScore: 50_000, max: [.error: 0, .warning: 3]))
    #expect(
      settings.rules == [RuleSetting(glob: "hedge/*", isOn: false), RuleSetting(glob: "hedge/a", isOn: true)])
    #expect(configuration.options.gate.minScore?.origin.description == ".factcheck.yml:6")
    #expect(
      configuration.options.gate.max[.warning]?.origin.description == "opinion/letters/.factcheck.yml:1")
  }

  @Test("what stands above root: true does not count")
  func root() {
    var finder = Self.finder(Self.files)
    #expect(finder.configuration(for: "/site/news/a.html").settings.gate.minWords == nil)
    #expect(finder.configuration(for: "/other/a.html").settings.gate.minWords == 5)
    #expect(finder.rootFolder(above: "/site/news/x/a.html") == "/site")
    #expect(finder.rootFolder(above: "/other/a.html") == nil)
  }

  @Test("one file by path, or none")
  func modes() throws {
    var single = Self.finder(Self.files, mode: .file("opinion/letters/.factcheck.yml"))
    #expect(single.configuration(for: "/elsewhere/a.html").settings.gate.max == [.warning: 3])
    #expect(single.configuration(for: "/elsewhere/a.html").settings.profile == nil)
    var none = Self.finder(Self.files, mode: .none)
    #expect(none.configuration(for: "/site/a.html") == Configuration())
    var missing = Self.finder(Self.files, mode: .file("nowhere.yml"))
    _ = missing.configuration(for: "/site/a.html")
    #expect(throws: SetupFault.self) { try missing.check() }
  }

  @Test("faults of several files come together")
  func faults() {
    var finder = Self.finder(["/site/.factcheck.yml": "rot: true", "/site/a/.factcheck.yml": "profil: news"])
    _ = finder.configuration(for: "/site/a/b/c.html")
    let fault = #expect(throws: SetupFault.self) { try finder.check() }
    #expect(
      fault?.description.contains(".factcheck.yml:1:1: error[E010]: a configuration has no key `rot`") == true
    )
    #expect(fault?.description.contains("a/.factcheck.yml:1:1: error[E010]") == true)
  }

  @Test("each file is read once")
  func once() {
    final class Counter: @unchecked Sendable { var reads: [String: Int] = [:] }
    let counter = Counter()
    var finder = ConfigurationFinder(mode: .above, workingFolder: "/") { path in
      counter.reads[path, default: 0] += 1
      return nil
    }
    for index in 0..<50 { _ = finder.configuration(for: "/a/b/\(index % 3)/c\(index).html") }
    #expect(counter.reads.values.allSatisfy { $0 == 1 })
    #expect(counter.reads.count == 6)
  }
}
