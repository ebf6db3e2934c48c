import Attribution
import RuleEngine
import TextCore

/// The built-in marks that a reading sets. Marks without spans are as they are: empty.
enum ReadingMarks {
  /// Sets the marks of stratum 4; their spans in the order of the attributions.
  static func setAttributions(of reading: Reading, in scan: inout DocumentScan) {
    guard !reading.attributions.isEmpty else { return }
    // Most attributions have a cue, a source, which has a kind, and a content, which most state.
    var marks = MarkSpans(count: reading.attributions.count * 5)
    reading.attributions.withUnsafeBufferPointer { put($0, in: &marks) }
    scan.setMarks(marks)
  }

  private static func put(_ attributions: UnsafeBufferPointer<Attribution>, in marks: inout MarkSpans) {
    for index in attributions.indices {
      if let source = attributions[index].source { marks.put(source) }
    }
    name(.source, in: &marks)
    for index in attributions.indices { marks.put(attributions[index].cue) }
    name(.cue, in: &marks)
    for index in attributions.indices { putContent(of: attributions, index, in: &marks) }
    name(.content, in: &marks)
    for index in attributions.indices
    where attributions[index].act == .statement && attributions[index].source != nil {
      putContent(of: attributions, index, in: &marks)
    }
    name(.statement, in: &marks)
    for kind in [SourceKind.named, .role, .pronoun, .anonymous, .collective, .outlet, .document] {
      for index in attributions.indices where attributions[index].sourceKind == kind {
        if let source = attributions[index].source { marks.put(source) }
      }
      name(mark(for: kind), in: &marks)
    }
  }

  /// Puts the spans of a content, which is read where it stands: iterating would copy the attribution.
  @inline(__always)
  private static func putContent(
    of attributions: UnsafeBufferPointer<Attribution>, _ index: Int, in marks: inout MarkSpans
  ) {
    for place in 0..<attributions[index].content.count { marks.put(attributions[index].content[place]) }
  }

  /// Sets the marks of stratum 7.
  static func setAccusations(of reading: Reading, in scan: inout DocumentScan) {
    guard !reading.accusations.isEmpty else { return }
    var marks = MarkSpans(count: reading.accusations.count)
    reading.accusations.withUnsafeBufferPointer { accusations in
      for sourcing in [AccusationSourcing.unsourced, .vague, .sourced] {
        for index in accusations.indices where accusations[index].sourcing == sourcing {
          marks.put(accusations[index].tokens)
        }
        name(mark(for: sourcing), in: &marks)
      }
    }
    scan.setMarks(marks)
  }

  private static func name(_ mark: BuiltInMark, in marks: inout MarkSpans) { marks.name(mark.rawValue) }

  private static func mark(for sourcing: AccusationSourcing) -> BuiltInMark {
    switch sourcing {
    case .unsourced: .accusationUnsourced
    case .vague: .accusationVague
    case .sourced: .accusationSourced
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
