/// The tokens of a document that pass lists of tests (`TestIndex`), list after list as they were asked for.
struct TestPlaces: ~Copyable {
  /// All tokens found.
  var places: GrowingList<Int32>
  /// For each list where its tokens stand; `unknown` if it was not asked for yet.
  let ranges: UnsafeMutableBufferPointer<Range<Int32>>

  /// Stands for a list not asked for yet.
  static let unknown: Range<Int32> = Int32.max..<Int32.max
}
