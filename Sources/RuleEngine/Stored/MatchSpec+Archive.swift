public import TextCore

extension MatchSpec: Archivable {
  public static var blank: MatchSpec { MatchSpec(patterns: []) }

  public mutating func pass(through archive: inout Archive) {
    archive.array(&patterns)
    archive.value(&allWithin)
  }
}
