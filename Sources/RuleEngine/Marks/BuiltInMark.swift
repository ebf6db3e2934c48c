/// Marks that the program itself sets, between the strata; packs may name but not define them.
///
/// `RuleSet.marks` begins with these, in the order of `allCases`.
public enum BuiltInMark: Int, Sendable, CaseIterable {
  /// Stratum 1: a quotation with its marks.
  case quotation
  /// Stratum 4: the source of an attribution.
  case source
  /// Stratum 4: the cue of an attribution.
  case cue
  /// Stratum 4: one piece of the content of an attribution.
  case content
  /// Stratum 4: the content of an attribution by saying that has a source.
  case statement
  /// Stratum 4: sources by kind.
  case sourceNamed
  case sourceRole
  case sourcePronoun
  case sourceAnonymous
  case sourceCollective
  case sourceOutlet
  case sourceDocument
  /// Stratum 7: accusations by their sourcing.
  case accusationUnsourced
  case accusationVague
  case accusationSourced

  /// The name rules use, without the number sign.
  public var name: String {
    switch self {
    case .quotation: "quotation"
    case .source: "source"
    case .cue: "cue"
    case .content: "content"
    case .statement: "statement"
    case .sourceNamed: "source-named"
    case .sourceRole: "source-role"
    case .sourcePronoun: "source-pronoun"
    case .sourceAnonymous: "source-anonymous"
    case .sourceCollective: "source-collective"
    case .sourceOutlet: "source-outlet"
    case .sourceDocument: "source-document"
    case .accusationUnsourced: "accusation-unsourced"
    case .accusationVague: "accusation-vague"
    case .accusationSourced: "accusation-sourced"
    }
  }

  /// The stratum (of the twelve of the design) in which the mark is set.
  public var stratum: Int {
    switch self {
    case .quotation: 1
    case .accusationUnsourced, .accusationVague, .accusationSourced: 7
    default: 4
    }
  }
}
