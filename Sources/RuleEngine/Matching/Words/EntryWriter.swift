/// The ends of the lists of a `LexiconPass` while its loop runs: nothing but addresses, so that they stay in registers.
///
/// A lot is written for every word and only as many counted as there are: how many cannot be foretold, and a branch on it
/// would cost more. There has to be room for a lot behind what is counted.
struct EntryWriter {
  private(set) var anchors: UnsafeMutablePointer<UInt32>
  private(set) var places: UnsafeMutablePointer<Int32>
  private(set) var edges: UnsafeMutablePointer<LexiconEdge>
  private(set) var starts: UnsafeMutablePointer<Int32>

  /// Anchors written at once, and the room there has to be.
  static let lot = 4
  /// Edges and starts written at once.
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
    // Lot by lot, the last one whole too: a call would cost more than what it moves.
    var done = 0
    repeat {
      (anchors + done).initialize(from: list + done, count: EntryWriter.lot)
      (places + done).initialize(repeating: token, count: EntryWriter.lot)
      done &+= EntryWriter.lot
    } while done < count
    anchors += count
    places += count
  }

  /// Writes the entries that the word of a token is alone, given their lexicons; a lot can be read from `list`.
  @inline(__always)
  mutating func put(singles list: UnsafePointer<UInt32>, _ count: Int, at token: Int32) {
    var done = 0
    repeat {
      (edges + done).initialize(to: LexiconEdge(end: token &+ 1, lexicon: list[done]))
      (edges + done + 1).initialize(to: LexiconEdge(end: token &+ 1, lexicon: list[done &+ 1]))
      (starts + done).initialize(repeating: token, count: EntryWriter.edgeLot)
      done &+= EntryWriter.edgeLot
    } while done < count
    edges += count
    starts += count
  }
}
