public import TextCore

extension MatchSpec: Archivable {
  /// What reading fills.
  public static var blank: MatchSpec { MatchSpec(patterns: []) }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    archive.array(&patterns)
    archive.value(&allWithin)
  }
}
