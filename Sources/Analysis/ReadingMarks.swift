import Attribution
import RuleEngine
import TextCore

/// The built-in marks that a reading sets.
enum ReadingMarks {
  /// Marks of stratum 4.
  static func spans(of reading: Reading) -> [(BuiltInMark, [TokenSpan])] {
    var spans: [BuiltInMark: [TokenSpan]] = [:]
    for attribution in reading.attributions {
      spans[.cue, default: []].append(attribution.cue)
      spans[.content, default: []] += attribution.content
      if attribution.act == .statement, attribution.source != nil {
        spans[.statement, default: []] += attribution.content
      }
      guard let source = attribution.source else { continue }
      spans[.source, default: []].append(source)
      guard let kind = attribution.sourceKind else { continue }
      spans[mark(for: kind), default: []].append(source)
    }
    return BuiltInMark.allCases.filter { $0.stratum == 4 }.map { ($0, (spans[$0] ?? []).sorted()) }
  }

  /// Marks of stratum 7.
  static func accusations(of reading: Reading) -> [(BuiltInMark, [TokenSpan])] {
    let kinds: [(AccusationSourcing, BuiltInMark)] = [
      (.unsourced, .accusationUnsourced), (.vague, .accusationVague), (.sourced, .accusationSourced),
    ]
    return kinds.map { kind, mark in
      (mark, reading.accusations.filter { $0.sourcing == kind }.map(\.tokens).sorted())
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
