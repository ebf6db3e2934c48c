import Analysis
import RuleEngine
import RuleLanguage
import TextCore

/// Runs the examples that stand inside rules.
public struct RuleTester: Sendable {
  /// What a run came to.
  public struct Result: Sendable {
    /// Number of examples that behaved.
    public var passed = 0
    /// The others.
    public var failures: [ExampleFailure] = []
    /// For each example the other rules that fire on it, if asked for.
    public var matrix: [(rule: String, text: String, others: [String])] = []
  }

  private let checker: Checker

  /// Makes a tester for the packs of a checker.
  public init(_ checker: Checker) { self.checker = checker }

  /// Runs all examples of the rules whose ids match one of the globs (all without globs).
  ///
  /// - Parameter withMatrix: also runs all other rules over each example.
  public func run(globs: [String] = [], withMatrix: Bool = false) -> Result {
    var result = Result()
    for examples in checker.examples {
      guard globs.isEmpty || globs.contains(where: { IdGlob.matches($0, examples.rule) }),
        let rule = checker.rules.rules.firstIndex(where: { $0.id == examples.rule })
      else { continue }
      for (kind, list) in [
        (ExampleFailure.Kind.flag, examples.flag), (.pass, examples.pass), (.knownMiss, examples.knownMiss),
        (.knownFalse, examples.knownFalse),
      ] {
        for example in list {
          if let explanation = check(example, kind, rule) {
            result.failures.append(
              ExampleFailure(
                rule: examples.rule, file: examples.file, line: example.line, column: example.column,
                kind: kind,
                text: Self.text(of: example), explanation: explanation))
          } else {
            result.passed += 1
          }
          if withMatrix {
            result.matrix.append((examples.rule, Self.text(of: example), others(example, rule)))
          }
        }
      }
    }
    return result
  }

  /// Nil where the example behaves, else what is wrong.
  private func check(_ example: Example, _ kind: ExampleFailure.Kind, _ rule: Int) -> String? {
    switch example.content {
    case .sentence(let text, let marks):
      let found = spans(of: rule, in: text)
      let expected = marks.map { Self.slice(text, $0) }
      switch kind {
      case .flag:
        if found.map(\.range) == marks { return nil }
        return found.isEmpty
          ? "expected \(Self.list(expected)), found nothing"
          : "expected \(Self.list(expected)), found \(Self.list(found.map(\.text)))"
      case .pass:
        return found.isEmpty ? nil : "expected nothing, found \(Self.list(found.map(\.text)))"
      case .knownMiss:
        let isStillMissed = marks.isEmpty ? found.isEmpty : found.map(\.range) != marks
        return isStillMissed ? nil : "is found now: move it to flag"
      case .knownFalse: return found.isEmpty ? "is silent now: move it to pass" : nil
      }
    case .given(let values): return judge(fires(rule, given: values), kind)
    case .document(let text): return judge(firesOnDocument(rule, text), kind)
    case .file(let name):
      guard
        let text = RuleFiles.text(
          beside: checker.examples.first { $0.rule == checker.rules.rules[rule].id }?.file, name)
      else { return "the file \(name) cannot be read" }
      return judge(firesOnDocument(rule, text), kind)
    }
  }

  private func judge(_ fires: Bool, _ kind: ExampleFailure.Kind) -> String? {
    switch kind {
    case .flag: fires ? nil : "expected a finding, found none"
    case .pass: fires ? "expected none, found a finding" : nil
    case .knownMiss: fires ? "is found now: move it to flag" : nil
    case .knownFalse: fires ? nil : "is silent now: move it to pass"
    }
  }

  private func spans(of rule: Int, in text: String) -> [(range: Range<Int>, text: String)] {
    checker.matches(ofRules: [rule], inExample: text).map { match, words in (match, words) }
      .sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  private func others(_ example: Example, _ rule: Int) -> [String] {
    guard case .sentence(let text, _) = example.content else { return [] }
    let others = checker.rules.rules.indices.filter { $0 != rule && !checker.rules.rules[$0].isOff }
    let found = Set(checker.matches(ofRules: others, inExample: text, of: rule).map(\.rule))
    return found.sorted().map { checker.rules.rules[$0].id }
  }

  private func fires(_ rule: Int, given: [String: Example.Value]) -> Bool {
    var table = MetricTable()
    var calls: [String: Int] = [:]
    for (name, value) in given {
      guard let metric = Metric(name: name) else {
        if case .number(let value) = value { calls[name] = value }
        continue
      }
      switch value {
      case .unknown: table[metric] = .unknown
      case .number(let value): table[metric] = .number(value)
      case .boolean(let value): table[metric] = .boolean(value)
      case .text(let value): table[metric] = .text(value)
      }
    }
    return checker.fires(rule, metrics: table, calls: calls)
  }

  private func firesOnDocument(_ rule: Int, _ text: String) -> Bool {
    guard let document = try? checker.document(text: text) else { return false }
    return checker.report(on: document).findings.contains { $0.rule == rule }
  }

  private static func text(of example: Example) -> String {
    switch example.content {
    case .sentence(let text, _), .document(let text): text
    case .given(let values):
      values.keys.sorted().map { "\($0): \(values[$0].map { "\($0)" } ?? "")" }.joined(separator: ", ")
    case .file(let name): name
    }
  }

  private static func slice(_ text: String, _ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private static func list(_ texts: [String]) -> String {
    texts.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
