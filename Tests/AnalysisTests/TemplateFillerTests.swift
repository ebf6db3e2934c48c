import TestSupport
import Testing

@testable import Analysis

@Suite("TemplateFiller")
struct TemplateFillerTests {
  @Test("fills random templates as the plain way over strings does")
  func agreement() {
    let values = ["match": "a “wild” claim", "who": "", "x": "{who}"]
    let pieces = ["{", "}", "{match}", "{who}", "{x}", "{unknown}", " says ", "é", "", "“"]
    var random = SplitMix(state: 6)
    var filler = TemplateFiller()
    for _ in 0..<2000 {
      let template = (0..<random.next(7)).map { _ in pieces[random.next(pieces.count)] }.joined()
      let filled = filler.fill(template) { name, out in
        for (key, value) in values where TemplateFiller.isEqual(name, key) {
          TemplateFiller.append(value, to: &out)
          return true
        }
        return false
      }
      #expect(filled == MessageTemplate.fill(template) { values[String($0)] }, "\(template)")
    }
  }

  @Test("a name is a literal only where all its bytes are")
  func literal() {
    func isMatch(_ name: String) -> Bool {
      Array(name.utf8).withUnsafeBufferPointer { TemplateFiller.isEqual($0, literal: "match") }
    }
    #expect(isMatch("match"))
    #expect(!isMatch("matcH"))
    #expect(!isMatch("matches"))
    #expect(!isMatch(""))
  }
}
