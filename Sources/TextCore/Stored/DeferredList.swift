/// A list whose elements are taken from an archive a few at a time, when one of them is first asked for.
public struct DeferredList<Element: Sendable>: Sendable, RandomAccessCollection {
  /// Elements that are taken together: fewer leave more places to be kept, more leave more to be read in vain.
  @inlinable static var chunkSize: Int { 4 }

  /// The chunks, all of them full but the last one.
  @usableFromInline let chunks: [Deferred<[Element]>]
  /// Number of elements.
  public let count: Int

  @inlinable
  init(chunks: [Deferred<[Element]>], count: Int) {
    self.chunks = chunks
    self.count = count
  }

  /// A list whose elements are there.
  @inlinable
  public init(_ elements: [Element] = []) {
    let starts = stride(from: 0, to: elements.count, by: Self.chunkSize)
    chunks = starts.map { Deferred(Array(elements[$0..<Swift.min($0 + Self.chunkSize, elements.count)])) }
    count = elements.count
  }

  /// A list of which `take` makes the elements of a range of indices.
  @inlinable
  public init(count: Int, _ take: @escaping @Sendable (Range<Int>) -> [Element]) {
    chunks = stride(from: 0, to: count, by: Self.chunkSize).map { start in
      Deferred { take(start..<Swift.min(start + Self.chunkSize, count)) }
    }
    self.count = count
  }

  /// 0.
  @inlinable public var startIndex: Int { 0 }
  /// Number of elements.
  @inlinable public var endIndex: Int { count }

  /// What `body` makes of the element at an index below `count`, which is not copied for it.
  @inlinable
  public func read<Result>(_ index: Int, _ body: (Element) -> Result) -> Result {
    chunks[index / Self.chunkSize].read { chunk in
      chunk.withUnsafeBufferPointer { body($0[index % Self.chunkSize]) }
    }
  }

  /// The element at an index, which must be below `count`.
  @inlinable
  public subscript(index: Int) -> Element {
    chunks[index / Self.chunkSize].read { $0[index % Self.chunkSize] }
  }
}

extension DeferredList: Equatable where Element: Equatable {
  /// True where all elements are equal.
  public static func == (a: DeferredList, b: DeferredList) -> Bool { a.elementsEqual(b) }
}
