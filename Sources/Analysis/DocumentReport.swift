public import Attribution
public import TextCore

/// All that was found out about one document.
public struct DocumentReport: Sendable {
  /// The document with its tokens and sentences.
  public var text: TokenizedText
  /// Who says what.
  public var reading: Reading
  /// The findings in order of start, end and rule id; findings about the document last.
  public var findings: [Finding]
  /// The metrics.
  public var metrics: MetricTable
  /// Names of metrics and ids of rules that could not be assessed, sorted.
  public var notAssessed: [String]
  /// The score; nil where the text cannot be judged.
  public var score: Score?
  /// Why there is no score.
  public var reason: String?
  /// True where a budget stopped the search for findings.
  public var isIncomplete: Bool
  /// False where no rule was tried: the text is no article, or in a language that no pack covers.
  public var isJudged = true
  /// What is wrong with the suppressions in the document, in order of their places.
  public var notices: [SuppressionNotice] = []
  /// Indices of the ignore entries that a finding needed, sorted.
  public var usedIgnores: [Int] = []
}
