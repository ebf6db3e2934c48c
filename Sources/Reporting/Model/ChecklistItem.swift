import TextCore

/// One thing a fact-checker has to verify.
struct ChecklistItem: Equatable {
  /// What kind of thing it is.
  enum Kind: CaseIterable {
    case accusation
    case figure
    case quotation

    /// The heading of its list.
    var heading: String {
      switch self {
      case .accusation: "Accusations"
      case .figure: "Figures and dates"
      case .quotation: "Quotations"
      }
    }
  }

  var kind: Kind
  /// The words in question, white space collapsed.
  var words: String
  /// Where they stand.
  var span: TextSpan
  /// The line in the input, from 1.
  var line: Int
  /// Who says it, as the text names them; nil where nobody stands behind it.
  var speaker: String?
  /// What to verify.
  var verify: String
  /// Whom to ask for a reply, and nil where nobody has to be asked.
  var ask: String?
  /// True where the text names no source at all.
  var hasNoSource: Bool
}
