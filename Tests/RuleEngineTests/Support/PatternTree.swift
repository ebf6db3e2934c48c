@testable import RuleEngine

/// The syntax of a pattern, small enough for tests.
indirect enum PatternTree: Sendable {
  case word(String, joined: Bool)
  case words([String])
  case surface(String)
  case lexicon(Int)
  case mark(Int)
  case tokenClass(ClassTest)
  case glob(String)
  case gap(Int)
  case not([PatternTree])
  case sentenceStart
  case sentenceEnd
  case sequence([PatternTree])
  case choice([PatternTree])
  case repeated(PatternTree, Int, Int)
  case capture(String, PatternTree)

  /// Fewest and most tokens; nil for no bound known (marks).
  func width(_ lexiconWidths: [(Int, Int)]) -> (least: Int, most: Int?) {
    switch self {
    case .word, .words, .surface, .tokenClass, .glob, .not: return (1, 1)
    case .lexicon(let id): return (lexiconWidths[id].0, lexiconWidths[id].1)
    case .mark: return (1, nil)
    case .gap(let most): return (0, most)
    case .sentenceStart, .sentenceEnd: return (0, 0)
    case .capture(_, let inner): return inner.width(lexiconWidths)
    case .sequence(let parts):
      var least = 0
      var most: Int? = 0
      for part in parts {
        let width = part.width(lexiconWidths)
        least += width.least
        most = most.flatMap { sum in width.most.map { sum + $0 } }
      }
      return (least, most)
    case .choice(let ways):
      let widths = ways.map { $0.width(lexiconWidths) }
      let most = widths.contains { $0.most == nil } ? nil : widths.compactMap(\.most).max()
      return (widths.map(\.least).min() ?? 0, most)
    case .repeated(let inner, let low, let high):
      let width = inner.width(lexiconWidths)
      return (width.least * low, width.most.map { $0 * high })
    }
  }
}
