/// Puts a `PhraseTrie` together.
struct PhraseTrieBuilder {
  private(set) var nodes = [PhraseTrie.Node(byte: 0)]
  private(set) var roots = [Int32](repeating: 0, count: 256)
  private(set) var masks: [UInt64] = []
  private(set) var openings = [UInt64](repeating: 0, count: PhraseTrie.openingWords)

  /// Adds an entry; its mask is joined to what is known of it.
  mutating func insert(_ bytes: some Collection<UInt8>, mask: UInt64) {
    guard let first = bytes.first else { return }
    mark(Array(bytes.prefix(3)))
    var node = Int(roots[Int(first)])
    if node == 0 {
      nodes.append(PhraseTrie.Node(byte: first))
      node = nodes.count - 1
      roots[Int(first)] = Int32(node)
    }
    for byte in bytes.dropFirst() {
      var next = Int(nodes[node].child)
      while next != 0, nodes[next].byte != byte { next = Int(nodes[next].sibling) }
      if next != 0 {
        node = next
      } else {
        nodes.append(PhraseTrie.Node(byte: byte, sibling: nodes[node].child))
        nodes[node].child = Int32(nodes.count - 1)
        node = nodes.count - 1
      }
    }
    if nodes[node].entry < 0 {
      nodes[node].entry = Int32(masks.count)
      masks.append(0)
    }
    masks[Int(nodes[node].entry)] |= mask
  }

  /// Marks the opening of an entry; behind a shorter one anything may stand.
  private mutating func mark(_ bytes: [UInt8]) {
    let low = bytes.reduce(0) { $0 << 5 | Int($1 & 31) } << (5 * (3 - bytes.count))
    for bit in low..<low + 1 << (5 * (3 - bytes.count)) {
      openings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }
}
