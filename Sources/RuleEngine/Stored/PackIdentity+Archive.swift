public import TextCore

extension PackIdentity: Archivable {
  /// What reading fills.
  public static var blank: PackIdentity { PackIdentity(id: "", version: "", language: "", sha256: "") }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    archive.text(&id)
    archive.text(&version)
    archive.text(&language)
    archive.text(&sha256)
  }
}
