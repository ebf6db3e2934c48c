public import TextCore

extension WordSets: Archivable {
  public static var blank: WordSets { WordSets() }

  public mutating func pass(through archive: inout Archive) {
    var (members, offsets) = (members, offsets)
    archive.array(&members)
    archive.array(&offsets)
    if archive.isReading { self = WordSets(members: members, offsets: offsets) }
  }
}
