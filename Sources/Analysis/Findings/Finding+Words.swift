public import TextCore

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

  /// Where the match of a finding stands in the document's text if there is nothing more to say of it: the finding has
  /// no captures, its texts are those of its rule, and what stands there is its `match` and stands in them whole,
  /// between `parts(ofText:)`. Nil for all others.
  ///
  /// - Parameters:
  ///   - findings: the list it is read from where it stands: a finding is larger than what is asked of it.
  ///   - text: the document's text.
  public static func plainMatch(
    _ findings: [Finding], _ index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> TextSpan? {
    // A title stands beside the text, and its findings have no span.
    guard findings[index].span != nil, case .match(_, _, let place) = findings[index].words,
      place.count <= MessageTemplate.captureLimit, place.range.upperBound <= text.count,
      WhiteSpace.isCollapsed(place.range, of: text)
    else { return nil }
    return place
  }

  /// The parts of a rule's text between which `plainMatch` tells the match: one more than there are places for it.
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
