import MarkedYAML
import RuleEngine

extension Compilation {
  /// Compiles the condition of a document rule; nil where it is faulty (which is reported).
  mutating func compileExpression(_ text: SyntaxText, pack: Int) -> MetricExpression? {
    let globs = GlobList(set.idGlobs)
    let known = scopes[pack].marks
    let positions = markPositions
    do {
      let expression = try ExpressionParser.parse(
        text.text, glob: { globs.index(of: $0) },
        mark: { name in
          switch known[name] {
          case .builtIn(let mark): (mark.rawValue, nil)
          case .pack(let index): (positions[index], nil)
          case nil: (nil, Faults.suggest(name, known.keys.sorted(), prefix: "#"))
          }
        })
      set.idGlobs = globs.names
      checkGlobs(text)
      return expression
    } catch {
      faults.add(error, in: text)
      return nil
    }
  }

  /// A glob that no rule fits is a slip.
  private mutating func checkGlobs(_ text: SyntaxText) {
    let ids = packs.flatMap { $0.rules.map(\.id.text) }
    for name in set.idGlobs where text.text.contains(name) {
      let hasMatch = ids.contains { IdGlob.matches(name, $0) }
      if hasMatch { continue }
      faults.add(
        .unknownRule, "no rule has an id like `\(name)`", hint: Faults.suggest(name, ids), at: text.place)
    }
  }
}
