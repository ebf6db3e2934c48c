/// What marks, rules and contexts look for, in flat form.
///
/// Specifications are numbered: first those of the marks, then those of the rules, then the different ones of all
/// contexts. A mark or rule without one has an empty one.
struct SpecTable: Sendable {
  /// The patterns of a specification.
  struct Spec: Sendable {
    /// Its patterns, as a range of `patterns`.
    var first: UInt32
    var end: UInt32
    /// For `all` the most tokens from the start of the first member to the end of the last one; -1 where any one
    /// pattern is enough.
    var within: Int32
    /// True where one of its patterns is nothing but a mark; true where all are.
    var namesMark: Bool
    var namesMarksAlone: Bool
    /// Most tokens of a match; `Int32.max` where nobody knows.
    var width: Int32
    /// Tokens from the start of a sentence within which every match ends; `Int32.max` where nobody knows.
    var reach: Int32
  }

  /// An entry of `unless` or `require`.
  struct Context: Sendable {
    /// Which specification.
    var spec: UInt32
    /// Tokens, for `before`, `after` and `near`.
    var distance: Int32
    /// Where it must match.
    var window: ContextWindow
    /// Tokens from the start of its sentence within which a span must begin for the context to hold; `Int32.max`
    /// where it may begin anywhere.
    var reach: Int32
  }

  var specs: [Spec] = []
  /// Indices of patterns, specification after specification; the number of patterns stands for one that does not
  /// exist.
  var patterns: [UInt32] = []
  var contexts: [Context] = []
  /// For each mark, then for each rule, where its `unless` begin in `contexts`, then its `require`; one more entry.
  var starts: [UInt32] = []
  var markCount = 0
  var ruleCount = 0

  /// Nothing, to be filled.
  init() {}

  init(_ rules: RuleSet, _ program: Program) {
    markCount = rules.marks.count
    ruleCount = rules.rules.count
    let nothing = MatchSpec(patterns: [])
    for mark in rules.marks { add(mark.match ?? nothing, program, rules) }
    for rule in rules.rules { add(rule.match ?? nothing, program, rules) }
    var known: [MatchSpec: UInt32] = [:]
    for (unless, require) in rules.marks.map({ ($0.unless, $0.require) })
      + rules.rules.map({ ($0.unless, $0.require) })
    {
      for list in [unless, require] {
        starts.append(UInt32(contexts.count))
        for context in list {
          let spec = known[context.match] ?? UInt32(specs.count)
          if known.updateValue(spec, forKey: context.match) == nil { add(context.match, program, rules) }
          let touches = context.window == .inside || context.window == .overlap
          contexts.append(
            Context(
              spec: spec, distance: Int32(context.distance), window: context.window,
              reach: touches ? specs[Int(spec)].reach : .max))
        }
      }
    }
    starts.append(UInt32(contexts.count))
  }

  private mutating func add(_ spec: MatchSpec, _ program: Program, _ rules: RuleSet) {
    let first = patterns.count
    let count = program.entries.count
    patterns += spec.patterns.map { min($0, UInt32(count)) }
    let known = patterns[first...].filter { $0 < count }.map(Int.init)
    let marks = known.filter { program.entries[$0].bareMark >= 0 }
    let isOfOne = spec.allWithin == nil
    let hasMark = known.contains { program.entries[$0].hasMark }
    let width = isOfOne && !hasMark ? SpecTable.widest(known.map { rules.patterns[$0] }) : .max
    let isInitial = known.allSatisfy { program.entries[$0].isInitial }
    specs.append(
      Spec(
        first: UInt32(first), end: UInt32(patterns.count), within: spec.allWithin.map { Int32($0) } ?? -1,
        namesMark: isOfOne && !marks.isEmpty,
        namesMarksAlone: isOfOne && !marks.isEmpty && marks.count == patterns.count - first,
        width: width, reach: isInitial ? width : .max))
  }

  /// Most tokens of a match of some patterns; `Int32.max` where that could not be stored.
  private static func widest(_ patterns: [Pattern]) -> Int32 {
    let widest = patterns.reduce(0) { max($0, $1.width) }
    return widest == .max ? .max : Int32(widest)
  }

  /// Where the contexts of a mark or rule stand in `contexts`.
  struct Contexts {
    var unless: Range<Int>
    var require: Range<Int>

    var isEmpty: Bool { unless.lowerBound == require.upperBound }
  }

  /// The contexts of the mark or rule of that number.
  func contexts(of owner: Int) -> Contexts {
    let (unless, require, end) = (starts[2 * owner], starts[2 * owner + 1], starts[2 * owner + 2])
    return Contexts(unless: Int(unless)..<Int(require), require: Int(require)..<Int(end))
  }

  /// Number of the first specification of a context.
  var firstContext: Int { markCount + ruleCount }
}
