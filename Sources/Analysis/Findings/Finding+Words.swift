import TextCore

/// What a finding says. Most texts are made when they are asked for: who wants one twice keeps it.
extension Finding {
  /// The matched words, white space collapsed, never cut; nil for findings about the document.
  public var match: String? {
    get { words.match }
    set { words.texts.match = newValue }
  }

  /// Captured words by name, as written, white space collapsed, at most `MessageTemplate.captureLimit`
  /// scalars.
  public var captures: [(name: String, text: String)] {
    get { words.captures }
    set { words.texts.captures = newValue }
  }

  /// The message with captures filled in.
  public var message: String {
    get { words.message }
    set { words.texts.message = newValue }
  }

  /// Why it matters, with captures filled in.
  public var why: String {
    get { words.why }
    set { words.texts.why = newValue }
  }

  /// What to do, with captures filled in.
  public var fix: String {
    get { words.fix }
    set { words.texts.fix = newValue }
  }

  /// A replacement to propose, if the rule gives one.
  public var suggestion: String? {
    get { words.suggestion }
    set { words.texts.suggestion = newValue }
  }

  /// The parts of a rule's text between which `DocumentReport.readMatch` puts the match: one more than there are places for it.
  public static func parts(ofText text: String) -> [String] {
    guard let template = ParsedTemplate(text) else { return [text] }
    var parts: [String] = []
    var start = 0
    for place in template.places where place.isMatch {
      parts.append(String(decoding: template.bytes[start..<place.open], as: UTF8.self))
      start = place.end
    }
    return parts + [String(decoding: template.bytes[start...], as: UTF8.self)]
  }
}
