/// The named figures of a document that document rules may test.
///
/// A metric may be unknown (plain text has no byline field); an expression over an unknown metric is
/// unknown unless the other operand decides it (three-valued logic).
public enum Metric: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case docWords
  case docSentences
  case docParagraphs
  case docQuotedShare
  case hasByline
  case hasDate
  case hasUpdated
  case hasHeadline
  case hasPublisher
  case hasLabel
  case hasCorrections
  case hasDateline
  case labelIsOpinion
  case labelIsAnalysis
  case labelIsSponsored
  case labelIsSatire
  case sourcesNamed
  case sourcesAnonymous
  case sourcesCollective
  case sourcesSpeakers
  case sourcesOutlets
  case sourcesState
  case sourcesIndependent
  case sourcesDocuments
  case sourcesCountries
  case sourcesOfficials
  case sourcesOneGovernment
  case sourcesList
  case statementsTotal
  case statementsTopShare
  case statementsSecondhand
  case attributionDensity
  case accusationsUnsourced
  case accusationsVague
  case accusationsSourced
  case accusedNamed
  case accusedWithoutReply
  case accusedList
  case quotationsDirect
  case linksExternal
  case linksDomains
  case sourcesStateList
  case sourcesSpeakersList
  case headlineSupport
  case headlineUnsupported
  case headlineNumbersMissing
  case headlineEmphasisMissing
  case headlineHedgeLost
  case headlineAccuserLost

  /// The name used in rule files.
  public var name: String {
    switch self {
    case .docWords: "doc.words"
    case .docSentences: "doc.sentences"
    case .docParagraphs: "doc.paragraphs"
    case .docQuotedShare: "doc.quoted_share"
    case .hasByline: "has.byline"
    case .hasDate: "has.date"
    case .hasUpdated: "has.updated"
    case .hasHeadline: "has.headline"
    case .hasPublisher: "has.publisher"
    case .hasLabel: "has.label"
    case .hasCorrections: "has.corrections"
    case .hasDateline: "has.dateline"
    case .labelIsOpinion: "label.opinion"
    case .labelIsAnalysis: "label.analysis"
    case .labelIsSponsored: "label.sponsored"
    case .labelIsSatire: "label.satire"
    case .sourcesNamed: "sources.named"
    case .sourcesAnonymous: "sources.anonymous"
    case .sourcesCollective: "sources.collective"
    case .sourcesSpeakers: "sources.speakers"
    case .sourcesOutlets: "sources.outlets"
    case .sourcesState: "sources.state"
    case .sourcesIndependent: "sources.independent"
    case .sourcesDocuments: "sources.documents"
    case .sourcesCountries: "sources.countries"
    case .sourcesOfficials: "sources.officials"
    case .sourcesOneGovernment: "sources.one_government"
    case .sourcesList: "sources.list"
    case .statementsTotal: "statements.total"
    case .statementsTopShare: "statements.top_share"
    case .statementsSecondhand: "statements.secondhand"
    case .attributionDensity: "attribution.density"
    case .accusationsUnsourced: "accusations.unsourced"
    case .accusationsVague: "accusations.vague"
    case .accusationsSourced: "accusations.sourced"
    case .accusedNamed: "accused.named"
    case .accusedWithoutReply: "accused.without_reply"
    case .accusedList: "accused.list"
    case .quotationsDirect: "quotations.direct"
    case .linksExternal: "links.external"
    case .linksDomains: "links.domains"
    case .sourcesStateList: "sources.state_list"
    case .sourcesSpeakersList: "sources.speakers_list"
    case .headlineSupport: "headline.support"
    case .headlineUnsupported: "headline.unsupported"
    case .headlineNumbersMissing: "headline.numbers_missing"
    case .headlineEmphasisMissing: "headline.emphasis_missing"
    case .headlineHedgeLost: "headline.hedge_lost"
    case .headlineAccuserLost: "headline.accuser_lost"
    }
  }

  /// The type of its value.
  public var type: MetricType {
    switch self {
    case .hasByline, .hasDate, .hasUpdated, .hasHeadline, .hasPublisher, .hasLabel, .hasCorrections,
      .hasDateline, .labelIsOpinion, .labelIsAnalysis, .labelIsSponsored, .labelIsSatire,
      .sourcesOneGovernment, .headlineHedgeLost, .headlineAccuserLost:
      .boolean
    case .sourcesList, .sourcesStateList, .sourcesSpeakersList, .accusedList, .headlineUnsupported: .text
    default: .number
    }
  }

  /// The metric of that name, or nil.
  public init?(name: some StringProtocol) {
    guard let found = Metric.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}
