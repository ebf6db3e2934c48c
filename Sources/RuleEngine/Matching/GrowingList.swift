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
  subscript(index: Int) -> Element { memory[index] }

  /// Adds an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: capacity + 1) }
    (memory + count).initialize(to: element)
    count &+= 1
  }

  /// The address of an element; good until the list grows.
  @inline(__always)
  func address(of index: Int) -> UnsafePointer<Element> { UnsafePointer(memory + index) }

  /// Makes room for some elements more.
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  /// Where the next element is written; good until the list grows.
  @inline(__always)
  var end: UnsafeMutablePointer<Element> { memory + count }

  /// Counts the elements that were written up to an address, for which room was made.
  @inline(__always)
  mutating func count(to end: UnsafeMutablePointer<Element>) { count = end - memory }

  private mutating func grow(to least: Int) {
    let room = max(capacity * 2, least)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: room)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity = room
  }
}
