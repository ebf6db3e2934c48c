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
      let filled = TemplateFiller.fill(parsed) { name, place in
        for (key, value) in values where TemplateFiller.isEqual(name, key) {
          #expect(place.isMatch == (key == "match"))
          return value
        }
        return nil
      }
      #expect(filled == plain, "\(template)")
    }
  }

  @Test("parts around the match, joined by it, are the filled text")
  func parts() {
    let pieces = ["{", "}", "{match}", "{who}", " says ", "é", "", "“"]
    var random = SplitMix(state: 7)
    for _ in 0..<2000 {
      let template = (0..<random.next(7)).map { _ in pieces[random.next(pieces.count)] }.joined()
      let plain = MessageTemplate.fill(template) { $0 == "match" ? "a wild claim" : nil }
      #expect(Finding.parts(ofText: template).joined(separator: "a wild claim") == plain, "\(template)")
    }
  }

  @Test("names of metrics are told from others when a template is read")
  func metrics() {
    let places = ParsedTemplate("{doc.words}, {match}, {doc.no}, {words}")?.places ?? []
    #expect(places.map(\.metric) == [.docWords, nil, nil, nil])
    #expect(places.map(\.isMatch) == [false, true, false, false])
  }
}
