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

  /// Adds an index where `number` is 1, and does nothing where it is 0.
  @inline(__always)
  mutating func add(_ index: Int, _ number: UInt8) {
    memory[count] = Int32(truncatingIfNeeded: index)
    count &+= Int(number)
  }

  /// The index at a place below `count`.
  @inline(__always)
  subscript(place: Int) -> Int { Int(memory[place]) }

  /// The index at a place; behind the last one an index that no unit has.
  @inline(__always)
  func or(none place: Int) -> Int { place < count ? Int(memory[place]) : Int(Int32.max) }
}
