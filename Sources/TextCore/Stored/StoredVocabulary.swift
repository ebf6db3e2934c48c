/// The tables of a vocabulary as they lie in an archive.
struct StoredVocabulary: Sendable {
  var bytes: FlatArray<UInt8>
  var offsets: FlatArray<UInt32>
  /// The words that fit in a key.
  var index: WordIndex
  /// Hash table with linear probing of the ids of the others; the count is a power of two.
  var slots: FlatArray<UInt32>

  private init(
    bytes: FlatArray<UInt8>, offsets: FlatArray<UInt32>, index: WordIndex, slots: FlatArray<UInt32>
  ) {
    self.bytes = bytes
    self.offsets = offsets
    self.index = index
    self.slots = slots
  }

  /// Makes the tables of the words of a vocabulary, whose keys begin with that of no word.
  init(bytes: [UInt8], offsets: [UInt32], keys: [WordKey]) {
    var rest: [UInt32] = []
    var short: [(key: WordKey, id: UInt32)] = []
    for (id, key) in keys.enumerated().dropFirst() {
      if key == .none { rest.append(UInt32(id)) } else { short.append((key, UInt32(id))) }
    }
    index = WordIndex(short, rest: &rest)
    // A quarter full at most, so that one place at least is free.
    var size = 4
    while size < rest.count * 4 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    bytes.withUnsafeBufferPointer { all in
      for id in rest {
        let word = UnsafeBufferPointer(rebasing: all[Int(offsets[Int(id) - 1])..<Int(offsets[Int(id)])])
        var at = Int(truncatingIfNeeded: VocabularyView.hash(word)) & (size - 1)
        while slots[at] != 0 { at = (at + 1) & (size - 1) }
        slots[at] = id
      }
    }
    self.bytes = FlatArray(bytes)
    self.offsets = FlatArray(offsets)
    self.slots = FlatArray(slots)
  }

  /// True where the tables have lengths that go together.
  var isSound: Bool {
    guard let end = offsets.last, offsets.first == 0 else { return false }
    return Int(end) == bytes.count && index.isSound && slots.count.nonzeroBitCount == 1 && slots.contains(0)
  }

  /// Calls `body` with the tables as pointers.
  func withView<Result>(_ body: (VocabularyView) -> Result) -> Result? {
    // The bytes of an empty vocabulary have no address, and nothing reads them.
    guard let offsets = offsets.start, let slots = slots.start, let index = WordIndexView(index) else {
      return nil
    }
    return bytes.withUnsafeBufferPointer { bytes in
      body(
        VocabularyView(
          bytes: bytes, offsets: offsets, index: index, slots: slots, keys: nil, mask: self.slots.count - 1))
    }
  }
}

extension StoredVocabulary: Archivable {
  static var blank: StoredVocabulary { StoredVocabulary(bytes: [], offsets: [0], keys: [.none]) }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&bytes)
    archive.flat(&offsets)
    archive.flat(&index.displacements)
    archive.flat(&index.slots)
    archive.value(&index.shortCount)
    archive.value(&index.longCount)
    archive.flat(&slots)
    if !isSound { archive.refuse() }
  }
}
