import TextCore

/// A set of byte strings, each with a mask of the lists it is in, found from any position in one walk.
struct PhraseTrie: Sendable {
  /// What is found: where it ends, the lists it is in and its number.
  struct Hit {
    var end: Int
    var mask: UInt64
    var id: Int
  }

  struct Node: Sendable {
    var byte: UInt8
    var child: Int32 = 0
    var sibling: Int32 = 0
    /// Number of the entry that ends here, or -1.
    var entry: Int32 = -1
  }

  var nodes: FlatArray<Node>
  var roots: FlatArray<Int32>
  var masks: FlatArray<UInt64>
  /// The three bytes that open entries, by the low five bits of each: most texts are refused by it.
  var openings: FlatArray<UInt64>

  /// A trie without tables, to be filled.
  init() {
    nodes = FlatArray()
    roots = FlatArray()
    masks = FlatArray()
    openings = FlatArray()
  }

  init(_ builder: PhraseTrieBuilder) {
    nodes = FlatArray(builder.nodes)
    roots = FlatArray(builder.roots)
    masks = FlatArray(builder.masks)
    openings = FlatArray(builder.openings)
  }

  /// Words of `openings`.
  static let openingWords = 512

  /// Number of entries.
  var count: Int { masks.count }

  /// False where no entry starts with the bytes at `start`, whose ASCII letters need not be folded.
  @inline(__always)
  func mayStart(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start + 2 < end else { return start < end }
    return opens(bytes[start], bytes[start + 1], bytes[start + 2])
  }

  /// True where an entry may start at a place of the text that `isWanted`; the others are not asked for.
  @inline(__always)
  func holdsStart(_ bytes: [UInt8], _ isWanted: (Int) -> Bool) -> Bool {
    bytes.withUnsafeBufferPointer { p in
      openings.withUnsafeBufferPointer { openings in
        // The low five bits of three bytes, moved on by a byte a step.
        var bits = p.count > 2 ? PhraseTrie.bit(0, p[0], p[1]) : 0
        for i in p.indices {
          if i + 2 < p.count {
            bits = (bits << 5 | Int(p[i + 2] & 31)) & (PhraseTrie.openingWords * 64 - 1)
            if openings[bits >> 6] >> UInt64(bits & 63) & 1 == 0 { continue }
          }
          if isWanted(i) { return true }
        }
        return false
      }
    }
  }

  /// False where no entry starts with three bytes.
  @inline(__always)
  private func opens(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let bit = PhraseTrie.bit(first, second, third)
    return openings[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  /// The bit of three bytes in `openings`.
  @inline(__always)
  private static func bit(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
  }

  /// The mask of exactly these bytes, 0 if they are no entry.
  func mask(of bytes: some Collection<UInt8>) -> UInt64 {
    guard let first = bytes.first else { return 0 }
    var head = bytes.dropFirst().makeIterator()
    if let second = head.next(), let third = head.next(), !opens(first, second, third) { return 0 }
    var node = Int(roots[Int(first)])
    for byte in bytes.dropFirst() {
      if node == 0 { return 0 }
      node = child(node, byte)
    }
    guard node != 0, nodes[node].entry >= 0 else { return 0 }
    return masks[Int(nodes[node].entry)]
  }

  /// The longest entry that starts at `start` and ends at an end that `accepts`, within the range.
  @inline(__always)
  func longest(
    _ bytes: [UInt8], from start: Int, to end: Int, accepts: (Int) -> Bool = { _ in true }
  ) -> Hit? {
    guard mayStart(bytes, start, end) else { return nil }
    var node = Int(roots[Int(bytes[start])])
    var at = start + 1
    var best: Hit?
    while node != 0 {
      let entry = Int(nodes[node].entry)
      if entry >= 0, accepts(at) { best = Hit(end: at, mask: masks[entry], id: entry) }
      guard at < end else { break }
      node = child(node, bytes[at])
      at += 1
    }
    return best
  }

  /// Calls `body` with every entry that starts at `start` and ends at an end that `accepts`.
  @inline(__always)
  func each(
    _ bytes: [UInt8], from start: Int, to end: Int, accepts: (Int) -> Bool, _ body: (Hit) -> Void
  ) {
    guard mayStart(bytes, start, end) else { return }
    var node = Int(roots[Int(bytes[start])])
    var at = start + 1
    while node != 0 {
      let entry = Int(nodes[node].entry)
      if entry >= 0, accepts(at) { body(Hit(end: at, mask: masks[entry], id: entry)) }
      guard at < end else { break }
      node = child(node, bytes[at])
      at += 1
    }
  }

  @inline(__always)
  private func child(_ node: Int, _ byte: UInt8) -> Int {
    var next = Int(nodes[node].child)
    while next != 0 {
      if nodes[next].byte == byte { return next }
      next = Int(nodes[next].sibling)
    }
    return 0
  }
}
