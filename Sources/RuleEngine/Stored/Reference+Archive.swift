public import TextCore

extension Reference: Archivable {
  public static var blank: Reference { Reference(key: "", title: "", url: "") }

  public mutating func pass(through archive: inout Archive) {
    archive.text(&key)
    archive.text(&title)
    archive.text(&url)
  }
}
