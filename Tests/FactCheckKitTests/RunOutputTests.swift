import Foundation
import Reporting
import Testing

@testable import FactCheckKit

@Suite("RunOutput")
struct RunOutputTests {
  /// What outputs of a run wrote, by name.
  final class Written {
    var bytes: [String: [UInt8]] = [:]
    var names: [String] = []

    func sink(_ name: String, closesAfter limit: Int = .max) -> ([UInt8]) -> Bool {
      var calls = 0
      return { bytes in
        calls += 1
        guard calls <= limit else { return false }
        self.bytes[name, default: []] += bytes
        return true
      }
    }
  }

  /// Compiled once: it takes longer than all runs of these tests.
  static let checker = Result { () throws(SetupFault) in try Checker() }

  static let article = """
    The harbour of Aldmouth will close for a week, the mayor, Ruth Okafor, said on Monday. "We have to mend the
    quay before the winter," she said. Critics say the council hid the damage for years. A spokesman for the port
    declined to comment. The quay was built in 1962 and mended twice since then, in 1987 and in 2004, at a cost of
    3 million crowns each time.
    """

  static func folder() throws -> (path: String, remove: () -> Void) {
    let url = FileManager.default.temporaryDirectory.appending(path: "factcheck-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for number in 1...40 {
      try Data("\(Self.article)\n\nStory \(number).\n".utf8).write(
        to: url.appending(path: "story-\(number).txt"))
    }
    try Data("{\"id\":\"a\"}\n{\"text\":\"Short.\"}\n".utf8).write(to: url.appending(path: "records.jsonl"))
    return (url.path, { try? FileManager.default.removeItem(at: url) })
  }

  static func run(_ path: String, jobs: Int, _ outputs: (Checker) throws -> [RunOutput]) throws
    -> FactCheckKit.ExitStatus
  {
    let checker = try Self.checker.get()
    return checker.run(
      inputs: InputFinder.find([path]), form: .auto, jobs: jobs, judges: true, outputs: try outputs(checker),
      warn: { _ in })
  }

  @Test("several outputs of one run, the same whatever the number of workers")
  func jobs() throws {
    let (path, remove) = try Self.folder()
    defer { remove() }
    let results = try [1, 2, 5].map { jobs -> [String: [UInt8]] in
      let written = Written()
      let status = try Self.run(path, jobs: jobs) { checker in
        [
          RunOutput(JSONRenderer(isLines: true), write: written.sink("jsonl")),
          RunOutput(SARIFReport(rules: checker.rules, version: "1.0.0"), write: written.sink("sarif")),
          RunOutput(GitHubReport(rules: checker.rules), write: written.sink("github")),
          RunOutput(CSVReport(), write: written.sink("csv")),
          RunOutput(
            MarkdownReport(rules: checker.rules, registry: checker.registry), write: written.sink("markdown")),
        ]
      }
      #expect(status == .incomplete)
      return written.bytes
    }
    #expect(results[0] == results[1] && results[1] == results[2])
    let rows = results[0]["csv"].map { String(decoding: $0, as: UTF8.self) }?.components(separatedBy: "\r\n")
    // A header, 40 stories, a record, a fault, and what stands behind the last line end.
    #expect(rows?.count == 44)
    #expect(try JSONSerialization.jsonObject(with: Data(results[0]["sarif"] ?? [])) is [String: Any])
  }

  @Test("an output nobody reads any more does not end the others")
  func closed() throws {
    let (path, remove) = try Self.folder()
    defer { remove() }
    let written = Written()
    let status = try Self.run(path, jobs: 2) { checker in
      [
        RunOutput(JSONRenderer(isLines: true), write: written.sink("jsonl", closesAfter: 3)),
        RunOutput(CSVReport(), write: written.sink("csv")),
      ]
    }
    #expect(status == .incomplete)
    #expect(written.bytes["jsonl"]?.filter { $0 == 0x0A }.count == 2)
    #expect(written.bytes["csv"]?.filter { $0 == 0x0A }.count == 43)
  }

  @Test("a folder of pages has one a document and a list that links to each")
  func pages() throws {
    let (path, remove) = try Self.folder()
    defer { remove() }
    var files: [String: String] = [:]
    _ = try Self.run(path, jobs: 2) { checker in
      let templates = ShippedTemplates.html
      return [
        RunOutput(
          pages: try HTMLReport(rules: checker.rules, registry: checker.registry, templates: templates),
          index: try HTMLIndex(rules: checker.rules, templates: templates),
          write: { name, bytes in
            files[name] = String(decoding: bytes, as: UTF8.self)
            return true
          })
      ]
    }
    #expect(files.count == 42)
    let index = try #require(files["index.html"])
    for name in files.keys where name != "index.html" { #expect(index.contains("href=\"\(name)\"")) }
  }

  @Test("the templates that came with the program are those of the checkout")
  func templates() throws {
    let root = ImportArrowTests.root.appending(path: "Rules/templates")
    let shipped = ShippedTemplates.html
    for (name, text) in [
      ("report.mustache", shipped.page), ("index.mustache", shipped.index), ("report.css", shipped.style),
      ("report.js", shipped.script),
    ] {
      #expect(try String(contentsOf: root.appending(path: name), encoding: .utf8) == text)
    }
  }
}
