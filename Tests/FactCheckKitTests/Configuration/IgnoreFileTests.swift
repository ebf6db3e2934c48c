import Analysis
import MarkedYAML
import RuleEngine
import Testing

@testable import FactCheckKit

@Suite("IgnoreFile")
struct IgnoreFileTests {
  static let entry = """
    - fingerprint: 00000000000000ab
      rule: hedge/a
      reason: confirmed by the desk
      owner: desk
      until: 2027-01-31
      path: content/**
    """

  static func read(_ text: String) -> (file: IgnoreFile, faults: [String]) {
    var diagnostics: [Diagnostic] = []
    let file = IgnoreFile(
      shownName: "i.yml", folder: "/site", bytes: Array(text.utf8), diagnostics: &diagnostics)
    return (file, diagnostics.map { "\($0.line):\($0.column) \($0.code.rawValue)" })
  }

  @Test("an entry has fingerprint, rule, reason, and may have owner, day and path")
  func entry() throws {
    let (file, faults) = Self.read(Self.entry)
    #expect(faults.isEmpty)
    let entry = try #require(file.entries.first)
    #expect(entry.fingerprint == "00000000000000ab")
    #expect(
      entry.suppression
        == Suppression(
          rule: "hedge/a", reason: "confirmed by the desk", owner: "desk", until: Day(iso: "2027-01-31")))
    #expect(entry.path?.matches("content/x/a.html") == true)
  }

  @Test("numbers that look like fingerprints stay as they are written")
  func numeric() {
    let (file, faults) = Self.read("- {fingerprint: 1234567890123456, rule: hedge/a, reason: x}")
    #expect(faults.isEmpty)
    #expect(file.entries.first?.fingerprint == "1234567890123456")
  }

  @Test(
    "faulty entries are told with their places and have no effect",
    arguments: [
      ("- {rule: hedge/a, reason: x}", "1:3 E011"),
      ("- {fingerprint: 00000000000000ab, reason: x}", "1:3 E011"),
      ("- {fingerprint: 00000000000000ab, rule: hedge/a}", "1:3 E011"),
      ("- {fingerprint: 00000000000000ab, rule: \"hedge/*\", reason: x}", "1:41 E035"),
      ("- {fingerprint: 12ab, rule: hedge/a, reason: x}", "1:17 E013"),
      ("- {fingerprint: 00000000000000ab, rule: hedge/a, reason: x, until: soon}", "1:68 E013"),
      ("- {fingerprint: 00000000000000ab, rule: hedge/a, reson: x}", "1:50 E010"),
      ("fingerprint: 00000000000000ab", "1:1 E012"), ("- text", "1:3 E012"),
    ])
  func faults(text: String, fault: String) {
    let (file, faults) = Self.read(text)
    #expect(faults.contains(fault), "\(faults)")
    #expect(file.entries.isEmpty)
  }

  @Test("entries hold below the folder of their file and up to the root, the nearest file first")
  func table() {
    let other = "- {fingerprint: 00000000000000cd, rule: hedge/b, reason: y}"
    let files = [
      "/.factcheck-ignore.yml": other, "/site/.factcheck-ignore.yml": Self.entry,
      "/site/content/.factcheck-ignore.yml": other,
    ]
    var table = IgnoreTable(workingFolder: "/site") { files[$0].map { Array($0.utf8) } }
    #expect(
      table.entries(for: "/site/content/a.html", upTo: "/site").map(\.fingerprint)
        == ["00000000000000cd", "00000000000000ab"])
    #expect(table.entries(for: "/site/other/a.html", upTo: "/site").isEmpty)
    #expect(table.entries(for: "/site/other/a.html", upTo: nil).count == 1)
    #expect(Set(table.entries(for: "/site/content/b.html", upTo: nil).map(\.index)).count == 3)
  }

  @Test("entries for unknown rules and for rules that may not be suppressed are errors")
  func rules() {
    var rules = RuleSet()
    var hard = Rule(id: "hedge/hard", category: .hedge, severity: .error, confidence: .high, message: "")
    hard.isSuppressible = false
    rules.rules = [hard]
    func fault(_ rule: String) -> String? {
      var table = IgnoreTable(workingFolder: "/") { path in
        path == "/.factcheck-ignore.yml"
          ? Array("- {fingerprint: 00000000000000cd, rule: \(rule), reason: y}".utf8) : nil
      }
      _ = table.entries(for: "/a", upTo: nil)
      do throws(SetupFault) {
        try table.check([rules])
        return nil
      } catch {
        return error.description
      }
    }
    #expect(fault("hedge/hard")?.contains("may not be suppressed") == true)
    #expect(fault("hedge/hart")?.contains("did you mean `hedge/hard`?") == true)
  }
}
