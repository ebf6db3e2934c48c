import RuleEngine
import Testing

@testable import RuleLanguage

@Suite("Pattern parser") struct PatternParserTests {
  private func shape(_ text: String) -> String {
    do { return Self.shape(try PatternParser.parse(text)) } catch {
      return "\(error.code.rawValue) \(error.range.lowerBound)..<\(error.range.upperBound)"
    }
  }

  private static func shape(_ part: PatternSyntax) -> String {
    switch part.kind {
    case .sequence(let parts): "(" + parts.map(shape).joined(separator: " ") + ")"
    case .choice(let parts): "[" + parts.map(shape).joined(separator: "|") + "]"
    case .word(let text, let inflection):
      text
        + (inflection.map { "/" + $0.classes.map(\.name).joined() + ($0.form.map { "." + $0.name } ?? "") }
          ?? "")
    case .exact(let text): "\"\(text)\""
    case .literal(let text): "'\(text)'"
    case .lexicon(let name): "@" + name
    case .mark(let name): "#" + name
    case .tokenClass(let test): "{" + test.name + "}"
    case .glob(let parts): "glob:" + parts.joined(separator: "*")
    case .gap(let count): "gap\(count)"
    case .repetition(let inner, let low, let high): shape(inner) + "{\(low),\(high)}"
    case .not(let inner): "!" + shape(inner)
    case .capture(let name, let inner): "$\(name)=" + shape(inner)
    case .sentenceStart: "<s>"
    case .sentenceEnd: "</s>"
    }
  }

  @Test(
    "Every form of the pattern language is read",
    arguments: [
      ("false flag", "(false flag)"), ("a | b c", "[a|(b c)]"), ("(a | b) c?", "([a|b] c{0,1})"),
      ("claim/vn", "claim/vn"), ("meet/v.ppart", "meet/v.ppart"),
      ("@official ..5 #named", "(@official gap5 #named)"),
      ("*ed un*", "(glob:*ed glob:un*)"), ("[cap]{1,4}", "{cap}{1,4}"), ("[num]{2}", "{num}{2,2}"),
      ("!A", "!A"), ("!(a | b)", "![a|b]"), ("$who=[cap]{1,3} by", "($who={cap}{1,3} by)"),
      ("<s> x </s>", "(<s> x </s>)"), ("',' \"US\"", "(',' \"US\")"), ("far-fetched", "far-fetched"),
      ("editor's 's", "(editor's 's)"), ("'s (',' | x)", "('s [','|x])"), ("U.S. 10,000", "(U.S. 10,000)"),
      ("workers' rights", "(workers' rights)"), ("a..3 b", "(a gap3 b)"), ("have/v?", "have/v{0,1}"),
    ])
  func forms(text: String, expected: String) { #expect(shape(text) == expected) }

  @Test(
    "Faults name their code and place",
    arguments: [
      ("a (b", "E020 2..<3"), ("a )", "E020 2..<3"), ("a | | b", "E020 4..<5"), ("", "E020 0..<0"),
      ("a, b", "E020 1..<2"), ("a+", "E020 1..<2"), ("a{9}", "E027 1..<4"), ("a{3,2}", "E027 1..<6"),
      ("[caps] x", "E021 0..<6"), ("say/x", "E022 3..<5"), ("x $ y", "E020 2..<3"), ("..70 x", "E020 0..<4"),
      ("a 'bcd e", "E020 2..<3"), ("@ x", "E020 0..<1"), ("* x", "E020 0..<1"), ("a \\ b", "E020 2..<3"),
      ("<x>", "E020 0..<1"), ("! a", "E020 0..<1"), ("$who= a", "E020 0..<5"),
    ])
  func faults(text: String, expected: String) { #expect(shape(text) == expected) }

  @Test("Deep nesting is a fault, not a crash") func depth() {
    let text = String(repeating: "(", count: 5000) + "a" + String(repeating: ")", count: 5000)
    #expect(shape(text).hasPrefix("E020"))
  }

  @Test("No text makes the parser fail otherwise than by a fault inside it", arguments: 0..<40)
  func noise(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let pieces = [
      "a", "(", ")", "|", "?", "{1,2}", "[cap]", "@x", "#y", "..3", "!", "$c=", "'", "\"", "*", "/v", " ",
      "<s>", "é", "-", "=",
    ]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      .joined()
      do { _ = try PatternParser.parse(text) } catch {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.utf8.count + 1, "\(text)")
      }
    }
  }
}
