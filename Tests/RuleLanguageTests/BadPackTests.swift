import Foundation
import MarkedYAML
import RuleLanguage
import Testing
import TextCore

@Suite("Broken packs") struct BadPackTests {
  private static let folder = Packs.root.appendingPathComponent("Fixtures/packs/bad")

  private static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".yml") }.sorted()
  }()

  /// The pack of a fixture: the file, and the data file of the same name.
  private static func source(_ name: String) throws -> PackSource {
    var bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    if name.hasPrefix("E005") { bytes += [UInt8](repeating: 0x0A, count: 5 << 20) }
    var files = [PackFile(name: "bad/\(name)", bytes: bytes)]
    let table = name.replacingOccurrences(of: ".yml", with: ".tsv")
    if let data = try? Data(contentsOf: folder.appendingPathComponent(table)) {
      files.append(PackFile(name: "bad/\(table)", bytes: Array(data)))
    }
    return PackSource(files: files)
  }

  @Test("Every code has a broken pack") func coverage() {
    for code in DiagnosticCode.allCases {
      #expect(Self.names.contains { $0.hasPrefix("\(code.rawValue)-") }, "no pack for \(code.rawValue)")
    }
  }

  @Test("A broken pack is reported with its code, place and words", arguments: names)
  func golden(name: String) throws {
    let source = try Self.source(name)
    let result = Packs.compile(source)
    let text = Packs.text(result, source)
    let golden = Self.folder.appendingPathComponent(name.replacingOccurrences(of: ".yml", with: ".txt"))
    if ProcessInfo.processInfo.environment["FACTCHECK_UPDATE_GOLDEN"] != nil {
      try Data(text.utf8).write(to: golden)
    }
    let code = String(name.prefix(4))
    #expect(result.diagnostics.contains { $0.code.rawValue == code })
    #expect(text == (try? String(contentsOf: golden, encoding: .utf8)))
    let hasError = result.diagnostics.contains { $0.severity == .error }
    #expect((result.ruleSet == nil) == hasError)
  }

  @Test("Every code says what it means") func explanations() {
    for code in DiagnosticCode.allCases {
      #expect(!code.title.isEmpty)
      #expect(code.explanation.hasSuffix("."))
    }
  }
}
