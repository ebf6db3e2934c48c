/// Pieces of text one behind the other, with their ends before them in the same block of memory: what is written once
/// a document is in no cache, and every further block would be waited for.
struct TextPieces: Sendable {
  /// The end of each piece as four bytes, then the pieces.
  private let bytes: [UInt8]
  /// Number of pieces.
  let count: Int

  /// Takes pieces one after the other from what a writer wrote.
  ///
  /// - Parameter write: writes the piece of an index.
  init(count: Int, capacity: Int, _ write: (Int, inout JSONWriter) -> Void) {
    self.count = count
    var writer = JSONWriter()
    var bytes = [UInt8](repeating: 0, count: count * TextPieces.endSize)
    bytes.reserveCapacity(capacity)
    for index in 0..<count {
      writer.reset()
      write(index, &writer)
      bytes.append(contentsOf: writer.out.view)
      let end = UInt32(truncatingIfNeeded: bytes.count)
      bytes.withUnsafeMutableBytes {
        $0.storeBytes(of: end, toByteOffset: index * TextPieces.endSize, as: UInt32.self)
      }
    }
    self.bytes = bytes
  }

  private static let endSize = MemoryLayout<UInt32>.size

  /// Where the ends and pieces stand, to ask for them: not to be read from.
  var address: UnsafeRawPointer? { bytes.withUnsafeBytes { $0.baseAddress } }

  /// Calls `body` with a piece; the index must be below `count`.
  @inline(__always)
  func read(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBytes { bytes in
      let first = index == 0 ? count * TextPieces.endSize : end(of: index - 1, bytes)
      body(
        UnsafeRawBufferPointer(rebasing: bytes[first..<end(of: index, bytes)]).assumingMemoryBound(
          to: UInt8.self))
    }
  }

  @inline(__always)
  private func end(of index: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    Int(bytes.loadUnaligned(fromByteOffset: index * TextPieces.endSize, as: UInt32.self))
  }
}
