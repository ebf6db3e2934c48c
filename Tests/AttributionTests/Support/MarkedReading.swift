import Attribution
import Testing
import TextCore

/// A text with its attributions marked: `S[...]` the source, `V[...]` the cue, `C[...]` a piece of the content, each with
/// a number where the text holds several attributions (`S2[...]`).
struct MarkedReading: Sendable {
  /// One attribution as the text marks it.
  struct Expected: Sendable {
    var source: String?
    var cue = ""
    var content: [String] = []
  }

  /// The text without markers.
  private(set) var text = ""
  /// The attributions in order of their numbers.
  private(set) var expected: [Expected] = []

  init(_ marked: String) {
    var found: [Int: Expected] = [:]
    var rest = marked[...]
    let marker = /([SVC])([0-9]*)\[([^\]]*)\]/
    while let match = rest.firstMatch(of: marker) {
      text += rest[..<match.range.lowerBound] + match.3
      rest = rest[match.range.upperBound...]
      let number = Int(match.2) ?? 0
      let words = String(match.3)
      switch match.1 {
      case "S": found[number, default: Expected()].source = words
      case "V": found[number, default: Expected()].cue = words
      default: found[number, default: Expected()].content.append(words)
      }
    }
    text += rest
    expected = found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What is marked and not found, and what is found and not marked, one line each.
  func differences() throws -> [String] {
    let (text, reading) = try Shipped.read(self.text)
    var left = reading.attributions.map { attribution in
      Expected(
        source: attribution.source.map { trimmed(text.string($0)) }, cue: text.string(attribution.cue),
        content: attribution.content.map { trimmed(text.string($0)) })
    }
    var lines: [String] = []
    for wanted in expected {
      let match = left.firstIndex { found in
        found.source == wanted.source.map(trimmed) && found.content == wanted.content.map(trimmed)
          && (found.cue.contains(wanted.cue) || wanted.cue.contains(found.cue))
      }
      if let match { left.remove(at: match) } else { lines.append("missed: \(wanted)") }
    }
    return lines + left.map { "not marked: \($0)" }
  }

  /// Without quotation marks, stops and spaces at the ends.
  private func trimmed(_ string: String) -> String {
    let drop: Set<Character> = [" ", ",", ".", "\"", "“", "”", "‘", "’", "'", ":", ";"]
    var out = Substring(string)
    while let last = out.last, drop.contains(last) { out.removeLast() }
    while let first = out.first, drop.contains(first) { out.removeFirst() }
    return String(out)
  }
}
