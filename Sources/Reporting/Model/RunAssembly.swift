public import Analysis

/// An output about a whole run, put together from pieces in the order of the input.
///
/// Pieces are made on any worker and in any order; everything else is called by one thread: `opening`, then
/// `add` for each document in the order of the input, then `closing`. What a call returns can be written at
/// once, so that memory does not grow with the number of documents.
public protocol RunAssembly: Sendable {
  /// What one document contributes.
  associatedtype Piece: Sendable

  /// The contribution of a document that was judged.
  func piece(of report: DocumentReport) -> Piece
  /// The contribution of an input that gave no document.
  func piece(of fault: RunFault) -> Piece
  /// What stands before the first document.
  mutating func opening() -> [UInt8]
  /// Takes the next document.
  mutating func add(_ piece: Piece) -> [UInt8]
  /// What stands behind the last document.
  mutating func closing() -> [UInt8]
}
