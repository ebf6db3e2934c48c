import Testing

@testable import Reporting

@Suite("LayeredMarkup")
struct LayeredMarkupTests {
  static func layer(_ name: String, _ range: Range<Int>, rank: Int = 1) -> MarkupLayer {
    MarkupLayer(
      start: range.lowerBound, end: range.upperBound, rank: rank, open: ("<\(name)>", "<\(name) more>"),
      close: "</\(name)>", trailer: "[\(name)]")
  }

  static func render(_ text: String, _ layers: [MarkupLayer]) -> String {
    let sorted = layers.sorted { a, b in
      a.start != b.start ? a.start < b.start : a.rank != b.rank ? a.rank < b.rank : a.end > b.end
    }
    return String(
      decoding: LayeredMarkup.render(Array(text.utf8), range: 0..<text.utf8.count, layers: sorted),
      as: UTF8.self)
  }

  @Test("stretches that cross are cut, the one that began first stays outside")
  func crossing() {
    #expect(
      Self.render("abcdef", [Self.layer("x", 0..<4), Self.layer("y", 2..<6)])
        == "<x>ab<y>cd</y></x>[x]<y more>ef</y>[y]")
  }

  @Test("the longer of two that begin together stands outside")
  func nesting() {
    #expect(
      Self.render("abcd", [Self.layer("x", 0..<2), Self.layer("y", 0..<4)]) == "<y><x>ab</x>[x]cd</y>[y]")
  }

  @Test("a lower rank stands outside even where it begins later")
  func ranks() {
    #expect(
      Self.render("abcdef", [Self.layer("x", 0..<4), Self.layer("v", 2..<6, rank: 0)])
        == "<x>ab</x><v><x more>cd</x>[x]ef</v>[v]")
  }

  @Test("equal stretches nest and close together")
  func equal() {
    #expect(Self.render("ab", [Self.layer("x", 0..<2), Self.layer("y", 0..<2)]) == "<x><y>ab</y></x>[x][y]")
  }

  @Test("words between the marks are escaped")
  func escapes() {
    #expect(Self.render("<&\"'>", [Self.layer("x", 1..<3)]) == "&lt;<x>&amp;&quot;</x>[x]&#39;&gt;")
  }

  @Test("beyond the depth that is drawn, references still come")
  func depth() {
    let layers = (0..<20).map { Self.layer("m\($0)", 0..<3) }
    let out = Self.render("abc", layers)
    #expect(out.matches(of: /<m\d/).count == LayeredMarkup.deepest)
    for index in 0..<20 { #expect(out.contains("[m\(index)]")) }
  }

  @Test("whatever overlaps, the result is well nested and keeps every letter")
  func any() {
    var random = Numbers(state: 11)
    for _ in 0..<500 {
      let length = Int.random(in: 1...30, using: &random)
      let text = String((0..<length).map { _ in "abc&".randomElement(using: &random) ?? "a" })
      let layers = (0..<Int.random(in: 0...12, using: &random)).map { index -> MarkupLayer in
        let start = Int.random(in: 0..<length, using: &random)
        let end = Int.random(in: start...length, using: &random)
        return Self.layer("e\(index)", start..<end, rank: Int.random(in: 0...2, using: &random))
      }
      let out = Self.render(text, layers)
      #expect(Self.letters(out) == text.replacing("&", with: "&amp;"))
      #expect(Self.isNested(out), "\(out)")
      for index in layers.indices {
        #expect(out.split(separator: "[e\(index)]", omittingEmptySubsequences: false).count == 2)
      }
    }
  }

  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static func letters(_ markup: String) -> String {
    markup.replacing(/<[^>]*>/, with: "").replacing(/\[e\d+\]/, with: "")
  }

  static func isNested(_ markup: String) -> Bool {
    var open: [Substring] = []
    for tag in markup.matches(of: /<(\/?)(\w+)[^>]*>/) {
      if tag.output.1.isEmpty {
        open.append(tag.output.2)
      } else if open.popLast() != tag.output.2 {
        return false
      }
    }
    return open.isEmpty
  }
}
