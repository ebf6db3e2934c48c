import ArgumentParser

/// A form of the output of commands that judge documents.
enum OutputFormat: ExpressibleByArgument, Equatable {
  case text, json, jsonl, sarif, github, checkstyle, junit, html, markdown, csv
  /// A Mustache template of the user's.
  case template(String)

  static let named: [(name: String, format: OutputFormat)] = [
    ("text", .text), ("json", .json), ("jsonl", .jsonl), ("sarif", .sarif), ("github", .github),
    ("checkstyle", .checkstyle), ("junit", .junit), ("html", .html), ("markdown", .markdown), ("csv", .csv),
  ]
  static var allValueStrings: [String] { named.map(\.name) + ["template:FILE"] }

  init?(argument: String) {
    if argument.hasPrefix("template:") {
      let file = String(argument.dropFirst("template:".count))
      guard !file.isEmpty else { return nil }
      self = .template(file)
      return
    }
    guard let found = OutputFormat.named.first(where: { $0.name == argument }) else { return nil }
    self = found.format
  }
}
