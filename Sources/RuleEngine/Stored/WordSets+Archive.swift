public import TextCore

extension WordSets: Archivable {
  /// What reading fills.
  public static var blank: WordSets { WordSets() }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    var (members, offsets) = (members, offsets)
    archive.array(&members)
    archive.array(&offsets)
    if archive.isReading { self = WordSets(members: members, offsets: offsets) }
  }
}
