/// The form an article came in.
public enum DocumentFormat: UInt8, Sendable, CaseIterable {
  case text
  case html
  case markdown

  /// The name used in output.
  public var name: String {
    switch self {
    case .text: "text"
    case .html: "html"
    case .markdown: "markdown"
    }
  }
}
