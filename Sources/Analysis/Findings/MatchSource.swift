import RuleEngine
import TextCore

/// What the words of all findings of a text are read from: the text and the rules.
final class MatchSource: Sendable {
  private let text: TokenizedText
  private let digest: RuleDigest

  init(_ text: TokenizedText, _ digest: RuleDigest) {
    self.text = text
    self.digest = digest
  }

  /// What stands at a place, white space collapsed.
  func words(at place: TextSpan) -> String {
    // Not by a method of the document, which would copy it.
    MessageTemplate.collapsed(String(decoding: text.document.text[place.range], as: UTF8.self))
  }

  func message(ofRule rule: Int, at place: TextSpan) -> String {
    guard let template = digest.templates[rule].message else { return digest.rules[rule].message }
    return filled(template, words(at: place), [])
  }

  func why(ofRule rule: Int, at place: TextSpan) -> String {
    guard let template = digest.templates[rule].why else { return digest.rules[rule].why }
    return filled(template, words(at: place), [])
  }

  func fix(ofRule rule: Int, at place: TextSpan) -> String {
    guard let template = digest.templates[rule].fix else { return digest.rules[rule].fix }
    return filled(template, words(at: place), [])
  }

  func suggestion(ofRule rule: Int, at place: TextSpan) -> String? {
    guard let template = digest.templates[rule].suggest else { return digest.rules[rule].suggest }
    return filled(template, words(at: place), [])
  }

  /// All texts of a finding.
  func texts(
    ofRule rule: Int, at place: TextSpan, captures: [(name: String, tokens: TokenSpan)] = []
  ) -> FindingTexts {
    let words = words(at: place)
    let captures = captures.map { ($0.name, MessageTemplate.shortened(text.string($0.tokens))) }
    func filled(_ template: ParsedTemplate?, _ text: String) -> String {
      template.map { self.filled($0, words, captures) } ?? text
    }
    let templates = digest.templates[rule]
    return FindingTexts(
      match: words, captures: captures, message: filled(templates.message, digest.rules[rule].message),
      why: filled(templates.why, digest.rules[rule].why), fix: filled(templates.fix, digest.rules[rule].fix),
      suggestion: digest.rules[rule].suggest.map { filled(templates.suggest, $0) })
  }

  private func filled(
    _ template: ParsedTemplate, _ words: String, _ captures: [(name: String, text: String)]
  ) -> String {
    TemplateFiller.fill(template) { name, place in
      if place.isMatch {
        return words.utf8.count <= MessageTemplate.captureLimit ? words : MessageTemplate.shortened(words)
      }
      for capture in captures where TemplateFiller.isEqual(name, capture.name) { return capture.text }
      return nil
    }
  }
}
