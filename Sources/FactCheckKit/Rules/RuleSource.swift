public import RuleEngine

/// The lines of rule files in which rules stand.
public enum RuleSource {
  /// The entry of a rule as written, without the indent of its list; nil where the file cannot be read.
  public static func text(of rule: Rule) -> String? {
    guard let (lines, range) = entry(of: rule) else { return nil }
    let indent = lines[range.lowerBound].prefix { $0 == " " }.count
    return lines[range].map { $0.dropFirst(min(indent, $0.count)) }.joined(separator: "\n") + "\n"
  }

  /// The file of a rule and the lines of its entry, from 1; nil where the file cannot be read.
  static func place(of rule: Rule) -> (file: String, lines: Range<Int>)? {
    entry(of: rule).map { (rule.file, $0.range.lowerBound + 1..<$0.range.upperBound + 1) }
  }

  /// The lines of a rule's file, and which of them, from 0, are its entry.
  private static func entry(of rule: Rule) -> (lines: [Substring], range: Range<Int>)? {
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
    return (lines, first..<last)
  }
}
