import Foundation
import TestSupport

/// The fenced blocks of `Rules/README.md`, made into packs by the convention the page states.
///
/// A block that begins with `factcheck: 1` is a whole file. One that begins with a key of a file gets the first
/// lines of a file; any other is the inside of a rule, completed by what it leaves out. All but whole files
/// extend the pack `guide`. A `tsv` block is a data file, named in its first line, for the blocks behind it.
struct GuideBlocks {
  static let fileKeys: Set<String> = ["pack", "extends", "refs", "lexicons", "tables", "marks", "rules"]
  static let defaults = [
    ("grade", "{severity: note, confidence: low}"), ("message", "\"m\""), ("why", "\"w\""), ("fix", "\"f\""),
  ]

  /// Line of each block in the page, and the text of its file.
  private(set) var packs: [(line: Int, text: String)] = []
  private(set) var dataFiles: [(name: String, text: String)] = []

  init(_ page: String) {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var at = 0
    while at < lines.count {
      let fence = lines[at].trimmingCharacters(in: .whitespaces)
      guard fence.hasPrefix("```"),
        let end = lines[(at + 1)...].firstIndex(where: { $0.trimmingCharacters(in: .whitespaces) == "```" })
      else {
        at += 1
        continue
      }
      add(fence, Array(lines[at + 1..<end]), line: at + 2)
      at = end + 1
    }
  }

  private mutating func add(_ fence: String, _ body: [String], line: Int) {
    guard let first = body.first else { return }
    if fence == "```tsv" {
      let name = first.trimmingCharacters(in: CharacterSet(charactersIn: "# "))
      dataFiles.append((name, body.joined(separator: "\n") + "\n"))
    }
    guard fence == "```yaml" else { return }
    packs.append((line, text(body, first, line).joined(separator: "\n") + "\n"))
  }

  private func text(_ body: [String], _ first: String, _ line: Int) -> [String] {
    let key = GuideBlocks.key(first)
    if key == "factcheck" { return body }
    var head = ["factcheck: 1", "pack: {id: guide-\(line), version: 1.0.0}"]
    if !body.contains(where: { $0.hasPrefix("extends:") }) { head.append("extends: [guide@1.0.0]") }
    if GuideBlocks.fileKeys.contains(key) { return head + body }
    let keys = Set(body.map(GuideBlocks.key))
    let missing = [("id", "hedge/guide-\(line)")] + GuideBlocks.defaults
    head += ["rules:", "-"]
    head += missing.filter { !keys.contains($0.0) }.map { "  \($0.0): \($0.1)" }
    return head + body.map { "  " + $0 }
  }

  private static func key(_ line: String) -> String {
    line.split(separator: ":", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  }

  /// Writes each block as a pack of its own; returns their paths.
  func write(to folder: TemporaryFolder) throws -> [String] {
    var paths: [String] = []
    for pack in packs {
      try folder.write("line-\(pack.line)/pack.yml", pack.text)
      for file in dataFiles where pack.text.contains(file.name) {
        try folder.write("line-\(pack.line)/\(file.name)", file.text)
      }
      paths.append("\(folder.path)/line-\(pack.line)")
    }
    return paths
  }
}
