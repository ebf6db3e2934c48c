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
    for _ in 0..<2000 {
      let template = (0..<random.next(7)).map { _ in pieces[random.next(pieces.count)] }.joined()
      let plain = MessageTemplate.fill(template) { values[String($0)] }
      guard let parsed = ParsedTemplate(template) else {
        #expect(plain == template)
        continue
      }
      let filled = TemplateFiller.fill(parsed) { name, isMatch in
        for (key, value) in values where TemplateFiller.isEqual(name, key) {
          #expect(isMatch == (key == "match"))
          return value
        }
        return nil
      }
      #expect(filled == plain, "\(template)")
    }
  }
}
