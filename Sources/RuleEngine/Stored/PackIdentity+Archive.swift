public import TextCore

extension PackIdentity: Archivable {
  public static var blank: PackIdentity { PackIdentity(id: "", version: "", language: "", sha256: "") }

  public mutating func pass(through archive: inout Archive) {
    archive.text(&id)
    archive.text(&version)
    archive.text(&language)
    archive.text(&sha256)
  }
}
