public import Analysis
public import Attribution
public import TextCore

/// What became of one document.
public enum Outcome: Sendable {
  /// It was read; only `annotate` stops here.
  case reading(TokenizedText, Reading)
  /// It was judged.
  case report(DocumentReport)
  /// It could not be read.
  case fault(InputFault)
}
