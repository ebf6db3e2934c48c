import TestSupport
import Testing
import TextCore

@testable import MarkedYAML

@Suite("YAML with marks") struct MarkedYAMLTests {
  private func parse(_ text: String) -> (document: MarkedDocument?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let document = MarkedDocument.parse(file: "x.yml", bytes: Array(text.utf8), diagnostics: &diagnostics)
    return (document, diagnostics)
  }

  @Test("Plain scalars resolve after YAML 1.2") func resolution() throws {
    let root = try #require(
      parse("[yes, no, on, off, true, false, null, ~, 12, 0x1F, 0o17, 1.5, -3, 1.0.0, 'true', NO]").document?
        .root)
    let expected: [ScalarValue] = [
      .string("yes"), .string("no"), .string("on"), .string("off"), .boolean(true), .boolean(false), .null,
      .null,
      .integer(12), .integer(31), .integer(15), .decimal(1.5), .integer(-3), .string("1.0.0"),
      .string("true"),
      .string("NO"),
    ]
    #expect(root.items?.map(\.value) == expected)
  }

  @Test("A byte order mark is no content") func byteOrderMark() throws {
    let (document, diagnostics) = parse("\u{FEFF}a: 1\nb: 2\n")
    #expect(diagnostics.isEmpty)
    #expect(document?.root.pairs?.map(\.key) == ["a", "b"])
  }

  @Test("Mappings keep their order and the places of keys and values") func marks() throws {
    let root = try #require(parse("b: 1\na:\n  - 'x y'\n").document?.root)
    let pairs = try #require(root.pairs)
    #expect(pairs.map(\.key) == ["b", "a"])
    #expect(pairs[1].mark == Mark(line: 2, column: 1, endLine: 2, endColumn: 2))
    #expect(pairs[1].value.items?[0].mark == Mark(line: 3, column: 5, endLine: 3, endColumn: 10))
  }

  /// The text that a diagnostic about a marked part of a scalar points at.
  private func pointed(_ yaml: String, _ part: String) throws -> String {
    let (found, _) = parse(yaml)
    let document = try #require(found)
    let node = try #require(document.root["a"])
    let text = Array(try #require(node.text).utf8)
    let needle = Array(part.utf8)
    let start = try #require(
      (0...text.count - needle.count).first { Array(text[$0..<$0 + needle.count]) == needle })
    let place = document.diagnostic(.patternSyntax, "", in: node, range: start..<start + needle.count)
    let offset = try #require(document.lines.offset(line: place.line, column: place.column))
    let line = document.lines.range(ofLine: place.line)
    let scalars = String(decoding: document.bytes[offset..<line.upperBound], as: UTF8.self).unicodeScalars
    return String(String.UnicodeScalarView(scalars.prefix(place.length)))
  }

  @Test(
    "Columns inside scalars are exact, whatever the style",
    arguments: [
      "a: \"say @oops now\"", "a: 'it''s @oops now'", "a: \"q \\\" \\u00e9 é @oops now\"",
      "a: |\n  first\n  é @oops now\n",
      "a: >\n  first line\n  @oops now\n", "a: \"first\n   second @oops\n   now\"",
      "a: 'two ''quoted'' @oops'",
    ])
  func columns(yaml: String) throws { #expect(try pointed(yaml, "@oops") == "@oops") }

  @Test("All faults of a file are reported at once") func allFaults() {
    let codes = parse("a: &x 1\na: 2\nb: {c: 1, c: 2}\nd: !t 3\n").diagnostics.map(\.code)
    #expect(codes == [.anchorOrTag, .duplicateKey, .duplicateKey, .anchorOrTag])
  }

  @Test("A text that begins with @ asks for quotes") func unquoted() {
    #expect(parse("a: @official\n").diagnostics.map(\.code) == [.unquotedPattern])
  }

  @Test("Aliases that would grow without bound are refused where they stand") func aliases() {
    let (document, diagnostics) = parse("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")
    #expect(diagnostics.count == 6)
    #expect(document != nil)
  }

  @Test("Deep nesting and endless compact lists are faults") func nesting() {
    let flow = String(repeating: "[", count: 100_000)
    let compact = String(repeating: "- ", count: 100_000) + "x"
    #expect(parse(flow).diagnostics.map(\.code) == [.nestingTooDeep])
    #expect(parse(compact).diagnostics.map(\.code) == [.nestingTooDeep])
  }

  @Test("Mutated files give diagnostics, never a crash", arguments: 0..<30) func noise(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let seedText =
      "factcheck: 1\nrules:\n- id: x/y\n  match: \"a | 'b' c\"\n  in: [lead, 'body']\n  why: >\n    folded\n    text\n"
    for _ in 0..<100 {
      var bytes = Array(seedText.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        default: bytes.insert(Array("[]{}:,\"'&*!|>-#@\t\n ".utf8).randomElement(using: &random) ?? 0, at: at)
        }
      }
      var diagnostics: [Diagnostic] = []
      let document = MarkedDocument.parse(file: "x", bytes: bytes, diagnostics: &diagnostics)
      #expect(document != nil || !diagnostics.isEmpty)
      _ = DiagnosticRenderer(files: [("x", bytes)]).render(diagnostics)
    }
  }

  @Test("The nearest name is suggested, if one is near") func suggestions() {
    #expect(Suggestion.nearest(to: "offical", in: ["office", "official", "officer"]) == "official")
    #expect(Suggestion.nearest(to: "mtach", in: ["match", "message"]) == "match")
    #expect(Suggestion.nearest(to: "xyz", in: ["match", "message"]) == nil)
  }

  @Test("Long lines are cut around the fault") func longLines() {
    let line = String(repeating: "x", count: 400) + "!" + String(repeating: "y", count: 400)
    let diagnostic = Diagnostic(.yamlSyntax, "here", file: "x", line: 1, column: 401)
    let out = DiagnosticRenderer(files: [("x", Array(line.utf8))]).render([diagnostic])
    let lines = out.split(separator: "\n")
    #expect(lines.count == 3)
    let shown = Array(lines[1])
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    #expect(caret.map { shown[$0] } == "!")
  }
}
