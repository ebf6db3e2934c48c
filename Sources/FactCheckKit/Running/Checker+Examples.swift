import Analysis
import RuleEngine
import TextCore

extension Checker {
  /// Byte ranges and words of the matches of some rules in the text of an example.
  ///
  /// The text is a paragraph, or whatever block the first of the rules looks at.
  func matches(ofRules rules: [Int], inExample text: String) -> [(Range<Int>, String)] {
    guard let first = rules.first else { return [] }
    return matches(ofRules: rules, inExample: text, of: first).map { ($0.range, $0.words) }
  }

  /// Matches of some rules in the text of an example of another one, with the rule of each.
  ///
  /// The text is read once for all rules.
  func matches(
    ofRules rules: [Int], inExample text: String, of owner: Int
  ) -> [(rule: Int, range: Range<Int>, words: String)] {
    let bytes = Array(text.utf8)
    let sections = self.rules.rules[owner].sections
    func looks(at section: Section) -> Bool { sections & (1 << section.rawValue) != 0 }
    let kind: BlockKind =
      looks(at: .lead)
      ? .paragraph : looks(at: .headline) ? .headline : looks(at: .caption) ? .caption : .paragraph
    var blocks: [Block] = []
    // An empty line in an example parts paragraphs, as in the texts it stands for.
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, !(bytes[end] == 0x0A && end + 1 < bytes.count && bytes[end + 1] == 0x0A) {
        end += 1
      }
      if end > start {
        blocks.append(Block(kind: kind, span: TextSpan(start, end), headingLevel: kind == .headline ? 1 : 0))
      }
      start = end + 2
    }
    let document = Document(
      id: "example", format: .text, source: SourceText(name: "example", utf8: bytes), text: bytes,
      blocks: blocks)
    let tokenized = tokenize(document)
    return rawMatches(ofRules: rules, in: tokenized).map { match in
      let span = tokenized.textSpan(match.tokens)
      return (match.rule, span.range, document.string(span))
    }
  }

  /// True where a document rule fires on a table of metrics.
  ///
  /// - Parameter calls: values of `count('glob')`, `per1000('glob')` and `marks('name')`, in thousandths.
  func fires(_ rule: Int, metrics: MetricTable, calls: [String: Int] = [:]) -> Bool {
    guard let when = rules.rules[rule].when else { return false }
    func given(_ call: String, _ argument: String) -> Int? {
      calls["\(call)('\(argument)')"] ?? calls["\(call)(\"\(argument)\")"]
    }
    var words = 0
    if case .number(let value) = metrics[.docWords] { words = value / 1000 }
    let value = when.evaluate(
      metric: { metrics[$0] },
      count: { glob in
        let name = rules.idGlobs[glob]
        if let count = given("count", name) { return count / 1000 }
        return (given("per1000", name) ?? 0) * words / 1_000_000
      },
      words: metrics[.docWords],
      marks: { mark in (given("marks", rules.marks[mark].name) ?? 0) / 1000 })
    return value == .boolean(true)
  }
}
