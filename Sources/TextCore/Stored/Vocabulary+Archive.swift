extension Vocabulary: Archivable {
  public static var blank: Vocabulary { Vocabulary() }

  /// Words and their offsets are stored; the hash table is made anew, which costs less than reading it.
  public mutating func pass(through archive: inout Archive) {
    var bytes = bytes
    var offsets = offsets
    archive.array(&bytes)
    archive.array(&offsets)
    guard archive.isReading, !archive.isBroken else { return }
    guard let stored = Vocabulary(bytes: bytes, offsets: offsets) else { return archive.refuse() }
    self = stored
  }
}
