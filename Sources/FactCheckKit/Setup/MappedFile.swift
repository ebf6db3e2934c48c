import TextCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file as memory that can only be read; unmapped with the last value that lies in it.
///
/// Files of the cache are replaced by others and never written again, so that what is mapped does not change.
final class MappedFile: FlatMemory {
  // Nobody writes to the pages.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// Maps an open file; nil where the system cannot.
  init?(_ descriptor: Int32, count: Int) {
    #if canImport(Darwin)
      let flags = MAP_PRIVATE
    #else
      // All pages are read at once for their sums: one call instead of a fault for each few.
      let flags = MAP_PRIVATE | MAP_POPULATE
    #endif
    guard let start = mmap(nil, count, PROT_READ, flags, descriptor, 0), start != MAP_FAILED else {
      return nil
    }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
