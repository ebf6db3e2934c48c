import MarkedYAML
import RuleEngine

extension PatternParser {
  mutating func tokenClass() throws(PatternFault) -> PatternSyntax {
    let start = at
    at += 1
    let name = takeName()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "]") else {
      throw fault("a token class is written [cap]", start..<max(at, start + 1))
    }
    at += 1
    guard let test = ClassTest.allCases.first(where: { $0.name == name }) else {
      let names = ClassTest.allCases.map(\.name)
      let near = Suggestion.nearest(to: name, in: names).map { "did you mean [\($0)]?" }
      throw fault(
        "unknown token class [\(name)]", start..<at, code: .unknownClass,
        hint: near ?? "classes are " + names.map { "[\($0)]" }.joined(separator: " "))
    }
    return PatternSyntax(kind: .tokenClass(test), range: start..<at)
  }

  mutating func edge() throws(PatternFault) -> PatternSyntax {
    let start = at
    for (text, kind) in [("<s>", PatternSyntax.Kind.sentenceStart), ("</s>", .sentenceEnd)]
    where bytes[start...].starts(with: text.utf8) {
      at = start + text.utf8.count
      return PatternSyntax(kind: kind, range: start..<at)
    }
    throw fault("sentence edges are written <s> and </s>", start..<start + 1)
  }

  mutating func quoted(_ quote: UInt8) throws(PatternFault) -> PatternSyntax {
    let start = at
    guard let end = bytes[(start + 1)...].firstIndex(of: quote) else {
      throw fault("a quote is not closed", start..<start + 1)
    }
    let text = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    at = end + 1
    guard text.utf8.contains(where: { !PatternParser.isBlank($0) }) else {
      throw fault("nothing stands between the quotes", start..<at)
    }
    return PatternSyntax(kind: quote == UInt8(ascii: "'") ? .literal(text) : .exact(text), range: start..<at)
  }

  /// True where an apostrophe begins a clitic (`'s`, `'ll`) and not a literal: one or two letters follow, and
  /// then no closing quote.
  func isClitic() -> Bool {
    var end = at + 1
    while end < bytes.count, end - at <= 2, PatternParser.isLetter(bytes[end]) { end += 1 }
    guard end > at + 1 else { return false }
    return end == bytes.count || !(PatternParser.isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "'"))
  }

  mutating func word() throws(PatternFault) -> PatternSyntax {
    let start = at
    while at < bytes.count, continuesWord(from: start) { at += 1 }
    guard at > start else {
      let end = min(bytes.count, start + 1)
      throw fault(
        "unexpected `\(scalarText(start))`", start..<end, hint: "punctuation stands in single quotes: ','")
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if text.utf8.contains(UInt8(ascii: "*")) { return try glob(text, start) }
    guard let slash = text.lastIndex(of: "/") else {
      return PatternSyntax(kind: .word(text, nil), range: start..<at)
    }
    let suffix = text[text.index(after: slash)...]
    let stem = String(text[..<slash])
    guard let inflection = Inflection(suffix), !stem.isEmpty else {
      let near = Suggestion.nearest(to: String(suffix), in: Inflection.allNames).map {
        "did you mean /\($0)?"
      }
      throw fault(
        "unknown inflection /\(suffix)", start + stem.utf8.count..<at, code: .unknownForm,
        hint: near
          ?? "inflections are /v /n /adj /vn, forms such as /v.ppart; a slash itself stands in single quotes")
    }
    return PatternSyntax(kind: .word(stem, inflection), range: start..<at)
  }

  private func glob(_ text: String, _ start: Int) throws(PatternFault) -> PatternSyntax {
    let parts = text.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard parts.contains(where: { !$0.isEmpty }) else {
      throw fault(
        "a star needs letters beside it", start..<at, hint: "write [word] for any word, ..3 for a gap")
    }
    guard !text.utf8.contains(UInt8(ascii: "/")) else {
      throw fault("a glob has no inflection", start..<at)
    }
    return PatternSyntax(kind: .glob(parts), range: start..<at)
  }

  private func continuesWord(from start: Int) -> Bool {
    let byte = bytes[at]
    if PatternParser.isBlank(byte) { return false }
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0x20
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "$"),
      UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "+"), UInt8(ascii: "\\"):
      return false
    case UInt8(ascii: ","), UInt8(ascii: ":"):
      // Inside numbers only.
      return at > start && PatternParser.isDigit(bytes[at - 1]) && PatternParser.isDigit(next)
    case UInt8(ascii: "."):
      // Two dots and a digit are a gap.
      if next == UInt8(ascii: ".") { return false }
      return true
    case UInt8(ascii: "'"):
      if at == start { return true }
      return PatternParser.isLetter(next) || PatternParser.isBlank(next)
    default: return true
    }
  }

  mutating func peek() -> UInt8? {
    skipBlanks()
    return at < bytes.count ? bytes[at] : nil
  }

  mutating func takeName() -> String {
    let start = at
    while at < bytes.count, PatternParser.isOfName(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  mutating func takeNumber() -> Int? {
    let start = at
    while at < bytes.count, at - start < 4, PatternParser.isDigit(bytes[at]) { at += 1 }
    return Int(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  func scalarText(_ offset: Int) -> String {
    guard offset < bytes.count else { return "end of the pattern" }
    return String(decoding: bytes[offset...], as: UTF8.self).first.map(String.init) ?? ""
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
