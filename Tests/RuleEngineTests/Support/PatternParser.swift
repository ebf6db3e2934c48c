@testable import RuleEngine

/// Reads the pattern notation of rule files, as far as tests need it.
struct PatternParser {
  private var rest: [Substring]
  private let names: (lexicon: (String) -> Int, mark: (String) -> Int)

  static func parse(_ text: String, lexicon: (String) -> Int, mark: (String) -> Int) -> PatternTree {
    withoutActuallyEscaping(lexicon) { lexicon in
      withoutActuallyEscaping(mark) { mark in
        var parser = PatternParser(rest: lex(text), names: (lexicon, mark))
        return parser.choice()
      }
    }
  }

  /// Cuts at white space and brackets; quoted literals stay whole.
  private static func lex(_ text: String) -> [Substring] {
    var pieces: [Substring] = []
    var at = text.startIndex
    while at < text.endIndex {
      let character = text[at]
      if character == " " {
        at = text.index(after: at)
        continue
      }
      var end = text.index(after: at)
      if character == "'" || character == "\"" {
        while end < text.endIndex, text[end] != character { end = text.index(after: end) }
        end = end < text.endIndex ? text.index(after: end) : end
      } else if character == "{" || character == "[" || character == "<" {
        while end < text.endIndex, !"}]>".contains(text[end]) { end = text.index(after: end) }
        end = end < text.endIndex ? text.index(after: end) : end
      } else if character == "$" {
        while end < text.endIndex, text[end] != "=" { end = text.index(after: end) }
        end = end < text.endIndex ? text.index(after: end) : end
      } else if !"()|?!".contains(character) {
        while end < text.endIndex, !" ()|?{".contains(text[end]) { end = text.index(after: end) }
      }
      pieces.append(text[at..<end])
      at = end
    }
    return pieces
  }

  private mutating func choice() -> PatternTree {
    var ways = [sequence()]
    while rest.first == "|" {
      rest.removeFirst()
      ways.append(sequence())
    }
    return ways.count == 1 ? ways[0] : .choice(ways)
  }

  private mutating func sequence() -> PatternTree {
    var parts: [PatternTree] = []
    while let next = rest.first, next != "|", next != ")" { parts += suffixed() }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func suffixed() -> [PatternTree] {
    let items = item()
    guard let suffix = rest.first, let last = items.last else { return items }
    if suffix == "?" {
      rest.removeFirst()
      return items.dropLast() + [.repeated(last, 0, 1)]
    }
    if suffix.first == "{" {
      rest.removeFirst()
      let bounds = suffix.dropFirst().dropLast().split(separator: ",").compactMap { Int($0) }
      return items.dropLast() + [.repeated(last, bounds[0], bounds[bounds.count - 1])]
    }
    return items
  }

  private mutating func item() -> [PatternTree] {
    let piece = rest.removeFirst()
    if piece == "(" {
      let inner = choice()
      if rest.first == ")" { rest.removeFirst() }
      return [inner]
    }
    if piece == "!" {
      let inner = item()[0]
      if case .choice(let ways) = inner { return [.not(ways)] }
      return [.not([inner])]
    }
    if piece.hasPrefix("$") { return [.capture(String(piece.dropFirst().dropLast()), item()[0])] }
    if piece.hasPrefix("@") { return [.lexicon(names.lexicon(String(piece.dropFirst())))] }
    if piece.hasPrefix("#") { return [.mark(names.mark(String(piece.dropFirst())))] }
    if piece.hasPrefix("..") { return [.gap(Int(piece.dropFirst(2)) ?? 0)] }
    if piece.hasPrefix("'") { return [.word(String(piece.dropFirst().dropLast()), joined: false)] }
    if piece.hasPrefix("\"") { return [.surface(String(piece.dropFirst().dropLast()))] }
    if piece == "<s>" { return [.sentenceStart] }
    if piece == "</s>" { return [.sentenceEnd] }
    if piece.hasPrefix("["), let test = ClassTest.allCases.first(where: { "[\($0.name)]" == piece }) {
      return [.tokenClass(test)]
    }
    if piece.contains("*") { return [.glob(String(piece))] }
    return piece.split(separator: "-").enumerated().map { .word(String($1), joined: $0 > 0) }
  }
}
