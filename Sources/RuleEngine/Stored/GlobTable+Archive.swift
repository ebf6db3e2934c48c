import TextCore

extension GlobTable: Archivable {
  static var blank: GlobTable { GlobTable([]) }

  mutating func pass(through archive: inout Archive) {
    archive.list(&globs)
    archive.array(&ends)
    archive.array(&bytes)
  }
}
