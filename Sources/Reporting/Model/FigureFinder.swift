import TextCore

/// Finds figures that can be checked: amounts, shares, counts, days.
enum FigureFinder {
  /// Spans of figures with their currency sign before and the unit behind, in order.
  ///
  /// Years alone, times of day and ages behind a name are left out: nobody is asked for their source.
  static func spans(in sentence: TokenSpan, of text: TokenizedText) -> [TokenSpan] {
    var spans: [TokenSpan] = []
    var token = Int(sentence.start)
    let end = min(Int(sentence.end), text.tokens.count)
    while token < end {
      let classes = text.tokens[token].classes
      guard classes.contains(.number), !classes.contains(.year), !isClock(text.tokens[token], text),
        !isAge(token, text)
      else {
        token += 1
        continue
      }
      var first = token
      if first > Int(sentence.start), text.tokens[first - 1].classes.contains(.money) { first -= 1 }
      var last = token + 1
      // "9-6", "22-year-old"
      while last < end, text.tokens[last].classes.contains(.joined) { last += 1 }
      // A sign that touches the number ("40%") and a word behind make it readable ("40%", "300 people").
      if last < end, !text.tokens[last].classes.contains(.spaceBefore),
        !text.tokens[last].classes.contains(.hardBreak),
        text.tokens[last].classes.contains(.punctuation), isSign(text.tokens[last], text)
      {
        last += 1
      } else if last == token + 1, last < end, text.tokens[last].classes.contains(.word),
        text.tokens[last].span.count >= shortestUnit
      {
        last += 1
      }
      spans.append(TokenSpan(first, last))
      token = last
    }
    return spans
  }

  /// "Obi, 22, dismissed": a number alone between a name's comma and a comma or stop.
  private static func isAge(_ token: Int, _ text: TokenizedText) -> Bool {
    guard token >= 2, token + 1 < text.tokens.count, isComma(token - 1, text),
      text.tokens[token - 2].classes.contains(.capitalised),
      text.tokens[token].end - text.tokens[token].start <= longestAge
    else { return false }
    return isComma(token + 1, text) || text.tokens[token + 1].classes.contains(.terminator)
  }

  /// Bytes of the word behind a figure from which on it is shown: shorter ones mostly begin what comes next.
  private static let shortestUnit = 4

  /// Digits of the age of a person.
  private static let longestAge = 3

  private static func isComma(_ token: Int, _ text: TokenizedText) -> Bool {
    text.document.text[text.tokens[token].span.range].elementsEqual(",".utf8)
  }

  private static func isClock(_ token: Token, _ text: TokenizedText) -> Bool {
    text.document.text[token.span.range].contains(UInt8(ascii: ":"))
  }

  /// Percent, per mille, degree: everything beyond the marks that structure sentences.
  private static func isSign(_ token: Token, _ text: TokenizedText) -> Bool {
    let bytes = text.document.text[token.span.range]
    return bytes.first == UInt8(ascii: "%") || bytes.elementsEqual("‰".utf8) || bytes.elementsEqual("°".utf8)
  }
}
