/// Memory that flat arrays point into, kept as long as one of them lives.
public protocol FlatMemory: AnyObject, Sendable {}

/// Memory of its own, freed with the last array that points into it.
final class OwnMemory: FlatMemory {
  // Written once, before anybody else knows of it.
  nonisolated(unsafe) let bytes: UnsafeMutableRawBufferPointer

  init(copying source: UnsafeRawBufferPointer) {
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, source.count), alignment: 32)
    if source.count > 0 { bytes.copyMemory(from: source) }
  }

  deinit { bytes.deallocate() }
}
