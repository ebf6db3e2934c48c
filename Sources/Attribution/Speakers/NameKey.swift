/// The words at the ends of a name, by which most names are told apart.
struct NameKey: Sendable, BitwiseCopyable {
  var first: UInt64 = 0
  var last: UInt64 = 0
  /// Number of words; 0 for a source that has no name.
  var count = 0

  /// Reads the hashes of the words of a name in a list.
  init(_ name: Range<Int32>, in hashes: [UInt64]) {
    guard !name.isEmpty else { return }
    first = hashes[Int(name.lowerBound)]
    last = hashes[Int(name.upperBound) - 1]
    count = name.length
  }
}
