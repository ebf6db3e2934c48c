import Attribution
import RuleEngine
import TextCore

/// The built-in marks that a reading sets. Marks without spans are as they are: empty.
enum ReadingMarks {
  /// Sets the marks of stratum 4; their spans in the order of the attributions.
  static func setAttributions(of reading: Reading, in scan: inout DocumentScan) {
    guard !reading.attributions.isEmpty else { return }
    var cues: [TokenSpan] = []
    var contents: [TokenSpan] = []
    var statements: [TokenSpan] = []
    var sources: [TokenSpan] = []
    cues.reserveCapacity(reading.attributions.count)
    contents.reserveCapacity(reading.attributions.count)
    for index in reading.attributions.indices {
      cues.append(reading.attributions[index].cue)
      let isStatement = reading.attributions[index].act == .statement
      let source = reading.attributions[index].source
      for span in reading.attributions[index].content {
        contents.append(span)
        if isStatement, source != nil { statements.append(span) }
      }
      if let source { sources.append(source) }
    }
    set(.source, sources, in: &scan)
    set(.cue, cues, in: &scan)
    set(.content, contents, in: &scan)
    set(.statement, statements, in: &scan)
    guard !sources.isEmpty else { return }
    for kind in [SourceKind.named, .role, .pronoun, .anonymous, .collective, .outlet, .document] {
      sources.removeAll(keepingCapacity: true)
      for index in reading.attributions.indices where reading.attributions[index].sourceKind == kind {
        if let source = reading.attributions[index].source { sources.append(source) }
      }
      set(mark(for: kind), sources, in: &scan)
    }
  }

  /// Sets the marks of stratum 7.
  static func setAccusations(of reading: Reading, in scan: inout DocumentScan) {
    guard !reading.accusations.isEmpty else { return }
    let kinds: [(AccusationSourcing, BuiltInMark)] = [
      (.unsourced, .accusationUnsourced), (.vague, .accusationVague), (.sourced, .accusationSourced),
    ]
    for (sourcing, mark) in kinds {
      set(mark, reading.accusations.filter { $0.sourcing == sourcing }.map(\.tokens), in: &scan)
    }
  }

  private static func set(_ mark: BuiltInMark, _ spans: [TokenSpan], in scan: inout DocumentScan) {
    if !spans.isEmpty { scan.setMark(mark.rawValue, spans: spans) }
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
