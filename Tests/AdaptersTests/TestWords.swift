import Foundation
import Testing

@testable import Adapters

/// The shipped page words, read by a reader for just the shape of that file.
enum TestWords {
  static let shared = PageWords(lists)

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// "name" or "name.subject" to entries.
  static let lists: [String: [String]] = {
    let file = root.appendingPathComponent("Rules/pages/page-words.yml")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [:] }
    var lists: [String: [String]] = [:]
    var name = ""
    var subject = ""
    for line in text.split(separator: "\n") {
      let trimmed = line.drop { $0 == " " }
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      let indent = line.count - trimmed.count
      if trimmed.hasSuffix(":"), indent == 0 {
        name = String(trimmed.dropLast())
        subject = ""
      } else if trimmed.hasSuffix(":"), indent == 2 {
        subject = trimmed.dropLast().filter { $0 != "\"" }
      } else {
        lists[subject.isEmpty ? name : "\(name).\(subject)", default: []] += entries(trimmed)
      }
    }
    return lists
  }()

  /// The entries of one line of a flow list; `'` quotes an entry and is doubled inside.
  private static func entries(_ line: Substring) -> [String] {
    var entries: [String] = []
    var current = ""
    var isQuoted = false
    var wasQuoted = false
    func close() {
      let entry = wasQuoted ? current : current.trimmingCharacters(in: .whitespaces)
      if !entry.isEmpty { entries.append(entry) }
      current = ""
      wasQuoted = false
    }
    let characters = Array(line)
    var i = 0
    while i < characters.count {
      let c = characters[i]
      if isQuoted {
        if c == "'", i + 1 < characters.count, characters[i + 1] == "'" {
          current.append("'")
          i += 1
        } else if c == "'" {
          isQuoted = false
        } else {
          current.append(c)
        }
      } else if c == "'", current.allSatisfy({ $0 == " " }) {
        isQuoted = true
        wasQuoted = true
        current = ""
      } else if c == "[", current.isEmpty {
        // the list opens
      } else if c == "," || c == "]" {
        close()
      } else if !wasQuoted {
        current.append(c)
      }
      i += 1
    }
    close()
    return entries
  }
}
