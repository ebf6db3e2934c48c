import RuleEngine
import RuleLanguage
import TextCore

/// Runs one rule over a text with the engine alone: what stands in quotation marks is quoted, the rest own.
struct RuleRun {
  private let matcher: Matcher
  private let tokenizer: Tokenizer

  init(_ rules: RuleSet) {
    matcher = Matcher(rules)
    tokenizer = Tokenizer(vocabulary: rules.vocabulary, abbreviations: .none)
  }

  /// The words found by a rule, in order.
  func spans(of rule: String, in text: String) -> [Range<Int>] {
    guard let index = matcher.rules.rules.firstIndex(where: { $0.id == rule }) else { return [] }
    let bytes = Array(text.utf8)
    let document = Document(
      id: "example", format: .text, source: SourceText(name: "example", utf8: bytes), text: bytes,
      blocks: [Block(kind: .paragraph, span: TextSpan(0, bytes.count))])
    let tokenized = tokenizer.tokenize(document)
    var scan = DocumentScan(matcher: matcher, text: tokenized)
    scan.findMarks(in: .base)
    scan.setVoices(Self.voices(tokenized))
    scan.findMarks(in: .late)
    scan.findMarks(in: .afterAccusations)
    return scan.matches(ofRule: index).map { tokenized.textSpan($0.tokens).range }
  }

  private static func voices(_ text: TokenizedText) -> [Voice] {
    var isInside = false
    return text.tokens.map { token in
      if token.classes.contains(.closesQuotation), isInside {
        isInside = false
        return .quoted
      }
      if token.classes.contains(.opensQuotation) { isInside = true }
      return isInside ? .quoted : .own
    }
  }

  /// What a document rule says of given metrics: true, false, or nil for unknown.
  func judge(_ rule: String, given: [String: Example.Value]) -> Bool? {
    guard let when = matcher.rules.rules.first(where: { $0.id == rule })?.when else { return nil }
    let value = when.evaluate(
      metric: { metric in
        switch given[metric.name] {
        case .number(let number): .number(number)
        case .boolean(let value): .boolean(value)
        default: .unknown
        }
      }, count: { _ in 0 }, words: .unknown, marks: { _ in 0 })
    if case .boolean(let result) = value { return result }
    return nil
  }
}
