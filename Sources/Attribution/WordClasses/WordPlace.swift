internal import TextCore

/// Where the tables keep what they say about a word of the vocabulary: 4 bytes.
///
/// Between two documents large tables fall out of the caches. Most words share what is said about them, so that these
/// places and what they lead to are small.
struct WordPlace: Sendable, BitwiseCopyable {
  /// Place in `WordTable.marks`.
  var mark: UInt16
  /// Place in `CueData.words`.
  var cue: UInt16

  /// The greatest value of a member; -1 where there are no places.
  @inline(__always)
  static func most(_ member: (WordPlace) -> UInt16, of places: FlatArray<WordPlace>) -> Int {
    places.withUnsafeBufferPointer { places in
      var most = -1
      for place in places { most = max(most, Int(member(place))) }
      return most
    }
  }
}
