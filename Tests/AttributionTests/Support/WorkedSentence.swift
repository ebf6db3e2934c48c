import Attribution
import TestSupport
import Testing
import TextCore

/// A sentence with its attribution marked: one pair of markers for each letter of `roles`, in order.
///
/// `S` is the source, `V` the cue, `C` a piece of content.
struct WorkedSentence: Sendable, CustomTestStringConvertible {
  var construction: String
  var roles: String
  var marked: String

  init(_ construction: String, _ roles: String, _ marked: String) {
    self.construction = construction
    self.roles = roles
    self.marked = marked
  }

  var testDescription: String { construction }

  /// True where a reading of the sentence holds the attribution; prints what it holds otherwise.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let sentence = MarkedText(marked)
    let (text, reading) = try Shipped.read(sentence.text)
    func written(_ role: Character) -> [String] {
      zip(roles, sentence.marked).filter { $0.0 == role }.map { trimmed($0.1) }
    }
    let found = reading.attributions.contains { attribution in
      let source = attribution.source.map { trimmed(text.string($0)) }
      return written("V").allSatisfy { text.string(attribution.cue).contains($0) }
        && source == written("S").first
        && attribution.content.map { trimmed(text.string($0)) } == written("C")
    }
    let all = reading.attributions.map { attribution in
      "[\(attribution.source.map(text.string) ?? "-")] <\(text.string(attribution.cue))> \(attribution.content.map(text.string))"
    }
    #expect(found, "\(all)", sourceLocation: sourceLocation)
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
