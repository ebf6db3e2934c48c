/// The categories of findings; a rule's id begins with the name of its category.
public enum Category: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case unsourcedAccusation
  case vagueSourcing
  case hedge
  case weasel
  case loadedFraming
  case editorialising
  case independence
  case headline
  case transparency

  /// The name used in rule files and in output.
  public var name: String {
    switch self {
    case .unsourcedAccusation: "unsourced-accusation"
    case .vagueSourcing: "vague-sourcing"
    case .hedge: "hedge"
    case .weasel: "weasel"
    case .loadedFraming: "loaded-framing"
    case .editorialising: "editorialising"
    case .independence: "independence"
    case .headline: "headline"
    case .transparency: "transparency"
    }
  }

  /// The category of that name, or nil.
  public init?(name: some StringProtocol) {
    guard let found = Category.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}
