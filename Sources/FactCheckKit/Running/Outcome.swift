public import Analysis
public import Attribution
public import TextCore

/// What became of one document; one reference, as it is handed from stage to stage.
public indirect enum Outcome: Sendable {
  /// It was read; only `annotate` stops here.
  case reading(TokenizedText, Reading)
  /// It was judged.
  case report(DocumentReport)
  /// It could not be read.
  case fault(InputFault)
}
