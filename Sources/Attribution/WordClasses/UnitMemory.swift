/// Memory for the units of a text and for the lists made on the way, kept from one text to the next.
final class UnitMemory: @unchecked Sendable {
  // Written by the builder of one text only: a workspace hands it out while nobody else holds it.

  /// Units whose memory is kept for the next text (4 MB): longer texts are rare and take their own.
  static let mostKept = 1 << 16
  /// Units of the first memory: most texts are shorter.
  static let least = 1 << 10

  /// Units, sentences and list entries it holds.
  let capacity: Int
  /// Room for the units.
  let units: UnsafeMutablePointer<Unit>
  /// Room for a byte for each unit or sentence.
  let bytes: UnsafeMutableBufferPointer<UInt8>
  /// Room for the sets of units, one behind the other.
  let bits: UnsafeMutableBufferPointer<UInt64>
  private let indices: UnsafeMutableBufferPointer<Int32>

  /// Lists of indices it has room for.
  static let lists = 4

  /// Takes memory for so many units or sentences.
  init(capacity wanted: Int) {
    // Bytes are read eight at a time and become words of 64 bits.
    let capacity = (max(wanted, UnitMemory.least) + 63) & ~63
    self.capacity = capacity
    units = .allocate(capacity: capacity)
    bytes = .allocate(capacity: capacity)
    bits = .allocate(capacity: capacity / 64 * UnitSet.allCases.count)
    indices = .allocate(capacity: (capacity + 1) * UnitMemory.lists)
  }

  deinit {
    units.deallocate()
    bytes.deallocate()
    bits.deallocate()
    indices.deallocate()
  }

  /// An empty list in one of the places for lists; it holds one index more than there are units.
  func list(_ place: Int) -> IndexList {
    let start = (capacity + 1) * place
    return IndexList(UnsafeMutableBufferPointer(rebasing: indices[start..<start + capacity + 1]))
  }
}
