import Foundation

/// Reads a file of any length line by line, with the memory of its longest line.
final class LineReader {
  private let descriptor: Int32
  private let closes: Bool
  private let maxBytes: Int
  /// Bytes read and not yet handed out stand from `start` to `end`.
  private var buffer = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  /// True where the last fault was one of a single line.
  private(set) var canGoOn = false
  private let path: String

  /// Opens a file or takes standard input.
  ///
  /// - Parameter maxBytes: longest line that is kept; the rest of a longer one is dropped and reported.
  init(_ file: InputFile, maxBytes: Int) throws(InputFault) {
    path = file.path
    self.maxBytes = maxBytes
    closes = !file.isStandardInput
    descriptor = file.isStandardInput ? STDIN_FILENO : open(file.path, O_RDONLY)
    guard descriptor >= 0 else {
      throw InputFault(path: file.path, message: String(cString: strerror(errno)).lowercased())
    }
    guard !file.head.isEmpty else { return }
    buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: file.head.count, alignment: MemoryLayout<Int>.alignment)
    buffer.copyBytes(from: file.head)
    end = file.head.count
  }

  deinit {
    buffer.deallocate()
    if closes, descriptor >= 0 { close(descriptor) }
  }

  /// Bytes asked for at once: few enough to leave the caches to the documents.
  private static let chunk = 1 << 16

  /// The next line without its end, or nil behind the last one; behind a fault only where `canGoOn`.
  func next() throws(InputFault) -> [UInt8]? {
    var searched = start
    canGoOn = false
    while true {
      if let feed = lineFeed(from: searched) {
        defer { start = feed + 1 }
        return Array(buffer[start..<(feed > start && buffer[feed - 1] == 0x0D ? feed - 1 : feed)])
      }
      searched = end
      if isAtEnd {
        guard start < end else { return nil }
        defer { start = end }
        return Array(buffer[start..<end])
      }
      if end - start > maxBytes {
        try skipLine()
        throw InputFault(path: path, message: "a line is longer than \(maxBytes) bytes")
      }
      searched -= start
      try fill()
    }
  }

  /// Drops the bytes up to the next line feed, so that the lines behind a long one are read.
  private func skipLine() throws(InputFault) {
    while true {
      start = end
      if isAtEnd { break }
      try fill()
      if let feed = lineFeed(from: start) {
        start = feed + 1
        break
      }
    }
    canGoOn = true
  }

  /// The offset of the first line feed from an offset on, or nil.
  private func lineFeed(from offset: Int) -> Int? {
    guard offset < end, let base = buffer.baseAddress, let found = memchr(base + offset, 0x0A, end - offset)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Moves what is left to the start of the buffer and reads more behind it.
  private func fill() throws(InputFault) {
    let left = end - start
    let kept = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
    let room = left + LineReader.chunk
    if buffer.count < room {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(room, 2 * buffer.count), alignment: MemoryLayout<Int>.alignment)
      larger.copyMemory(from: kept)
      buffer.deallocate()
      buffer = larger
    } else if start > 0 {
      // The two may overlap.
      buffer.copyMemory(from: kept)
    }
    (start, end) = (0, left)
    while true {
      let count = Foundation.read(descriptor, buffer.baseAddress.map { $0 + end }, buffer.count - end)
      if count < 0 {
        if errno == EINTR { continue }
        throw InputFault(path: path, message: String(cString: strerror(errno)).lowercased())
      }
      if count == 0 { isAtEnd = true } else { end += count }
      return
    }
  }
}
