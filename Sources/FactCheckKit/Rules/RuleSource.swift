public import RuleEngine

/// The lines of rule files in which rules stand.
public enum RuleSource {
  /// The entry of a rule as written, without the indent of its list; nil where the file cannot be read.
  public static func text(of rule: Rule) -> String? {
    guard let bytes = RuleFiles.bytes(named: rule.file) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard rule.line >= 1, rule.line <= lines.count else { return nil }
    // The entry begins at its dash, which may stand above the line of the id, and ends before the next
    // line that is indented no deeper.
    var first = rule.line - 1
    while first > 0, !lines[first].drop(while: { $0 == " " }).hasPrefix("-") { first -= 1 }
    let indent = lines[first].prefix { $0 == " " }.count
    var last = first + 1
    while last < lines.count {
      let line = lines[last]
      if line.drop(while: { $0 == " " }).isEmpty {
        last += 1
        continue
      }
      if line.prefix(while: { $0 == " " }).count <= indent { break }
      last += 1
    }
    while last > first + 1, lines[last - 1].drop(while: { $0 == " " }).isEmpty { last -= 1 }
    return lines[first..<last].map { $0.dropFirst(min(indent, $0.count)) }.joined(separator: "\n") + "\n"
  }
}
