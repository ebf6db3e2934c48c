public import TextCore

extension Reference: Archivable {
  /// What reading fills.
  public static var blank: Reference { Reference(key: "", title: "", url: "") }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    archive.text(&key)
    archive.text(&title)
    archive.text(&url)
  }
}
