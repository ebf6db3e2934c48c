import TextCore

/// All matches of context patterns found so far, so that each is looked for once in a sentence.
struct ContextMemory: Sendable {
  /// A match with what is needed to answer questions about windows by binary search.
  struct Entry: Sendable {
    /// The match.
    var span: TokenSpan
    /// Index of the entry with the greatest end among this one and those before it.
    var farthest: Int32
    /// Index of the entry with the smallest end among this one and those behind it.
    var nearest: Int32
  }

  /// What a list of matches belongs to.
  enum Place: UInt64 {
    /// All matches in a sentence.
    case sentence
    /// The first match in a block, if there is one.
    case block
    /// The first match in the document, if there is one.
    case document
    /// All spans of the marks a specification names alone, in the whole document.
    case marks
  }

  /// The list of a specification in the sentence it was last asked for.
  private struct Recent {
    var sentence: Int32 = -1
    /// The memory it belongs to: what was asked before everything was forgotten is void.
    var stamp: UInt32 = 0
    var list: Range<Int32> = 0..<0
  }

  private var entries: [Entry] = []
  private var lists: [Range<Int32>] = []
  // Room for what most documents ask.
  private var known = FlatHashTable(places: 128)
  private var recent: [Recent] = []
  private var stamp: UInt32 = 1

  /// Forgets everything.
  mutating func removeAll() {
    stamp &+= 1
    entries.removeAll(keepingCapacity: true)
    guard known.count > 0 else { return }
    lists.removeAll(keepingCapacity: true)
    known.removeAll()
  }

  /// The list of a specification at a place, or nil if it was not looked for yet.
  func list(_ spec: Int, _ place: Place, _ index: Int) -> Range<Int>? {
    guard let at = known.value(ContextMemory.key(spec, place, index)) else { return nil }
    let range = lists[Int(at)]
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// The list of a specification in a sentence if that was the last one asked for.
  ///
  /// Questions come in the order of the text, so that most are about the sentence of the one before.
  @inline(__always)
  func recent(_ spec: Int, _ sentence: Int) -> Range<Int>? {
    guard spec < recent.count, recent[spec].sentence == Int32(truncatingIfNeeded: sentence),
      recent[spec].stamp == stamp
    else { return nil }
    return Int(recent[spec].list.lowerBound)..<Int(recent[spec].list.upperBound)
  }

  /// Keeps the list of a specification in a sentence as its last one.
  ///
  /// - Parameter specs: number of specifications there are.
  mutating func remember(_ list: Range<Int>, _ spec: Int, of specs: Int, _ sentence: Int) {
    if recent.isEmpty { recent = Array(repeating: Recent(), count: specs) }
    guard spec < recent.count else { return }
    recent[spec] = Recent(
      sentence: Int32(truncatingIfNeeded: sentence), stamp: stamp,
      list: Int32(truncatingIfNeeded: list.lowerBound)..<Int32(truncatingIfNeeded: list.upperBound))
  }

  /// Stores a sorted list to be found again.
  mutating func store(_ spans: [TokenSpan], _ spec: Int, _ place: Place, _ index: Int) -> Range<Int> {
    let list = add(spans)
    known.set(ContextMemory.key(spec, place, index), UInt32(lists.count))
    lists.append(Int32(list.lowerBound)..<Int32(list.upperBound))
    return list
  }

  /// Adds a sorted list.
  mutating func add(_ spans: [TokenSpan]) -> Range<Int> {
    let first = entries.count
    for (offset, span) in spans.enumerated() {
      let at = Int32(first + offset)
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
    return first..<entries.count
  }

  private static func key(_ spec: Int, _ place: Place, _ index: Int) -> UInt64 {
    place.rawValue << 61 | UInt64(truncatingIfNeeded: spec) << 32 | UInt64(UInt32(truncatingIfNeeded: index))
  }

  /// The first match of a list.
  func first(in list: Range<Int>) -> TokenSpan? { list.isEmpty ? nil : entries[list.lowerBound].span }

  /// A match that lies wholly within a window.
  func match(within window: TokenSpan, in list: Range<Int>) -> TokenSpan? {
    let at = DocumentScan.lowerBound(list) { entries[$0].span.start < window.start }
    guard at < list.upperBound else { return nil }
    let nearest = entries[Int(entries[at].nearest)].span
    return nearest.end <= window.end ? nearest : nil
  }

  /// A match that covers a span wholly.
  func match(covering span: TokenSpan, in list: Range<Int>) -> TokenSpan? {
    let at = DocumentScan.lowerBound(list) { entries[$0].span.start <= span.start }
    guard at > list.lowerBound else { return nil }
    let farthest = entries[Int(entries[at - 1].farthest)].span
    return farthest.end >= span.end ? farthest : nil
  }

  /// A match that shares a token with a span.
  func match(overlapping span: TokenSpan, in list: Range<Int>) -> TokenSpan? {
    let at = DocumentScan.lowerBound(list) { entries[$0].span.start < span.end }
    guard at > list.lowerBound else { return nil }
    let farthest = entries[Int(entries[at - 1].farthest)].span
    return farthest.end > span.start ? farthest : nil
  }

  /// The last match of a list that begins in a window and is wanted.
  func last(
    beginningIn window: Range<Int32>, in list: Range<Int>, where isWanted: (TokenSpan) -> Bool
  ) -> TokenSpan? {
    var at = DocumentScan.lowerBound(list) { entries[$0].span.start < window.upperBound } - 1
    while at >= list.lowerBound, entries[at].span.start >= window.lowerBound {
      if isWanted(entries[at].span) { return entries[at].span }
      at -= 1
    }
    return nil
  }
}
