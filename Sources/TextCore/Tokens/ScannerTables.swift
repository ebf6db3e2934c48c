/// The tables of a scanner as plain pointers, valid inside `TokenizerTables.withPointers`.
///
/// Handed on by its address: it is too large to be copied for every word.
struct ScannerTables {
  /// The table of byte kinds.
  let kinds: UnsafePointer<UInt8>
  /// The ids of `MarkIDs`.
  let marks: UnsafePointer<UInt32>
  /// The table of plain classes.
  let classes: UnsafePointer<UInt32>
  /// The table of length masks.
  let lengths: UnsafePointer<LengthMask>
  /// The words that have ids.
  let vocabulary: VocabularyView
  /// The index of the vocabulary, or that of no words.
  let index: WordIndexView
  /// The abbreviations and sentence words.
  let abbreviations: AbbreviationTables
}
