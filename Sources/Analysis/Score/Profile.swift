/// What kind of text a score is made for; changes weights, never which findings exist.
public enum Profile: String, Sendable, CaseIterable {
  case news
  case analysis
  case opinion
  case agency

  /// Its place among all profiles.
  var index: Int {
    switch self {
    case .news: 0
    case .analysis: 1
    case .opinion: 2
    case .agency: 3
    }
  }

  /// The profile of a document by its label and dateline.
  public init(label: String?, hasAgencyDateline: Bool) {
    switch label {
    case "opinion": self = .opinion
    case "analysis": self = .analysis
    default: self = hasAgencyDateline ? .agency : .news
    }
  }
}
