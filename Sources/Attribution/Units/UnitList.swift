/// The units of a text, in memory that the owner of the list keeps alive.
///
/// Nothing is counted when units are looked at, and one comparison keeps every look inside the list.
struct UnitList: RandomAccessCollection, @unchecked Sendable {
  // Units never change while anybody but their builder knows the list.
  private let start: UnsafeMutablePointer<Unit>
  /// Number of units.
  let count: Int

  /// The first units of some memory.
  init(_ memory: UnitMemory, count: Int) {
    start = memory.units
    self.count = Swift.min(count, memory.capacity)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  /// True for the index of a unit.
  @inline(__always)
  func holds(_ index: Int) -> Bool { UInt(bitPattern: index) < UInt(bitPattern: count) }

  /// The unit at an index, or nil outside the text.
  @inline(__always)
  func at(_ index: Int) -> UnsafePointer<Unit>? {
    holds(index) ? UnsafePointer(start + index) : nil
  }

  /// The unit at an index, which must lie in the text.
  subscript(index: Int) -> Unit {
    @inline(__always) get {
      guard let unit = at(index) else { preconditionFailure("index beyond the units") }
      return unit.pointee
    }
  }

  /// The units as their builder sees them.
  var memory: UnsafeMutableBufferPointer<Unit> { UnsafeMutableBufferPointer(start: start, count: count) }

  /// Calls `body` with the units as a collection knows them.
  @inline(__always)
  func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Unit>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Index of the unit that holds a token, or nil: units stand in the order of their tokens.
  func index(ofToken token: Int) -> Int? {
    let index = first(behind: token, from: 0)
    return index < count && Int(self[index].start) <= token ? index : nil
  }

  /// Index of the first unit from `from` on that ends behind a token; `count` if none does.
  func first(behind token: Int, from: Int) -> Int {
    (Swift.min(from, count)..<count).partitionPoint { Int(self[$0].end) <= token }
  }
}
