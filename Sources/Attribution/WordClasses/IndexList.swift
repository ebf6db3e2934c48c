/// A list of units or tokens in memory of fixed size, filled without a branch.
struct IndexList {
  private let memory: UnsafeMutableBufferPointer<Int32>
  private(set) var count = 0

  /// An empty list in some memory, which must hold as many entries as `add` is called.
  init(_ memory: UnsafeMutableBufferPointer<Int32>) { self.memory = memory }

  /// Adds an index where `isOne` holds; which ones do cannot be foreseen, so no branch asks.
  @inline(__always)
  mutating func add(_ index: Int, if isOne: Bool = true) {
    memory[count] = Int32(truncatingIfNeeded: index)
    count &+= isOne ? 1 : 0
  }

  /// Takes an index away if it is the last one.
  mutating func remove(_ index: Int) {
    if count > 0, memory[count - 1] == Int32(truncatingIfNeeded: index) { count -= 1 }
  }

  /// Forgets all but the first indices.
  mutating func keep(first number: Int) { count = min(count, number) }

  /// Puts another index in the place of one that was read before.
  @inline(__always)
  mutating func replace(at place: Int, by index: Int) { memory[place] = Int32(truncatingIfNeeded: index) }

  /// The index at a place below `count`.
  @inline(__always)
  subscript(place: Int) -> Int { Int(memory[place]) }

  /// The index at a place; behind the last one an index that no unit has.
  @inline(__always)
  func or(none place: Int) -> Int { place < count ? Int(memory[place]) : Int(Int32.max) }
}
