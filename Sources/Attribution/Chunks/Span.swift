/// A half-open range of units.
struct Span: Sendable, Equatable {
  var start: Int
  var end: Int

  init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  var isEmpty: Bool { end <= start }
  var count: Int { max(0, end - start) }
  func contains(_ unit: Int) -> Bool { start <= unit && unit < end }
  func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}
