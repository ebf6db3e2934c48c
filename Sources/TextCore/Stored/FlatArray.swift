/// An array that is never changed and may lie in a mapped file: made without touching its elements.
public struct FlatArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable, RandomAccessCollection {
  // Elements never change while the owner lives, so that sharing the pointer is sharing a value.
  @usableFromInline let start: UnsafePointer<Element>?
  @usableFromInline let owner: (any FlatMemory)?
  /// Number of elements.
  public let count: Int

  /// Copies an array.
  public init(_ array: [Element] = []) {
    count = array.count
    guard count > 0 else {
      start = nil
      owner = nil
      return
    }
    let memory = array.withUnsafeBytes { OwnMemory(copying: $0) }
    owner = memory
    start = memory.bytes.baseAddress.map { UnsafePointer($0.assumingMemoryBound(to: Element.self)) }
  }

  /// Takes elements where they lie; copies them where their place does not suit their type.
  ///
  /// - Parameter owner: keeps the bytes as they are while it lives; nil where nobody does.
  init(_ bytes: UnsafeRawBufferPointer, owner: (any FlatMemory)?) {
    count = bytes.count / MemoryLayout<Element>.stride
    let isAligned = Int(bitPattern: bytes.baseAddress) % MemoryLayout<Element>.alignment == 0
    if let owner, isAligned {
      self.owner = owner
      start = bytes.baseAddress.map { $0.assumingMemoryBound(to: Element.self) }
    } else {
      let memory = OwnMemory(copying: bytes)
      self.owner = memory
      start = memory.bytes.baseAddress.map { UnsafePointer($0.assumingMemoryBound(to: Element.self)) }
    }
  }

  /// 0.
  @inlinable public var startIndex: Int { 0 }
  /// Number of elements.
  @inlinable public var endIndex: Int { count }

  /// The element at an index, which must be below `count`.
  @inlinable
  public subscript(index: Int) -> Element {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else {
      preconditionFailure("index beyond a flat array")
    }
    // There is memory where there are elements.
    return start.unsafelyUnwrapped[index]
  }

  /// Calls `body` with a pointer to the elements that is good until it returns.
  @inlinable
  public func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Calls `body` with the elements as a collection knows them.
  @inlinable
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Calls `body` with the elements as bytes.
  @inlinable
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(UnsafeBufferPointer(start: start, count: count)))
  }
}
