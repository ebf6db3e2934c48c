import Reporting

/// Writes a page a document and, at the end, the list of all.
final class PageFolderWriter: RunWriter {
  /// What one document contributes.
  struct Piece: Sendable {
    var row: HTMLIndexRow
    var id: String
    /// Nil for an input that gave no document.
    var page: [UInt8]?
  }

  private var index: HTMLIndex
  private let write: (String, [UInt8]) -> Bool
  private var number = 0

  init(index: HTMLIndex, write: @escaping (String, [UInt8]) -> Bool) {
    self.index = index
    self.write = write
  }

  func open() -> Bool { true }

  func take(_ piece: any Sendable) -> Bool {
    guard let piece = piece as? Piece else { return true }
    number += 1
    _ = index.add(piece.row)
    guard let page = piece.page else { return true }
    return write(HTMLIndex.pageName(number: number, id: piece.id), page)
  }

  func close(_ summary: RunSummary, _ checker: Checker) -> Bool { write("index.html", index.closing()) }
}
