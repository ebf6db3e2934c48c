import Attribution
import RuleEngine
import TextCore

/// The built-in marks that a reading sets.
enum ReadingMarks {
  /// Marks of stratum 4; their spans in the order of the attributions.
  static func spans(of reading: Reading) -> [(BuiltInMark, [TokenSpan])] {
    var spans = [[TokenSpan]](repeating: [], count: BuiltInMark.allCases.count)
    for attribution in reading.attributions {
      spans[BuiltInMark.cue.rawValue].append(attribution.cue)
      spans[BuiltInMark.content.rawValue] += attribution.content
      if attribution.act == .statement, attribution.source != nil {
        spans[BuiltInMark.statement.rawValue] += attribution.content
      }
      guard let source = attribution.source else { continue }
      spans[BuiltInMark.source.rawValue].append(source)
      guard let kind = attribution.sourceKind else { continue }
      spans[mark(for: kind).rawValue].append(source)
    }
    return BuiltInMark.allCases.filter { $0.stratum == 4 }.map { ($0, spans[$0.rawValue]) }
  }

  /// Marks of stratum 7.
  static func accusations(of reading: Reading) -> [(BuiltInMark, [TokenSpan])] {
    let kinds: [(AccusationSourcing, BuiltInMark)] = [
      (.unsourced, .accusationUnsourced), (.vague, .accusationVague), (.sourced, .accusationSourced),
    ]
    return kinds.map { kind, mark in
      (mark, reading.accusations.filter { $0.sourcing == kind }.map(\.tokens))
    }
  }

  private static func mark(for kind: SourceKind) -> BuiltInMark {
    switch kind {
    case .named: .sourceNamed
    case .role: .sourceRole
    case .pronoun: .sourcePronoun
    case .anonymous: .sourceAnonymous
    case .collective: .sourceCollective
    case .outlet: .sourceOutlet
    case .document: .sourceDocument
    }
  }
}
