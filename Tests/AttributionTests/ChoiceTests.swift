import TestSupport
import Testing
import TextCore

@testable import Attribution

@Suite("Choice among candidates")
struct ChoiceTests {
  private static let text = String(
    repeating: """
      The minister said that prices, as Ms Roe had noted, fell - twice. "Nobody," he told the court, "was asked."
      In his words, Lima and Jane Roe would have been accused by the mayor; critics claim, she adds, that it rained.

      """, count: 4)

  private static let frames: [Frame] = [
    .that, .clause, .quotation, .clauseSubjectVerb, .asClause, .bodyColon, .object, .preposition,
  ]

  @Test("takes what a look at every unit takes, whatever overlaps", arguments: 0..<60)
  func random(_ seed: UInt64) throws {
    let model = AttributionModel(rules: try Shipped.rules(), registry: try Shipped.registry())
    let (tokens, reading) = try Shipped.read(Self.text)
    let syntax = Syntax(text: tokens, words: model.words, quotations: reading.quotations)
    var choice = Choice(syntax: syntax)
    choice.room.prepare(units: syntax.units.count)
    var random = SplitMix(state: seed)
    var plain: [Plain] = []
    let count = syntax.units.count
    func span(_ longest: Int, _ random: inout SplitMix) -> Span {
      let start = random.next(count - 1)
      return Span(start, min(count, start + 1 + random.next(longest)))
    }
    for _ in 0..<40 {
      let cue = span(3, &random)
      let source = random.next(3) == 0 ? nil : span(6, &random)
      let frame = Self.frames[random.next(Self.frames.count)]
      let content = (0...random.next(3)).map { _ in span(25, &random) }
      plain.append(Plain(cue: cue, source: source, isFirst: frame.isContentFirst, content: content))
      choice.room.contents.begin()
      for part in content { choice.room.contents.put(part) }
      var candidate = Candidate(frame: frame, form: .finite, cue: cue, head: cue.start, source: source)
      candidate.content = choice.room.contents.close()
      choice.room.candidates.append(candidate)
    }
    choice.run()
    let chosen = choice.room.candidates.map { candidate in
      Plain(
        cue: candidate.cue, source: candidate.source, isFirst: candidate.frame.isContentFirst,
        content: candidate.content.map { choice.room.contents[$0] })
    }
    #expect(chosen == Self.chosen(plain, syntax))
  }

  private struct Plain: Equatable {
    var cue: Span
    var source: Span?
    var isFirst: Bool
    var content: [Span]
  }

  /// The choice unit by unit.
  private static func chosen(_ candidates: [Plain], _ syntax: Syntax) -> [Plain] {
    var isTaken = Array(repeating: false, count: syntax.units.count)
    var out: [Plain] = []
    for candidate in candidates.filter(\.isFirst) + candidates.filter({ !$0.isFirst }) {
      let cue = candidate.cue
      guard !(cue.start..<cue.end).contains(where: { isTaken[$0] }) else { continue }
      let units = candidate.content.flatMap { $0.start..<$0.end }.filter { !cue.contains($0) }
      guard !units.isEmpty, units.filter({ isTaken[$0] }).count * 100 <= units.count * Choice.takenLimit
      else { continue }
      var content: [Span] = []
      for span in candidate.content {
        var start = span.start
        for unit in span.start...span.end {
          let isFree =
            unit < span.end && !isTaken[unit] && !cue.contains(unit)
            && !(candidate.source?.contains(unit) ?? false)
          if isFree { continue }
          let isContent = (start..<unit).contains { syntax.mark($0) == 0 && syntax.cls($0) != .punctuation }
          if isContent { content.append(Span(start, unit)) }
          start = unit + 1
        }
      }
      guard !content.isEmpty else { continue }
      for unit in content.flatMap({ $0.start..<$0.end }) { isTaken[unit] = true }
      for unit in cue.start..<cue.end { isTaken[unit] = true }
      out.append(Plain(cue: cue, source: candidate.source, isFirst: candidate.isFirst, content: content))
    }
    return out.sorted { $0.cue.start != $1.cue.start ? $0.cue.start < $1.cue.start : $0.cue.end < $1.cue.end }
  }

  @Test("keeps the contents of all candidates apart in one list")
  func contents() {
    var list = ContentList()
    list.begin(Span(1, 3))
    list.put(Span(5, 5))
    list.put(Span(6, 9))
    list.dropEmpty()
    let first = list.close()
    list.begin(Span(10, 12))
    list.begin(Span(11, 12))
    let second = list.close()
    #expect(first.map { list[$0] } == [Span(1, 3), Span(6, 9)])
    #expect(second.map { list[$0] } == [Span(11, 12)])
    list.begin(Span(20, 21))
    let moved = list.extend(first, by: Span(30, 31))
    let longer = list.extend(moved, by: Span(40, 41))
    #expect(longer.map { list[$0] } == [Span(1, 3), Span(6, 9), Span(30, 31), Span(40, 41)])
    #expect(second.map { list[$0] } == [Span(11, 12)])
    list.removeAll()
    #expect(list.last == nil)
  }
}
