/// The short words of a complete vocabulary, each at a place of its own: one look tells the id, found or not.
///
/// A perfect hash by displacement (hash and displace; R. Pagh, Hash and Displace: Efficient Evaluation of Minimal
/// Perfect Hash Functions, 1999): words fall into buckets, and for each bucket a number is kept that sends all its words
/// to free places. Key and id lie side by side.
struct WordIndex: Sendable {
  /// A word at its place (24 bytes).
  struct Slot: Sendable {
    /// The key; one that no word has where the place is free.
    var key: WordKey
    /// The id.
    var id: UInt64

    /// A place without a word.
    static let free = Slot(key: WordKey.none, id: 0)
  }

  /// What sends the words of each bucket to their places; the count is a power of two, and two at least.
  var displacements: FlatArray<UInt16>
  /// The places; the count is a power of two.
  var slots: FlatArray<Slot>

  /// The index of no words.
  static let empty: WordIndex = {
    var rest: [UInt32] = []
    return WordIndex([], rest: &rest)
  }()

  /// Words in a bucket on average: few enough that free places for all of them are soon found.
  private static let wordsPerBucket = 6
  /// Words for which there are five places.
  private static let wordsPerFivePlaces = 4

  /// Places words; those for which no place is found go to `rest`.
  init(_ words: [(key: WordKey, id: UInt32)], rest: inout [UInt32]) {
    var bucketCount = 2
    while bucketCount * WordIndex.wordsPerBucket < words.count { bucketCount *= 2 }
    var slotCount = 2
    while slotCount * WordIndex.wordsPerFivePlaces < words.count * 5 { slotCount *= 2 }
    var displacements = [UInt16](repeating: 0, count: bucketCount)
    var slots = [Slot](repeating: .free, count: slotCount)
    var isTaken = [Bool](repeating: false, count: slotCount)
    var buckets = [[Int]](repeating: [], count: bucketCount)
    let shift = WordIndex.shift(bucketCount)
    for (index, word) in words.enumerated() {
      buckets[Int(truncatingIfNeeded: WordIndex.hash(word.key) >> shift)].append(index)
    }
    // Full buckets first, while many places are free.
    let order = buckets.indices.sorted {
      buckets[$0].count != buckets[$1].count ? buckets[$0].count > buckets[$1].count : $0 < $1
    }
    for bucket in order where !buckets[bucket].isEmpty {
      let hashes = buckets[bucket].map { WordIndex.hash(words[$0].key) }
      guard let displacement = WordIndex.displacement(of: hashes, &isTaken) else {
        rest += buckets[bucket].map { words[$0].id }
        continue
      }
      displacements[bucket] = displacement
      for (index, hash) in zip(buckets[bucket], hashes) {
        slots[WordIndex.place(hash, displacement, mask: slotCount - 1)] = Slot(
          key: words[index].key, id: UInt64(words[index].id))
      }
    }
    self.displacements = FlatArray(displacements)
    self.slots = FlatArray(slots)
  }

  /// The first number that sends all hashes to free places, which are taken; nil if there is none.
  private static func displacement(of hashes: [UInt64], _ isTaken: inout [Bool]) -> UInt16? {
    let mask = isTaken.count - 1
    for displacement in 0...UInt16.max {
      var placed = 0
      for hash in hashes {
        let place = place(hash, displacement, mask: mask)
        if isTaken[place] { break }
        isTaken[place] = true
        placed += 1
      }
      if placed == hashes.count { return displacement }
      for hash in hashes[..<placed] { isTaken[place(hash, displacement, mask: mask)] = false }
    }
    return nil
  }

  /// True where the tables have lengths that go together.
  var isSound: Bool {
    displacements.count > 1 && displacements.count.nonzeroBitCount == 1 && slots.count.nonzeroBitCount == 1
  }

  /// How far a hash is shifted to give its bucket.
  static func shift(_ bucketCount: Int) -> UInt64 { UInt64(64 - bucketCount.trailingZeroBitCount) }

  /// Source of the mix: W. Yi, wyhash, the two halves of a product put together.
  @inline(__always)
  static func hash(_ key: WordKey) -> UInt64 {
    let product = (key.low ^ (key.high &* 0xC2B2_AE3D_27D4_EB4F)).multipliedFullWidth(
      by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// The place of a word.
  @inline(__always)
  static func place(_ hash: UInt64, _ displacement: UInt16, mask: Int) -> Int {
    let step = (hash >> 24) | 1
    return Int(truncatingIfNeeded: hash &+ UInt64(displacement) &* step) & mask
  }
}
