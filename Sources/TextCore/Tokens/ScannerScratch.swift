/// The room of a scanner as plain pointers, valid inside `TokenizerWorkspace.withPointers`.
struct ScannerScratch {
  /// For `PlainCuts`.
  let runs: UnsafeMutableBufferPointer<UInt32>
  let others: UnsafeMutableBufferPointer<UInt32>
  /// For `TokenList`.
  let breaks: UnsafeMutableBufferPointer<UInt32>
  /// For `PendingWords`.
  let pending: UnsafeMutableBufferPointer<PendingWord>
}
