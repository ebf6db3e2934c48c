import Testing

@testable import Reporting

@Suite("Plain template")
struct PlainTemplateTests {
  static let values: [String: Any] = [
    "a": "one", "b": "", "n": 7, "yes": true, "no": false, "held": GuardedText.hold("<b> & \"c\""),
    "list": [["a": "x", "deep": ["p", "q"]], ["a": "y", "deep": [String]()], ["b": "z", "deep": ["r"]]]
      as [[String: Any]],
    "words": ["u", "v", "w"], "none": [String](), "box": ["a": "inside", "no": true] as [String: Any],
  ]

  static func check(_ text: String) throws {
    let template = try PageTemplate(text, form: .html)
    let plain = try #require(PlainTemplate(text), "\(text)")
    let page = try #require(plain.render(values), "\(text)")
    #expect(GuardedText.release(page, form: .html) == template.renderByLibrary(values), "\(text)")
  }

  @Test("the shipped templates need no library")
  func shipped() throws {
    let templates = try SampleTemplates.shipped()
    for text in [templates.page, templates.index] {
      let plain = try #require(PlainTemplate(text))
      let page = PageData(
        report: SampleReport.report, rules: SampleRules.rules, registry: SampleReport.registry,
        references: References(SampleRules.rules))
      #expect(plain.render(page.values()) != nil)
    }
  }

  @Test(
    "tags, lists and lines come out as the library writes them",
    arguments: [
      "{{a}}-{{b}}-{{n}}-{{yes}}-{{missing}}-{{{held}}}-{{&held}}-{{held}}",
      "  {{#yes}}\n  in\n  {{/yes}}\nout\n",
      "{{#list}}{{a}}{{^last()}}, {{/last()}}{{/list}}",
      "{{#words}}{{#first()}}({{/first()}}{{.}}{{/words}})",
      "{{^none}}nothing{{/none}}{{#none}}x{{/none}}{{^words}}x{{/words}}",
      "{{#box}}{{a}} {{#no}}{{n}}{{/no}}{{/box}} {{a}}",
      "{{#list}}\n* {{a}}\n{{#deep}}\n  - {{.}} {{#last()}}end{{/last()}}\n{{/deep}}\n{{/list}}\n",
      "{{#b}}[{{.}}]{{/b}}{{^b}}x{{/b}}",
      " {{#yes}} {{/yes}} \n {{#yes}}\n x {{/yes}} y\n", "{ {{a}} } }} { {a}} \n  ", "", "\n", "  ",
      "{{#yes}}\n{{/yes}}",
      "{{ a }}{{# yes }}x{{/ yes }}", "· − “{{a}}”",
    ])
  func written(text: String) throws { try Self.check(text) }

  @Test(
    "what needs the library is left to it",
    arguments: [
      "{{> part}}", "{{! note }}", "{{=<% %>=}}", "{{a.b}}", "{{uppercased(a)}}", "{{% CONTENT_TYPE:TEXT}}",
      "{{*a}}\r\n",
      "{{$block}}{{/block}}", "{\u{301}{a}}",
    ])
  func left(text: String) { #expect(PlainTemplate(text) == nil) }

  @Test("values that only the library can show are left to it")
  func shown() throws {
    let values: [String: Any] = ["list": ["a"], "markup": "<b>"]
    #expect(PlainTemplate("{{list}}")?.render(values) == nil)
    #expect(PlainTemplate("{{markup}}")?.render(values) == nil)
    #expect(
      PlainTemplate("{{{markup}}}")?.render(values).map { String(decoding: $0, as: UTF8.self) } == "<b>")
    let page = try PageTemplate("{{markup}}{{list}}", form: .html)
    #expect(page.render(values) == page.renderByLibrary(values))
  }

  @Test("random templates come out as the library writes them", arguments: 0..<20)
  func random(seed: UInt64) throws {
    var numbers = LayeredMarkupTests.Numbers(state: seed)
    for _ in 0..<100 { try Self.check(Self.made(&numbers, depth: 0)) }
  }

  /// A template whose sections are closed.
  static func made(_ numbers: inout LayeredMarkupTests.Numbers, depth: Int) -> String {
    let pieces = [
      "text", " ", "  ", "\n", "\n", "\t", "{ ", "}", "{{a}}", "{{b}}", "{{n}}", "{{.}}", "{{{held}}}",
      "{{&yes}}", "·", "{{first()}}",
    ]
    let names = [
      "a", "b", "n", "yes", "no", "list", "words", "none", "box", "deep", "missing", "last()", "first()", ".",
    ]
    var out = ""
    for _ in 0..<Int.random(in: 0..<8, using: &numbers) {
      guard depth < 4, Int.random(in: 0..<3, using: &numbers) == 0 else {
        // The innermost value may be a list, which the library shows in a way of its own.
        let piece = pieces.randomElement(using: &numbers) ?? ""
        out += piece == "{{.}}" ? "{{#words}}{{.}}{{/words}}" : piece
        continue
      }
      let name = names.randomElement(using: &numbers) ?? ""
      let sign = Bool.random(using: &numbers) ? "#" : "^"
      out += "{{\(sign)\(name)}}" + made(&numbers, depth: depth + 1) + "{{/\(name)}}"
    }
    return out
  }
}
