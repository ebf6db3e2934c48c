public import RuleEngine

/// The four parts of a score.
public enum ScorePart: Int, Sendable, CaseIterable, BitwiseCopyable {
  case attribution
  case independence
  case language
  case transparency

  /// The name used in output.
  public var name: String {
    switch self {
    case .attribution: "attribution"
    case .independence: "independence"
    case .language: "language"
    case .transparency: "transparency"
    }
  }

  /// The part that findings of a category are deducted from.
  public init(category: Category) {
    switch category {
    case .unsourcedAccusation, .vagueSourcing, .headline: self = .attribution
    case .loadedFraming, .editorialising, .weasel, .hedge: self = .language
    case .independence: self = .independence
    case .transparency: self = .transparency
    }
  }
}
