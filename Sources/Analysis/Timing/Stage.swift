/// The stages of a document's way through the program, in order.
public enum Stage: Int, Sendable, CaseIterable {
  /// Reading bytes and records.
  case input
  /// Decoding, parsing, choosing the main text, metadata.
  case document
  /// Tokens and sentences.
  case tokens
  /// Lexicon entries.
  case lexicons
  /// Quotations and base marks.
  case marks
  /// Speakers, sources, voices, late marks, accusations.
  case attribution
  /// Metrics of the document.
  case metrics
  /// Matches of the rules, with contexts, and what they become.
  case rules
  /// Rules about the document, suppressions, baseline, score.
  case score
  /// Bytes of the outputs.
  case render
  /// Writing them.
  case output

  /// The name as printed.
  public var name: String { "\(self)" }
}
