import MarkedYAML
import RuleEngine

/// Reads the condition of a document rule: precedence climbing, with types checked on the way.
///
/// Precedence from weak to strong: `or`, `and`, `not`, comparison, `+ -`, `* /`, sign. Comparisons do not chain.
struct ExpressionParser {
  /// Deepest nesting of parentheses and signs: bounds the recursion; rules need 4.
  private static let depth = 32

  private let tokens: [ExpressionToken]
  private var at = 0
  private var level = 0
  private(set) var steps: [MetricExpression.Step] = []
  /// Index of a glob over rule ids, added if new.
  private let glob: (String) -> Int
  /// Index of a mark, or nil and a suggestion.
  private let mark: (String) -> (index: Int?, hint: String?)

  /// The type and place of a part just read.
  struct Part {
    var type: MetricType
    var range: Range<Int>
  }

  private init(
    _ text: String, glob: @escaping (String) -> Int, mark: @escaping (String) -> (index: Int?, hint: String?)
  ) throws(PatternFault) {
    tokens = try ExpressionToken.tokens(text)
    self.glob = glob
    self.mark = mark
  }

  /// The steps of an expression; the first fault is thrown.
  static func parse(
    _ text: String, glob: @escaping (String) -> Int, mark: @escaping (String) -> (index: Int?, hint: String?)
  ) throws(PatternFault) -> MetricExpression {
    var parser = try ExpressionParser(text, glob: glob, mark: mark)
    let whole = try parser.disjunction()
    guard parser.token.kind == .end else {
      throw parser.fault("unexpected `\(parser.written)`", parser.token.range)
    }
    guard whole.type == .boolean else {
      throw PatternFault(
        code: .expressionType, message: "the condition is a \(whole.type.name), not true or false",
        hint: "compare it: ... > 0", range: whole.range)
    }
    return MetricExpression(steps: parser.steps)
  }

  private var token: ExpressionToken { tokens[at] }

  private var written: String {
    switch token.kind {
    case .name(let text), .symbol(let text), .text(let text): text
    case .number: "number"
    case .end: "end"
    }
  }

  private func fault(_ message: String, _ range: Range<Int>, hint: String? = nil) -> PatternFault {
    PatternFault(code: .expressionSyntax, message: message, hint: hint, range: range)
  }

  private mutating func take(_ kind: ExpressionToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    at += 1
    return true
  }

  private mutating func demand(_ symbol: String) throws(PatternFault) {
    guard take(.symbol(symbol)) else { throw fault("`\(symbol)` is missing", token.range) }
  }

  private func check(_ part: Part, _ type: MetricType, _ what: String) throws(PatternFault) {
    if part.type == type { return }
    throw PatternFault(
      code: .expressionType, message: "\(what) takes a \(type.name), not a \(part.type.name)",
      range: part.range)
  }

  private mutating func disjunction() throws(PatternFault) -> Part {
    level += 1
    defer { level -= 1 }
    guard level <= ExpressionParser.depth else {
      throw fault("the expression is nested too deep", token.range)
    }
    var left = try conjunction()
    while take(.name("or")) {
      let right = try conjunction()
      left = try combine(left, right, .or, operand: .boolean, result: .boolean, "`or`")
    }
    return left
  }

  private mutating func conjunction() throws(PatternFault) -> Part {
    var left = try negation()
    while take(.name("and")) {
      let right = try negation()
      left = try combine(left, right, .and, operand: .boolean, result: .boolean, "`and`")
    }
    return left
  }

  private mutating func negation() throws(PatternFault) -> Part {
    var starts: [Int] = []
    while token.kind == .name("not") {
      starts.append(token.range.lowerBound)
      at += 1
    }
    var part = try comparison()
    for start in starts.reversed() {
      try check(part, .boolean, "`not`")
      steps.append(.not)
      part.range = start..<part.range.upperBound
    }
    return part
  }

  private static let comparisons: [String: MetricExpression.Step] = [
    "==": .equal, "!=": .notEqual, "<": .less, "<=": .lessOrEqual, ">": .greater, ">=": .greaterOrEqual,
  ]

  private mutating func comparison() throws(PatternFault) -> Part {
    let left = try sum()
    guard case .symbol(let symbol) = token.kind, let step = ExpressionParser.comparisons[symbol] else {
      return left
    }
    at += 1
    let right = try sum()
    if case .symbol(let next) = token.kind, ExpressionParser.comparisons[next] != nil {
      throw fault("comparisons do not chain", token.range, hint: "write a < b and b < c")
    }
    let isEquality = symbol == "==" || symbol == "!="
    let operand: MetricType = isEquality && left.type == .boolean ? .boolean : .number
    return try combine(left, right, step, operand: operand, result: .boolean, "`\(symbol)`")
  }

  private mutating func sum() throws(PatternFault) -> Part {
    var left = try product()
    while case .symbol(let symbol) = token.kind, symbol == "+" || symbol == "-" {
      at += 1
      let right = try product()
      left = try combine(
        left, right, symbol == "+" ? .add : .subtract, operand: .number, result: .number, "`\(symbol)`")
    }
    return left
  }

  private mutating func product() throws(PatternFault) -> Part {
    var left = try signed()
    while case .symbol(let symbol) = token.kind, symbol == "*" || symbol == "/" {
      at += 1
      let right = try signed()
      left = try combine(
        left, right, symbol == "*" ? .multiply : .divide, operand: .number, result: .number, "`\(symbol)`")
    }
    return left
  }

  private mutating func signed() throws(PatternFault) -> Part {
    let start = token.range.lowerBound
    var count = 0
    while take(.symbol("-")) { count += 1 }
    var part = try atom()
    guard count > 0 else { return part }
    try check(part, .number, "`-`")
    if count % 2 == 1 { steps.append(.negate) }
    part.range = start..<part.range.upperBound
    return part
  }

  private mutating func combine(
    _ left: Part, _ right: Part, _ step: MetricExpression.Step, operand: MetricType, result: MetricType,
    _ what: String
  ) throws(PatternFault) -> Part {
    try check(left, operand, what)
    try check(right, operand, what)
    steps.append(step)
    return Part(type: result, range: left.range.lowerBound..<right.range.upperBound)
  }

  private mutating func atom() throws(PatternFault) -> Part {
    let start = token
    at += start.kind == .end ? 0 : 1
    switch start.kind {
    case .number(let value):
      steps.append(.number(value))
      return Part(type: .number, range: start.range)
    case .symbol("("):
      let inner = try disjunction()
      try demand(")")
      return Part(type: inner.type, range: start.range.lowerBound..<tokens[at - 1].range.upperBound)
    case .name("true"), .name("false"):
      steps.append(.boolean(start.kind == .name("true")))
      return Part(type: .boolean, range: start.range)
    case .name("min"), .name("max"): return try extremum(start)
    case .name("count"), .name("per1000"), .name("marks"): return try call(start)
    case .name(let name): return try metric(name, start)
    default:
      throw fault(
        start.kind == .end ? "something is missing at the end" : "a metric or number is missing here",
        start.range)
    }
  }

  private mutating func extremum(_ start: ExpressionToken) throws(PatternFault) -> Part {
    try demand("(")
    var part = try disjunction()
    try check(part, .number, "a minimum or maximum")
    repeat {
      try demand(",")
      let next = try disjunction()
      try check(next, .number, "a minimum or maximum")
      steps.append(start.kind == .name("min") ? .min : .max)
      part = next
    } while token.kind == .symbol(",")
    try demand(")")
    return Part(type: .number, range: start.range.lowerBound..<tokens[at - 1].range.upperBound)
  }

  private mutating func call(_ start: ExpressionToken) throws(PatternFault) -> Part {
    try demand("(")
    guard case .text(let name) = token.kind else {
      throw fault(
        "a name in quotes is missing", token.range, hint: "write count('hedge/*') or marks('evidence')")
    }
    let place = token.range
    at += 1
    try demand(")")
    switch start.kind {
    case .name("count"): steps.append(.count(UInt32(glob(name))))
    case .name("per1000"): steps.append(.per1000(UInt32(glob(name))))
    default:
      let found = mark(name)
      guard let index = found.index else {
        throw PatternFault(
          code: .unknownMark, message: "unknown mark #\(name)", hint: found.hint, range: place)
      }
      steps.append(.marks(UInt32(index)))
    }
    return Part(type: .number, range: start.range.lowerBound..<tokens[at - 1].range.upperBound)
  }

  private mutating func metric(_ name: String, _ start: ExpressionToken) throws(PatternFault) -> Part {
    guard let metric = Metric(name: name) else {
      throw PatternFault(
        code: .unknownMetric, message: "unknown metric `\(name)`",
        hint: Faults.suggest(name, Metric.allCases.map(\.name)), range: start.range)
    }
    steps.append(.metric(metric))
    return Part(type: metric.type, range: start.range)
  }
}
