/// A list under way, in memory of its own: appending costs a comparison and a store.
struct GrowingList<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutablePointer<Element>
  private var capacity: Int
  /// Number of elements.
  private(set) var count = 0

  /// Makes an empty list with room for some elements.
  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    memory = .allocate(capacity: self.capacity)
  }

  /// Makes a list of some elements, with room for a few more.
  init(_ elements: [Element], room: Int) {
    self.init(capacity: elements.count + room)
    elements.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { memory.update(from: start, count: source.count) }
    }
    count = elements.count
  }

  deinit { memory.deallocate() }

  /// The elements so far.
  var elements: [Element] { Array(UnsafeBufferPointer(start: memory, count: count)) }

  /// The element at an index below `count`.
  @inline(__always)
  subscript(index: Int) -> Element {
    get { memory[index] }
    nonmutating set { memory[index] = newValue }
  }

  /// Adds an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: capacity + 1) }
    (memory + count).initialize(to: element)
    count &+= 1
  }

  /// Adds some elements.
  mutating func append(_ elements: [Element]) {
    reserve(elements.count)
    elements.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { end.initialize(from: start, count: source.count) }
    }
    count &+= elements.count
  }

  /// The address of an element; good until the list grows.
  @inline(__always)
  func address(of index: Int) -> UnsafePointer<Element> { UnsafePointer(memory + index) }

  /// Makes room for some elements more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(to: count + more) }
  }

  /// Where the next element is written; good until the list grows.
  @inline(__always)
  var end: UnsafeMutablePointer<Element> { memory + count }

  /// Counts the elements that were written up to an address, for which room was made.
  @inline(__always)
  mutating func count(to end: UnsafeMutablePointer<Element>) { count = end - memory }

  /// Counts elements that were written.
  @inline(__always)
  mutating func count(_ written: Int) { count &+= written }

  /// Takes all elements out; the room stays.
  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Takes the last element out; nil where there is none.
  @inline(__always)
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count &-= 1
    return memory[count]
  }

  /// Keeps some first elements; nothing where there are no more.
  @inline(__always)
  mutating func shrink(to kept: Int) { count = min(count, kept) }

  /// Holds the same elements as another list from now on.
  mutating func take(from other: borrowing GrowingList) {
    removeAll()
    reserve(other.count)
    memory.update(from: other.memory, count: other.count)
    count = other.count
  }

  /// Adds an element until there are some.
  mutating func fill(to wanted: Int, with element: Element) {
    guard wanted > count else { return }
    reserve(wanted - count)
    (memory + count).initialize(repeating: element, count: wanted - count)
    count = wanted
  }

  /// Some elements; good until the list grows.
  @inline(__always)
  func elements(_ range: Range<Int>) -> UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: memory + range.lowerBound, count: range.count)
  }

  /// Bytes of the room.
  var bytes: Int { capacity * MemoryLayout<Element>.stride }

  @inline(never)
  private mutating func grow(to least: Int) {
    let room = max(capacity * 2, least)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: room)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity = room
  }
}
