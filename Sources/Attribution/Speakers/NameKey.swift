/// The words at the ends of a name, by which most names are told apart.
struct NameKey: BitwiseCopyable {
  var first: UInt64 = 0
  var last: UInt64 = 0
  /// Number of words; 0 for a source that has no name.
  var count = 0

  /// Reads the hashes of the words of a name.
  init(_ name: [UInt64]) {
    guard let first = name.first, let last = name.last else { return }
    self.first = first
    self.last = last
    count = name.count
  }
}
