import MarkedYAML
import RuleEngine

/// Reads the text of a pattern (rule language, section 3).
struct PatternParser {
  let bytes: [UInt8]
  var at = 0
  private var depth = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The tree of a pattern; the first fault is thrown.
  static func parse(_ text: String) throws(PatternFault) -> PatternSyntax {
    var parser = PatternParser(text)
    guard parser.bytes.count <= PatternLimits.bytes else {
      throw PatternFault(
        code: .patternSyntax, message: "the pattern has more than \(PatternLimits.bytes) bytes", range: 0..<1)
    }
    let tree = try parser.choice()
    parser.skipBlanks()
    if parser.at < parser.bytes.count {
      throw parser.fault("unexpected `\(parser.scalarText(parser.at))`", parser.at..<parser.at + 1)
    }
    return tree
  }

  mutating func skipBlanks() {
    while at < bytes.count, PatternParser.isBlank(bytes[at]) { at += 1 }
  }

  func fault(
    _ message: String, _ range: Range<Int>, code: DiagnosticCode = .patternSyntax, hint: String? = nil
  ) -> PatternFault {
    PatternFault(code: code, message: message, hint: hint, range: range)
  }

  private mutating func choice() throws(PatternFault) -> PatternSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternLimits.depth else {
      throw fault("groups are nested more than \(PatternLimits.depth) deep", at..<at + 1)
    }
    var branches = [try sequence()]
    while peek() == UInt8(ascii: "|") {
      at += 1
      branches.append(try sequence())
    }
    let range = branches[0].range.lowerBound..<branches[branches.count - 1].range.upperBound
    return branches.count == 1 ? branches[0] : PatternSyntax(kind: .choice(branches), range: range)
  }

  private mutating func sequence() throws(PatternFault) -> PatternSyntax {
    var parts: [PatternSyntax] = []
    while let byte = peek(), byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      parts.append(try captureOrPart())
    }
    guard let first = parts.first, let last = parts.last else {
      let end = min(at + 1, max(bytes.count, at))
      throw fault(
        "an alternative is empty", at..<max(end, at), hint: "write `A?` for something that may be missing")
    }
    let range = first.range.lowerBound..<last.range.upperBound
    return parts.count == 1 ? first : PatternSyntax(kind: .sequence(parts), range: range)
  }

  private mutating func captureOrPart() throws(PatternFault) -> PatternSyntax {
    guard peek() == UInt8(ascii: "$") else { return try part() }
    let start = at
    at += 1
    let name = takeName()
    guard !name.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      throw fault(
        "a capture is written $name=...", start..<max(at, start + 1), hint: "write '$' for a dollar sign")
    }
    at += 1
    guard at < bytes.count, !PatternParser.isBlank(bytes[at]) else {
      throw fault("nothing follows $\(name)=", start..<at)
    }
    let inner = try part()
    return PatternSyntax(kind: .capture(name, inner), range: start..<inner.range.upperBound)
  }

  /// An atom with the repetitions behind it.
  private mutating func part() throws(PatternFault) -> PatternSyntax {
    let start = at
    var result: PatternSyntax
    if bytes[at] == UInt8(ascii: "!") {
      at += 1
      guard at < bytes.count, !PatternParser.isBlank(bytes[at]) else {
        throw fault("nothing follows !", start..<at)
      }
      let inner = try atom()
      result = PatternSyntax(kind: .not(inner), range: start..<at)
    } else {
      result = try atom()
    }
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "?"):
        at += 1
        result = PatternSyntax(kind: .repetition(result, min: 0, max: 1), range: start..<at)
      case UInt8(ascii: "{"):
        let (low, high) = try bounds()
        result = PatternSyntax(kind: .repetition(result, min: low, max: high), range: start..<at)
      case UInt8(ascii: "+"), UInt8(ascii: "*"):
        throw fault(
          "repetition without a bound", at..<at + 1, hint: "write {1,4}, {0,4} or a gap such as ..4")
      default: return result
      }
    }
    return result
  }

  private mutating func bounds() throws(PatternFault) -> (Int, Int) {
    let start = at
    at += 1
    let low = takeNumber()
    var high = low
    if at < bytes.count, bytes[at] == UInt8(ascii: ",") {
      at += 1
      high = takeNumber()
    }
    guard let low, let high, at < bytes.count, bytes[at] == UInt8(ascii: "}") else {
      throw fault("a repetition is written {1,4}", start..<max(at, start + 1))
    }
    at += 1
    guard low <= high, high >= 1, high <= PatternLimits.repetition else {
      throw fault(
        "a repetition runs from a number to one that is no less, at most \(PatternLimits.repetition)",
        start..<at,
        code: .badRepeat)
    }
    return (low, high)
  }

  private mutating func atom() throws(PatternFault) -> PatternSyntax {
    let start = at
    switch bytes[at] {
    case UInt8(ascii: "("):
      at += 1
      let inner = try choice()
      guard peek() == UInt8(ascii: ")") else {
        throw fault("a group is not closed", start..<start + 1)
      }
      at += 1
      return PatternSyntax(kind: inner.kind, range: start..<at)
    case UInt8(ascii: "@"), UInt8(ascii: "#"):
      let isLexicon = bytes[at] == UInt8(ascii: "@")
      at += 1
      let name = takeName()
      guard !name.isEmpty else {
        throw fault("a name must follow \(isLexicon ? "@" : "#")", start..<at)
      }
      return PatternSyntax(kind: isLexicon ? .lexicon(name) : .mark(name), range: start..<at)
    case UInt8(ascii: "["): return try tokenClass()
    case UInt8(ascii: "<"): return try edge()
    case UInt8(ascii: "\""): return try quoted(UInt8(ascii: "\""))
    case UInt8(ascii: "'") where !isClitic(): return try quoted(UInt8(ascii: "'"))
    case UInt8(ascii: ".") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "."):
      at += 2
      guard let most = takeNumber(), most >= 1, most < PatternLimits.width else {
        throw fault(
          "a gap is written ..5 (1 to \(PatternLimits.width - 1) tokens)", start..<max(at, start + 2))
      }
      return PatternSyntax(kind: .gap(most), range: start..<at)
    default: return try word()
    }
  }
}
