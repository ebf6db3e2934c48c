import MarkedYAML
import RuleEngine

extension Compilation {
  /// Turns the examples of a rule into values for tests.
  mutating func addExamples(_ syntax: RuleSyntax) {
    let all = syntax.examples
    examples.append(
      RuleExamples(
        rule: syntax.id.text, file: faults.documents[syntax.id.file].file,
        flag: values(all.flag, marked: true), pass: values(all.pass, marked: false),
        knownMiss: values(all.knownMiss, marked: true), knownFalse: values(all.knownFalse, marked: nil)))
  }

  /// `marked`: whether spans must be marked, must not be, or (nil) may be.
  private mutating func values(_ all: [ExampleSyntax], marked: Bool?) -> [Example] {
    var out: [Example] = []
    for syntax in all {
      guard let content = content(syntax, marked: marked) else { continue }
      out.append(
        Example(content: content, line: syntax.text.node.mark.line, column: syntax.text.node.mark.column))
    }
    return out
  }

  private mutating func content(_ syntax: ExampleSyntax, marked: Bool?) -> Example.Content? {
    switch syntax.content {
    case .document: return .document(syntax.text.text)
    case .file: return .file(syntax.text.text)
    case .given(let values): return .given(given(values))
    case .sentence:
      let example = MarkedExample(syntax.text.text)
      if example.isBroken {
        faults.add(.badExample, "the marks [[ and ]] of the example are not in pairs", at: syntax.text.place)
        return nil
      }
      if marked == true, example.spans.isEmpty {
        faults.add(
          .badExample, "the example does not mark the span to be found with [[ and ]]", at: syntax.text.place)
        return nil
      }
      if marked == false, !example.spans.isEmpty {
        faults.add(.badExample, "a `pass` example has no marks [[ and ]]", at: syntax.text.place)
      }
      return .sentence(example.text, example.spans)
    }
  }

  private mutating func given(_ values: [(name: SyntaxText, value: Example.Value)]) -> [String: Example.Value]
  {
    var out: [String: Example.Value] = [:]
    for (name, value) in values {
      let key = String(name.text.filter { $0 != " " })
      if key.hasSuffix(")") {
        checkCall(name, key, value)
      } else if let metric = Metric(name: key) {
        checkValue(name, metric, value)
      } else {
        faults.add(
          .unknownMetric, "unknown metric `\(key)`", hint: Faults.suggest(key, Metric.allCases.map(\.name)),
          at: name.place)
      }
      out[key] = value
    }
    return out
  }

  private mutating func checkCall(_ name: SyntaxText, _ key: String, _ value: Example.Value) {
    if !["count(", "per1000(", "marks("].contains(where: { key.hasPrefix($0) }) {
      faults.add(
        .unknownMetric, "unknown metric `\(key)`", hint: "calls are count, per1000 and marks", at: name.place)
    }
    switch value {
    case .number, .unknown: break
    default: faults.add(.badGiven, "`\(key)` is a number", at: name.place)
    }
  }

  private mutating func checkValue(_ name: SyntaxText, _ metric: Metric, _ value: Example.Value) {
    switch (metric.type, value) {
    case (_, .unknown), (.number, .number), (.boolean, .boolean), (.text, .text): break
    default: faults.add(.badGiven, "`\(metric.name)` is a \(metric.type.name)", at: name.place)
    }
  }

  /// Warns where no `pass` example holds a word the rule looks for: then they pass whatever the rule says.
  ///
  /// One near miss is enough; the others may show how the sentence is better written.
  mutating func checkPasses(_ syntax: RuleSyntax, _ match: CompiledMatch) {
    var first: Place?
    for example in syntax.examples.pass {
      guard case .sentence = example.content else { return }
      let words = Set(reader.phrase(example.text.text).words)
      if match.facts.contains(where: { isPossible($0, words) }) { return }
      first = first ?? example.text.place
    }
    guard let first else { return }
    faults.add(
      .idlePass, "no pass example holds one of the words the rule looks for, so they prove nothing",
      hint: "write a sentence that nearly matches", at: first)
  }

  private func isPossible(_ facts: PatternFacts, _ words: Set<UInt32>) -> Bool {
    facts.needs.contains { need in
      switch need.kind {
      case .words(let set): set.contains { words.contains($0) }
      case .lexicon(let id): !lexicons[id].firstWords.isDisjoint(with: words)
      case .mark: true
      }
    }
  }
}
