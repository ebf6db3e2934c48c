import TextCore

/// The matches of context patterns found last, so that questions about the same place are answered without a search.
///
/// Questions of one mark or rule come in the order of the text: for each specification the last answer is all that is
/// worth keeping.
struct ContextMemory: ~Copyable {
  /// A match with what is needed to answer questions about windows by binary search.
  struct Entry: Sendable {
    /// The match.
    var span: TokenSpan
    /// Index of the entry with the greatest end among this one and those before it.
    var farthest: Int32
    /// Index of the entry with the smallest end among this one and those behind it.
    var nearest: Int32
  }

  /// Where matches were looked for; each kind has a list of its own, as their questions alternate.
  enum Kind {
    /// In the sentence of a span, the one before it, the one behind it.
    case same
    case previous
    case next
    /// In its block or the document: the first match, if there is one.
    case block
    case document
    /// Of the marks that a specification names alone all spans, in the whole document.
    case marks
  }

  /// Where a specification may match: all that is asked of most, so that it stands apart.
  struct Known: Sendable {
    /// The memory it belongs to: what was asked before everything was forgotten is void.
    var stamp: UInt32 = 0
    /// The sentences in which it may match, as a sign.
    var sign: UInt64 = 0
  }

  /// The last list of each `Kind` of a specification.
  struct Lists: Sendable {
    /// The memory they belong to.
    var stamp: UInt32 = 0
    var same = List()
    var previous = List()
    var next = List()
    var block = List()
    var document = List()
    var marks = List()
  }

  /// The matches in some place.
  struct List: Sendable {
    /// Which sentence or block, 0 where there is but one; -1 where nothing was asked.
    var place: Int32 = -1
    var first: Int32 = 0
    var end: Int32 = 0

    /// Where the matches stand.
    var range: Range<Int> { Int(first)..<Int(end) }
  }

  private var entries = GrowingList<Entry>(capacity: 0)
  private var known = GrowingList<Known>(capacity: 0)
  private var lists = GrowingList<Lists>(capacity: 0)
  private var stamp: UInt32 = 0

  /// Forgets another document.
  ///
  /// - Parameter specs: number of specifications there are; that of negators stands behind them.
  mutating func begin(specs: Int) {
    known.fill(to: specs + 1, with: Known())
    lists.fill(to: specs + 1, with: Lists())
    removeAll()
  }

  /// Forgets everything.
  mutating func removeAll() {
    if stamp == .max {
      for spec in 0..<known.count { (known[spec].stamp, lists[spec].stamp) = (0, 0) }
      stamp = 0
    }
    stamp += 1
    entries.removeAll()
  }

  /// True where nothing is known of a specification.
  @inline(__always)
  func isUnknown(_ spec: Int) -> Bool { known[spec].stamp != stamp }

  /// Begins to know a specification.
  mutating func begin(_ spec: Int, sign: UInt64) { known[spec] = Known(stamp: stamp, sign: sign) }

  /// The sentences in which a specification that is not unknown may match.
  @inline(__always)
  func sign(of spec: Int) -> UInt64 { known[spec].sign }

  /// What was kept last for a specification in some kind of place; -1 as its place if nothing was.
  @inline(__always)
  func list(_ spec: Int, _ kind: Kind) -> List {
    guard lists[spec].stamp == stamp else { return List() }
    return switch kind {
    case .same: lists[spec].same
    case .previous: lists[spec].previous
    case .next: lists[spec].next
    case .block: lists[spec].block
    case .document: lists[spec].document
    case .marks: lists[spec].marks
    }
  }

  /// Keeps a list as the last one of its kind.
  mutating func keep(_ list: List, _ spec: Int, _ kind: Kind) {
    if lists[spec].stamp != stamp { lists[spec] = Lists(stamp: stamp) }
    switch kind {
    case .same: lists[spec].same = list
    case .previous: lists[spec].previous = list
    case .next: lists[spec].next = list
    case .block: lists[spec].block = list
    case .document: lists[spec].document = list
    case .marks: lists[spec].marks = list
    }
  }

  /// Adds a sorted list.
  mutating func add(_ spans: UnsafeMutableBufferPointer<TokenSpan>, at place: Int) -> List {
    let first = entries.count
    // Most lists hold one match or none.
    guard spans.count > 1 else {
      if let span = spans.first {
        let at = Int32(truncatingIfNeeded: first)
        entries.append(Entry(span: span, farthest: at, nearest: at))
      }
      return List(
        place: Int32(truncatingIfNeeded: place), first: Int32(truncatingIfNeeded: first),
        end: Int32(truncatingIfNeeded: entries.count))
    }
    for (offset, span) in spans.enumerated() {
      let at = Int32(truncatingIfNeeded: first + offset)
      var farthest = at
      if offset > 0 {
        let before = entries[first + offset - 1].farthest
        if entries[Int(before)].span.end >= span.end { farthest = before }
      }
      entries.append(Entry(span: span, farthest: farthest, nearest: at))
    }
    for at in (first..<entries.count).reversed() where at + 1 < entries.count {
      let behind = entries[at + 1].nearest
      if entries[Int(behind)].span.end <= entries[at].span.end { entries[at].nearest = behind }
    }
    return List(
      place: Int32(truncatingIfNeeded: place), first: Int32(truncatingIfNeeded: first),
      end: Int32(truncatingIfNeeded: entries.count))
  }

  /// The first match of a list.
  func first(in list: Range<Int>) -> TokenSpan? { list.isEmpty ? nil : entries[list.lowerBound].span }

  /// A match that lies wholly within a window.
  func match(within window: TokenSpan, in list: Range<Int>) -> TokenSpan? {
    let at = list.partitionPoint { entries[$0].span.start < window.start }
    guard at < list.upperBound else { return nil }
    let nearest = entries[Int(entries[at].nearest)].span
    return nearest.end <= window.end ? nearest : nil
  }

  /// A match that covers a span wholly.
  func match(covering span: TokenSpan, in list: Range<Int>) -> TokenSpan? {
    let at = list.partitionPoint { entries[$0].span.start <= span.start }
    guard at > list.lowerBound else { return nil }
    let farthest = entries[Int(entries[at - 1].farthest)].span
    return farthest.end >= span.end ? farthest : nil
  }

  /// A match that shares a token with a span.
  func match(overlapping span: TokenSpan, in list: Range<Int>) -> TokenSpan? {
    let at = list.partitionPoint { entries[$0].span.start < span.end }
    guard at > list.lowerBound else { return nil }
    let farthest = entries[Int(entries[at - 1].farthest)].span
    return farthest.end > span.start ? farthest : nil
  }

  /// The last match of a list that begins in a window and is wanted.
  func last(
    beginningIn window: Range<Int32>, in list: Range<Int>, where isWanted: (TokenSpan) -> Bool
  ) -> TokenSpan? {
    var at = list.partitionPoint { entries[$0].span.start < window.upperBound } - 1
    while at >= list.lowerBound, entries[at].span.start >= window.lowerBound {
      if isWanted(entries[at].span) { return entries[at].span }
      at -= 1
    }
    return nil
  }

  /// Bytes that stay in use.
  var bytes: Int { entries.bytes + known.bytes + lists.bytes }
}
