import Analysis
import MarkedYAML

/// A `.factcheck-ignore.yml`: suppressions by fingerprint, for text that cannot hold comments.
struct IgnoreFile: Sendable {
  /// One entry with its place.
  struct Entry: Sendable {
    var fingerprint: String
    var suppression: Suppression
    /// Which files it is about, relative to the folder of the file; nil for all.
    var path: PathGlob?
    var mark: Mark
    var ruleMark: Mark
  }

  /// The name of ignore files.
  static let name = ".factcheck-ignore.yml"
  private static let keys = ["fingerprint", "rule", "reason", "owner", "until", "path"]

  /// The file as shown to the user.
  let shownName: String
  /// The folder it stands in, absolute.
  let folder: String
  /// The entries in the order written.
  private(set) var entries: [Entry] = []

  /// Reads a file; what is wrong goes to `diagnostics`.
  init(shownName: String, folder: String, bytes: [UInt8], diagnostics: inout [Diagnostic]) {
    self.shownName = shownName
    self.folder = folder
    guard !ConfigurationReader.isBlank(bytes),
      let document = MarkedDocument.parse(file: shownName, bytes: bytes, diagnostics: &diagnostics)
    else { return }
    guard let items = document.root.items else {
      diagnostics.append(
        document.diagnostic(
          .wrongType, "an ignore file is a list of entries, not \(document.root.kindName)",
          hint: "begin each entry with `- fingerprint:`", at: document.root.mark))
      return
    }
    for item in items {
      if let entry = IgnoreFile.entry(item, document, &diagnostics) { entries.append(entry) }
    }
  }

  private static func entry(
    _ node: MarkedNode, _ document: MarkedDocument, _ diagnostics: inout [Diagnostic]
  ) -> Entry? {
    let before = diagnostics.count
    func add(_ code: DiagnosticCode, _ message: String, _ mark: Mark, hint: String? = nil) {
      diagnostics.append(document.diagnostic(code, message, hint: hint, at: mark))
    }
    guard let pairs = node.pairs else {
      add(.wrongType, "an entry is a mapping of keys to values, not \(node.kindName)", node.mark)
      return nil
    }
    for pair in pairs where !keys.contains(pair.key) {
      let near = Suggestion.nearest(to: pair.key, in: keys)
      add(
        .unknownKey, "an entry has no key `\(pair.key)`", pair.mark,
        hint: near.map { "did you mean `\($0)`?" } ?? "there are " + keys.joined(separator: ", "))
    }
    func text(_ key: String, _ what: String) -> String? {
      guard let value = node[key] else { return nil }
      if let text = value.text, !text.isEmpty { return text }
      add(.wrongType, "\(what) is needed here, not \(value.kindName)", value.mark)
      return nil
    }
    for key in ["fingerprint", "rule", "reason"] where node[key] == nil {
      add(.missingKey, "an entry needs `\(key)`", node.mark)
    }
    let fingerprint = text("fingerprint", "a fingerprint")
    let rule = text("rule", "a rule id")
    let reason = text("reason", "a reason")
    let owner = text("owner", "a name")
    let path = text("path", "a path")
    if let fingerprint, !isFingerprint(fingerprint), let mark = node["fingerprint"]?.mark {
      add(
        .unknownValue, "a fingerprint has 16 hexadecimal digits", mark,
        hint: "reports print it beside each finding")
    }
    if let rule, let fault = Suppression.fault(ofRule: rule), let mark = node["rule"]?.mark {
      add(.badID, fault, mark)
    }
    var until: Day?
    if let day = text("until", "a day"), let mark = node["until"]?.mark {
      until = Day(iso: day)
      if until == nil { add(.unknownValue, "`\(day)` is no day of the calendar written YYYY-MM-DD", mark) }
    }
    let glob = path.flatMap { PathGlob($0) }
    if path != nil, glob == nil, let mark = node["path"]?.mark {
      // Without it the entry would hold for all files.
      add(.unknownValue, "this pattern matches no file", mark)
    }
    guard diagnostics.count == before, let fingerprint, let rule, let reason else { return nil }
    return Entry(
      fingerprint: fingerprint.lowercased(),
      suppression: Suppression(rule: rule, reason: reason, owner: owner, until: until),
      path: glob, mark: node.mark, ruleMark: node["rule"]?.mark ?? node.mark)
  }

  /// True for 16 hexadecimal digits.
  static func isFingerprint(_ text: String) -> Bool {
    text.utf8.count == 16 && UInt64(text, radix: 16) != nil
  }
}
