extension Array {
  /// An array whose elements are written where they will stand; `write` tells how many there are, from the first on.
  ///
  /// `init(unsafeUninitializedCapacity:)` gives the same, and asks the runtime for the type of its storage by name each
  /// time: its room is made by code of the standard library that is never specialised.
  @inlinable
  @inline(__always)
  public init(capacity: Int, writtenBy write: (UnsafeMutableBufferPointer<Element>) -> Int) {
    self = []
    append(addingCapacity: capacity) { span in
      span.withUnsafeMutableBufferPointer { memory, count in count = write(memory) }
    }
  }
}
