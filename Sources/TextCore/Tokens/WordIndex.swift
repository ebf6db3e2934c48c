/// The short words of a complete vocabulary, each at a place of its own: one look tells the id, found or not.
///
/// A perfect hash by displacement (hash and displace; R. Pagh, Hash and Displace: Efficient Evaluation of Minimal
/// Perfect Hash Functions, 1999): words fall into buckets, and for each bucket a number is kept that sends all its words
/// to free places. Key and id lie side by side. Words of up to eight bytes, which most words of a text are, have places
/// of their own: they need less room, and what is looked up most lies closer together.
struct WordIndex: Sendable {
  /// What sends the words of each bucket to their places; the count is a power of two, and two at least.
  var displacements: FlatArray<UInt16>
  /// The places of words of up to eight bytes: the first half of the key, then the id with the length of the word in the
  /// highest byte. Behind them those of longer words, with the other half of the key as a third number.
  var slots: FlatArray<UInt64>
  /// Number of places for words of up to eight bytes, and of others; one at least.
  var shortCount: Int
  var longCount: Int

  /// Numbers of a place.
  static let shortSize = 2
  static let longSize = 3

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
    let short = words.count { WordIndex.isLong($0.key) == 0 }
    (shortCount, longCount) = (WordIndex.places(for: short), WordIndex.places(for: words.count - short))
    displacements = FlatArray()
    slots = FlatArray()
    var displacements = [UInt16](repeating: 0, count: bucketCount)
    // A place without a word has the key of no word.
    var slots: [UInt64] = []
    for _ in 0..<shortCount { slots += [WordKey.none.low, 0] }
    for _ in 0..<longCount { slots += [WordKey.none.low, 0, WordKey.none.high] }
    var isTaken = [Bool](repeating: false, count: slots.count)
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
      let keys = buckets[bucket].map { words[$0].key }
      guard let displacement = displacement(of: keys, &isTaken) else {
        rest += buckets[bucket].map { words[$0].id }
        continue
      }
      displacements[bucket] = displacement
      for index in buckets[bucket] {
        let (key, id) = (words[index].key, UInt64(words[index].id))
        let place = place(of: key, WordIndex.hash(key), displacement)
        (slots[place], slots[place + 1]) = (key.low, UInt64(key.count) << 56 | id)
        if WordIndex.isLong(key) != 0 { slots[place + 2] = key.high }
      }
    }
    self.displacements = FlatArray(displacements)
    self.slots = FlatArray(slots)
  }

  private static func places(for words: Int) -> Int { max(1, (words * 5 + 3) / wordsPerFivePlaces) }

  /// The first number that sends all keys to free places, which are taken; nil if there is none.
  private func displacement(of keys: [WordKey], _ isTaken: inout [Bool]) -> UInt16? {
    for displacement in 0...UInt16.max {
      var placed = 0
      for key in keys {
        let place = place(of: key, WordIndex.hash(key), displacement)
        if isTaken[place] { break }
        isTaken[place] = true
        placed += 1
      }
      if placed == keys.count { return displacement }
      for key in keys[..<placed] { isTaken[place(of: key, WordIndex.hash(key), displacement)] = false }
    }
    return nil
  }

  private func place(of key: WordKey, _ hash: UInt64, _ displacement: UInt16) -> Int {
    WordIndex.place(
      hash, displacement, isLong: WordIndex.isLong(key), short: UInt64(shortCount), long: UInt64(longCount))
  }

  /// True where the tables have lengths that go together.
  var isSound: Bool {
    let most = Int(UInt32.max)
    guard 0 < shortCount, shortCount <= most, 0 < longCount, longCount <= most else { return false }
    return displacements.count > 1 && displacements.count.nonzeroBitCount == 1
      && slots.count == shortCount * WordIndex.shortSize + longCount * WordIndex.longSize
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

  /// 1 for a key with bytes behind the first eight, else 0.
  @inline(__always)
  static func isLong(_ key: WordKey) -> UInt64 { key.high << 8 == 0 ? 0 : 1 }

  /// The place of a word, as an index of `slots`.
  ///
  /// Source of the reduction: D. Lemire, Fast Random Integer Generation in an Interval, 2019, on the upper half of the
  /// displaced hash; the lower half tells how far a displacement moves it.
  @inline(__always)
  static func place(
    _ hash: UInt64, _ displacement: UInt16, isLong: UInt64, short: UInt64, long: UInt64
  ) -> Int {
    let displaced = hash &+ UInt64(displacement) &* (hash << 32 | 1)
    let count = isLong == 0 ? short : long
    let place = ((displaced >> 32) &* count) >> 32
    let behindShort = (short &* UInt64(shortSize) &+ place) & (0 &- isLong)
    return Int(truncatingIfNeeded: place &* UInt64(shortSize) &+ behindShort)
  }
}
