/// What the conditions of cues ask about a content.
struct ContentFacts: Sendable {
  /// Its first unit.
  var first: Int
  /// Number of its units.
  var length = 0
  /// A quotation mark stands in it.
  var hasQuotationMark = false

  /// Reads a content that is not empty.
  init(_ content: Range<Int32>, in room: borrowing CandidateRoom, quotationMarks: UnitSet) {
    first = room.contents[content.lowerBound].start
    for index in content {
      let span = room.contents[index]
      length += span.count
      if !hasQuotationMark { hasQuotationMark = quotationMarks.any(span) }
    }
  }
}
