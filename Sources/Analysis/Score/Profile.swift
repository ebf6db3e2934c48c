/// What kind of text a score is made for; changes weights, never which findings exist.
public enum Profile: String, Sendable, CaseIterable {
  case news
  case analysis
  case opinion
  case agency

  /// The profile of a document by its label and dateline.
  public init(label: String?, hasAgencyDateline: Bool) {
    switch label {
    case "opinion": self = .opinion
    case "analysis": self = .analysis
    default: self = hasAgencyDateline ? .agency : .news
    }
  }
}
