/// Where in the article a finding stands.
public enum Section: UInt8, Sendable, CaseIterable {
  case headline
  /// Standfirst and first paragraph.
  case lead
  case body
  case caption
  /// The finding is about the document as a whole.
  case document

  /// The name used in rule files and in output.
  public var name: String {
    switch self {
    case .headline: "headline"
    case .lead: "lead"
    case .body: "body"
    case .caption: "caption"
    case .document: "document"
    }
  }
}
