import Foundation
import Testing

/// Holds the arrows between targets: who may import whom.
@Suite("Import arrows")
struct ImportArrowTests {
  /// What each target may import beside standard modules.
  static let allowed: [String: Set<String>] = [
    "TextCore": ["CProcessor"],
    "Adapters": ["TextCore", "CProcessor", "CLibXML2"],
    "RuleEngine": ["TextCore", "CProcessor"],
    "Attribution": ["TextCore", "RuleEngine", "CProcessor"],
    "Analysis": ["TextCore", "RuleEngine", "Attribution"],
    "MarkedYAML": ["TextCore", "Yams", "CYaml"],
    "RuleLanguage": ["TextCore", "RuleEngine", "MarkedYAML"],
    "Reporting": ["TextCore", "RuleEngine", "Attribution", "Analysis", "Mustache"],
    "FactCheckKit": [
      "TextCore", "Adapters", "RuleEngine", "Attribution", "Analysis", "MarkedYAML", "RuleLanguage",
      "Reporting", "Subprocess",
    ],
    "factcheck": ["FactCheckKit", "Reporting", "ArgumentParser"],
    "rules-embedder": [],
  ]
  static let standard: Set<String> = [
    "Swift", "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Darwin",
  ]
  static let withoutFoundation: Set<String> = ["TextCore", "RuleEngine"]

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("every import follows the table", arguments: allowed.keys.sorted())
  func imports(target: String) throws {
    let folder = Self.root.appending(path: "Sources/\(target)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var count = 0
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      count += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") {
        guard let module = Self.module(of: line) else { continue }
        if Self.standard.contains(module) {
          let isFoundation = module.hasPrefix("Foundation")
          #expect(
            !(isFoundation && Self.withoutFoundation.contains(target)),
            "\(file.lastPathComponent) of \(target) imports \(module)")
        } else {
          #expect(
            Self.allowed[target]?.contains(module) == true,
            "\(file.lastPathComponent) of \(target) imports \(module)")
        }
      }
    }
    #expect(count > 0, "no files in \(target)")
  }

  @Test("every folder of Sources stands in the table")
  func targets() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
    #expect(Set(names).subtracting(Self.allowed.keys) == ["CProcessor", "CLibXML2"])
  }

  /// The module of an import line, whatever its access level or attributes.
  private static func module(of line: Substring) -> String? {
    var words = line.split(separator: " ").map(String.init)
    while let first = words.first,
      ["public", "package", "internal", "private"].contains(first) || first.hasPrefix("@")
    {
      words.removeFirst()
    }
    guard words.first == "import", words.count >= 2 else { return nil }
    let name = words[1] == "struct" || words[1] == "func" || words[1] == "enum" ? words.last : words[1]
    return name.map { String($0.split(separator: ".")[0]) }
  }
}
