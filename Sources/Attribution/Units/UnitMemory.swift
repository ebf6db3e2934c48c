/// Memory for the units of a text and for the lists made on the way, kept from one text to the next.
final class UnitMemory: @unchecked Sendable {
  // Written by the builder of one text only: a workspace hands it out while nobody else holds it.

  /// Units whose memory is kept for the next text (4 MB): longer texts are rare and take their own.
  static let mostKept = 1 << 16
  /// Units of the first memory: most texts are shorter.
  static let least = 1 << 10

  /// Tokens, units and sentences it holds.
  let capacity: Int
  /// Room for the units.
  let units: UnsafeMutablePointer<Unit>
  /// Room for a byte for each sentence.
  let bytes: UnsafeMutablePointer<UInt8>
  /// Room for what is told of each unit; a multiple of 64.
  let told: UnsafeMutablePointer<UInt32>
  /// Room for the sets of units, one behind the other.
  let bits: UnsafeMutablePointer<UInt64>
  /// Room for where the tables keep what they say about each token.
  let places: UnsafeMutablePointer<WordPlace>
  private let indices: UnsafeMutableBufferPointer<Int32>

  /// Takes memory for so many units or sentences.
  init(capacity wanted: Int) {
    // Bytes are read eight at a time and become words of 64 bits.
    let capacity = (max(wanted, UnitMemory.least) + 63) & ~63
    self.capacity = capacity
    units = .allocate(capacity: capacity)
    bytes = .allocate(capacity: capacity)
    told = .allocate(capacity: capacity)
    bits = .allocate(capacity: capacity / 64 * UnitKind.allCases.count)
    places = .allocate(capacity: capacity)
    indices = .allocate(capacity: capacity + 1)
  }

  deinit {
    units.deallocate()
    bytes.deallocate()
    told.deallocate()
    bits.deallocate()
    places.deallocate()
    indices.deallocate()
  }

  /// An empty list of one index more than there are units; there is only one at a time.
  var list: IndexList { IndexList(indices) }
}
