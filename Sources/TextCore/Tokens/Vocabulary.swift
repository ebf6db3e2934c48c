/// The closed set of words that rules and tables mention, each with a small id.
///
/// Id 0 means "not in the vocabulary". While words are added, a hash table with linear probing over folded UTF-8
/// bytes; in an archive, where nothing is added any more, a `WordIndex`.
public struct Vocabulary: Sendable {
  /// The tables while words are added; those of an empty vocabulary where `stored` has them.
  private var bytes: [UInt8] = []
  private var offsets: [UInt32] = [0]
  private var slots: [UInt32]
  private var keys: [WordKey]
  /// The tables of a vocabulary that was taken from an archive.
  private var stored: StoredVocabulary?

  /// Number of words; ids run from 1 to this.
  public private(set) var count = 0

  /// Slots of an empty vocabulary.
  private static let leastSlots = 1024
  /// Slots there must be for each word: few enough collisions that a miss ends at the first probe.
  private static let slotsPerWord = 8

  /// Makes an empty vocabulary.
  public init() {
    keys = [WordKey.none]
    slots = Array(repeating: 0, count: Vocabulary.leastSlots)
  }

  /// Takes the tables of a stored vocabulary.
  init(_ stored: StoredVocabulary) {
    slots = []
    keys = []
    count = stored.offsets.count - 1
    self.stored = stored
  }

  /// The tables in the form in which they are stored.
  var tables: StoredVocabulary {
    stored ?? StoredVocabulary(bytes: bytes, offsets: offsets, keys: keys)
  }

  /// Length in bytes of the folded word of an id; 0 for 0 and for ids beyond the count.
  public func length(of id: UInt32) -> Int {
    guard id > 0, Int(id) <= count else { return 0 }
    return withView { Int($0.offsets[Int(id)] - $0.offsets[Int(id) - 1]) } ?? 0
  }

  /// Id of a folded word, or 0.
  public func id(of word: some Collection<UInt8>) -> UInt32 {
    let found: UInt32?? = word.withContiguousStorageIfAvailable { id(of: $0) }
    if let found, let id = found { return id }
    return Array(word).withUnsafeBufferPointer { id(of: $0) }
  }

  /// Id of a folded word, or 0.
  public func id(of word: UnsafeBufferPointer<UInt8>) -> UInt32 { withView { $0.id(of: word) } ?? 0 }

  /// Calls `body` with the tables as pointers.
  func withView<Result>(_ body: (VocabularyView) -> Result) -> Result? {
    // Not bound to a name, which would copy it with all its references.
    if stored != nil { return stored?.withView(body) ?? nil }
    return bytes.withUnsafeBufferPointer { bytes in
      offsets.withUnsafeBufferPointer { offsets in
        slots.withUnsafeBufferPointer { slots in
          keys.withUnsafeBufferPointer { keys -> Result? in
            // The bytes of an empty vocabulary have no address, and nothing reads them.
            guard let offsets = offsets.baseAddress, let first = slots.baseAddress,
              let keys = keys.baseAddress
            else { return nil }
            return body(
              VocabularyView(
                bytes: bytes, offsets: offsets, index: nil, slots: first, keys: keys, mask: slots.count - 1))
          }
        }
      }
    }
  }

  /// Id of a folded word given as text, or 0.
  public func id(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { id(of: $0) }
  }

  /// Adds a folded word and returns its id; 0 for the empty word.
  public mutating func intern(_ word: some Collection<UInt8>) -> UInt32 {
    let word = Array(word)
    guard !word.isEmpty else { return 0 }
    let known = id(of: word)
    if known != 0 { return known }
    if stored != nil { takeOut() }
    if (count + 1) * Vocabulary.slotsPerWord > slots.count { grow() }
    bytes.append(contentsOf: word)
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    keys.append(word.withUnsafeBufferPointer { WordKey($0) } ?? WordKey.none)
    count += 1
    let id = UInt32(truncatingIfNeeded: count)
    word.withUnsafeBufferPointer { place(id, $0) }
    return id
  }

  /// Adds a folded word given as text and returns its id.
  public mutating func intern(_ word: String) -> UInt32 { intern(Array(word.utf8)) }

  /// The folded word of an id; empty for 0 and for ids beyond the count.
  public func word(_ id: UInt32) -> String {
    guard id > 0, Int(id) <= count else { return "" }
    let word = withView { view in
      String(
        decoding: view.bytes[Int(view.offsets[Int(id) - 1])..<Int(view.offsets[Int(id)])], as: UTF8.self)
    }
    return word ?? ""
  }

  /// Calls `body` with the key of every word that is short enough to have one.
  func forEachKey(_ body: (WordKey) -> Void) {
    _ = withView { view in
      for id in 1..<max(1, count + 1) {
        let word = view.bytes[Int(view.offsets[id - 1])..<Int(view.offsets[id])]
        if let key = WordKey(UnsafeBufferPointer(rebasing: word)) { body(key) }
      }
    }
  }

  /// Copies stored tables, so that words can be added.
  private mutating func takeOut() {
    guard let stored else { return }
    let (bytes, offsets) = (Array(stored.bytes), Array(stored.offsets))
    self = Vocabulary()
    bytes.withUnsafeBufferPointer { all in
      for id in 1..<max(1, offsets.count) {
        _ = intern(UnsafeBufferPointer(rebasing: all[Int(offsets[id - 1])..<Int(offsets[id])]))
      }
    }
  }

  private mutating func place(_ id: UInt32, _ word: UnsafeBufferPointer<UInt8>) {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: VocabularyView.hash(word)) & mask
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
}
