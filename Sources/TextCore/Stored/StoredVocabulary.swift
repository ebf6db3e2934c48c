/// The tables of a vocabulary as they lie in an archive.
struct StoredVocabulary: Sendable {
  var bytes: FlatArray<UInt8>
  var offsets: FlatArray<UInt32>
  var slots: FlatArray<UInt32>
  var keys: FlatArray<WordKey>

  /// True where the tables have lengths that go together.
  var isSound: Bool {
    guard let end = offsets.last, offsets.first == 0 else { return false }
    return Int(end) == bytes.count && keys.count == offsets.count && slots.count.nonzeroBitCount == 1
      && slots.count > offsets.count
  }

  /// Calls `body` with the tables as pointers.
  func withView<Result>(_ body: (VocabularyView) -> Result) -> Result? {
    // The bytes of an empty vocabulary have no address, and nothing reads them.
    guard let offsets = offsets.start, let slots = slots.start, let keys = keys.start else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      body(
        VocabularyView(bytes: bytes, offsets: offsets, slots: slots, keys: keys, mask: self.slots.count - 1))
    }
  }
}

extension StoredVocabulary: Archivable {
  static var blank: StoredVocabulary {
    StoredVocabulary(bytes: FlatArray(), offsets: FlatArray(), slots: FlatArray(), keys: FlatArray())
  }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&bytes)
    archive.flat(&offsets)
    archive.flat(&slots)
    archive.flat(&keys)
    if !isSound { archive.refuse() }
  }
}
