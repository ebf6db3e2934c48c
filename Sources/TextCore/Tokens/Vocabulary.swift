/// The closed set of words that rules and tables mention, each with a small id.
///
/// Id 0 means "not in the vocabulary". A hash table with linear probing over folded UTF-8 bytes; flat, so
/// that it can be stored and mapped. Sources: FNV-1a with a final mix.
public struct Vocabulary: Sendable {
  /// All words one after another.
  public private(set) var bytes: [UInt8] = []
  /// Start of word `id - 1` in `bytes`; one more entry than words.
  public private(set) var offsets: [UInt32] = [0]
  /// Ids at their hash positions, 0 for empty; the count is a power of two.
  public private(set) var slots: [UInt32] = Array(repeating: 0, count: 1024)

  /// Makes an empty vocabulary.
  public init() {}

  /// Restores a stored vocabulary.
  public init(bytes: [UInt8], offsets: [UInt32], slots: [UInt32]) {
    self.bytes = bytes
    self.offsets = offsets
    self.slots = slots
  }

  /// Number of words; ids run from 1 to this.
  @inlinable public var count: Int { offsets.count - 1 }

  /// Id of a folded word, or 0.
  public func id(of word: some Collection<UInt8>) -> UInt32 {
    let found: UInt32?? = word.withContiguousStorageIfAvailable { id(of: $0) }
    if let found, let id = found { return id }
    return Array(word).withUnsafeBufferPointer { id(of: $0) }
  }

  /// Id of a folded word, or 0.
  public func id(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var at = Int(truncatingIfNeeded: Vocabulary.hash(word)) & mask
      while true {
        let id = slots[at]
        if id == 0 { return 0 }
        if equals(Int(id), word) { return id }
        at = (at + 1) & mask
      }
    }
  }

  /// Id of a folded word given as text, or 0.
  public func id(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { id(of: $0) }
  }

  /// Adds a folded word and returns its id.
  public mutating func intern(_ word: some Collection<UInt8>) -> UInt32 {
    let word = Array(word)
    let known = id(of: word)
    if known != 0 { return known }
    if (count + 1) * 3 > slots.count { grow() }
    bytes.append(contentsOf: word)
    offsets.append(UInt32(bytes.count))
    let id = UInt32(count)
    word.withUnsafeBufferPointer { place(id, $0) }
    return id
  }

  /// Adds a folded word given as text and returns its id.
  public mutating func intern(_ word: String) -> UInt32 { intern(Array(word.utf8)) }

  /// The folded word of an id; empty for 0 and for ids beyond the count.
  public func word(_ id: UInt32) -> String {
    guard id > 0, Int(id) <= count else { return "" }
    return String(decoding: bytes[Int(offsets[Int(id) - 1])..<Int(offsets[Int(id)])], as: UTF8.self)
  }

  private func equals(_ id: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(offsets[id - 1])
    guard Int(offsets[id]) - start == word.count else { return false }
    for i in 0..<word.count where bytes[start + i] != word[i] { return false }
    return true
  }

  private mutating func place(_ id: UInt32, _ word: UnsafeBufferPointer<UInt8>) {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: Vocabulary.hash(word)) & mask
    while slots[at] != 0 { at = (at + 1) & mask }
    slots[at] = id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { all in
      for id in 1..<offsets.count {
        let range = Int(offsets[id - 1])..<Int(offsets[id])
        place(UInt32(id), UnsafeBufferPointer(rebasing: all[range]))
      }
    }
  }

  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { h = (h ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return h ^ (h >> 29)
  }
}
