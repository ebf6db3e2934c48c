public import TextCore

extension Pattern: Archivable {
  /// What reading fills.
  public static var blank: Pattern { Pattern(entry: 0, length: 0, width: 0, captureCount: 0, anchors: []) }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    archive.value(&entry)
    archive.value(&length)
    archive.value(&width)
    archive.value(&captureCount)
    archive.array(&anchors)
  }
}
