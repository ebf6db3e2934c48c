/// The ends of the lists of a `LexiconPass` while its loop runs: nothing but addresses, so that they stay in registers.
///
/// A lot is written for every word and only as many counted as there are: how many cannot be foretold, and a branch on it
/// would cost more. There has to be room for a lot behind what is counted.
struct EntryWriter {
  private(set) var anchors: UnsafeMutablePointer<UInt32>
  private(set) var places: UnsafeMutablePointer<Int32>
  private(set) var edges: UnsafeMutablePointer<LexiconEdge>
  private(set) var starts: UnsafeMutablePointer<Int32>

  /// Anchors and starts written at once.
  static let lot = 4
  /// Edges written at once.
  private static let edgeLot = 2

  init(
    anchors: UnsafeMutablePointer<UInt32>, places: UnsafeMutablePointer<Int32>,
    edges: UnsafeMutablePointer<LexiconEdge>, starts: UnsafeMutablePointer<Int32>
  ) {
    self.anchors = anchors
    self.places = places
    self.edges = edges
    self.starts = starts
  }

  /// Writes the anchors that the word of a token holds; a lot can be read from `list`.
  @inline(__always)
  mutating func put(anchors list: UnsafePointer<UInt32>, _ count: Int, at token: Int32) {
    anchors.initialize(from: list, count: EntryWriter.lot)
    places.initialize(repeating: token, count: EntryWriter.lot)
    if count > EntryWriter.lot {
      (anchors + EntryWriter.lot).initialize(from: list + EntryWriter.lot, count: count &- EntryWriter.lot)
      (places + EntryWriter.lot).initialize(repeating: token, count: count &- EntryWriter.lot)
    }
    anchors += count
    places += count
  }

  /// Writes the entries that the word of a token is alone, given their lexicons; a lot can be read from `list`.
  @inline(__always)
  mutating func put(singles list: UnsafePointer<UInt32>, _ count: Int, at token: Int32) {
    edges.initialize(to: LexiconEdge(end: token &+ 1, lexicon: list[0]))
    (edges + 1).initialize(to: LexiconEdge(end: token &+ 1, lexicon: list[1]))
    starts.initialize(repeating: token, count: EntryWriter.lot)
    if count > EntryWriter.edgeLot {
      for index in EntryWriter.edgeLot..<count {
        (edges + index).initialize(to: LexiconEdge(end: token &+ 1, lexicon: list[index]))
        (starts + index).initialize(to: token)
      }
    }
    edges += count
    starts += count
  }
}
