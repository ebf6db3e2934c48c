import Foundation

/// Reads a file of any length line by line, with the memory of its longest line.
final class LineReader {
  private let descriptor: Int32
  private let closes: Bool
  private let maxBytes: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
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
  }

  deinit { if closes, descriptor >= 0 { close(descriptor) } }

  /// The next line without its end, or nil behind the last one.
  func next() throws(InputFault) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        var line = Array(buffer[start..<end])
        start = end + 1
        if line.last == 0x0D { line.removeLast() }
        return line
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        let line = Array(buffer[start...])
        start = buffer.count
        return line
      }
      if start > 0 {
        searched -= start
        buffer.removeFirst(start)
        start = 0
      }
      if buffer.count > maxBytes {
        throw InputFault(path: path, message: "a line is longer than \(maxBytes) bytes")
      }
      try fill()
    }
  }

  private func fill() throws(InputFault) {
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw InputFault(path: path, message: String(cString: strerror(errno)).lowercased())
      }
      if count == 0 { isAtEnd = true } else { buffer.append(contentsOf: chunk[0..<count]) }
      return
    }
  }
}
