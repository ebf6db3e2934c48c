/// What one input adds to a SARIF log.
public struct SARIFPiece: Sendable {
  /// Result objects, separated by commas.
  let results: [UInt8]
  /// Why the input gave no document.
  let fault: RunFault?
}
