import Foundation

/// Reads files and standard input as bytes, within a bound.
enum FileBytes {
  /// The bytes of a file; a fault names what the system said, or the bound.
  static func read(_ file: InputFile, maxBytes: Int) throws(InputFault) -> [UInt8] {
    let descriptor: Int32
    if file.isStandardInput {
      descriptor = STDIN_FILENO
    } else {
      descriptor = open(file.path, O_RDONLY)
      guard descriptor >= 0 else {
        throw InputFault(path: file.path, message: String(cString: strerror(errno)).lowercased())
      }
    }
    defer { if !file.isStandardInput { close(descriptor) } }
    var bytes: [UInt8] = []
    if !file.isStandardInput {
      var info = stat()
      if fstat(descriptor, &info) == 0, info.st_size > 0 {
        if Int(info.st_size) > maxBytes { throw tooLarge(file, maxBytes) }
        bytes.reserveCapacity(Int(info.st_size) + 1)
      }
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw InputFault(path: file.path, message: String(cString: strerror(errno)).lowercased())
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[0..<count])
      if bytes.count > maxBytes { throw tooLarge(file, maxBytes) }
    }
  }

  /// The bytes of a small file by its path, or nil where there is none that can be read.
  static func content(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  private static func tooLarge(_ file: InputFile, _ maxBytes: Int) -> InputFault {
    InputFault(
      path: file.path,
      message: "larger than \(maxBytes) bytes; if it is one article, raise the limit with --max-bytes")
  }
}
