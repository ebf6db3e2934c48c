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
    var size = 0
    if !file.isStandardInput {
      var info = stat()
      if fstat(descriptor, &info) == 0, info.st_size > 0 {
        if Int(info.st_size) > maxBytes { throw tooLarge(file, maxBytes) }
        size = Int(info.st_size)
      }
    }
    // One read takes a whole file; where that is not all, the rest comes in pieces.
    var bytes =
      file.head.isEmpty ? try piece(descriptor, size > 0 ? size + 1 : chunk, file) : file.head
    if bytes.isEmpty { return bytes }
    while true {
      if bytes.count > maxBytes { throw tooLarge(file, maxBytes) }
      let next = try piece(descriptor, chunk, file)
      if next.isEmpty { return bytes }
      bytes += next
    }
  }

  /// Bytes asked for at once where the size is not known.
  private static let chunk = 1 << 16

  /// The first bytes of standard input, as many as one read gives.
  static func head(_ file: InputFile) throws(InputFault) -> [UInt8] { try piece(STDIN_FILENO, chunk, file) }

  /// What one read gives: at most `count` bytes, none at the end.
  private static func piece(
    _ descriptor: Int32, _ count: Int, _ file: InputFile
  ) throws(InputFault) -> [UInt8] {
    var result = 0
    var bytes: [UInt8]
    repeat {
      bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
        result = Foundation.read(descriptor, buffer.baseAddress, count)
        used = max(result, 0)
      }
    } while result < 0 && errno == EINTR
    guard result >= 0 else {
      throw InputFault(path: file.path, message: String(cString: strerror(errno)).lowercased())
    }
    return bytes
  }

  /// The bytes of a small file by its path, or nil where there is none that can be read.
  static func content(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// The bytes of a small file that a run looks for by itself; nil where there is none of that name.
  ///
  /// - Throws: a fault where there is one that cannot be read, or that is no file: to go on without what it says would
  ///   judge by other rules than its writer meant.
  static func found(_ path: String) throws(InputFault) -> [UInt8]? {
    var info = stat()
    guard stat(path, &info) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw InputFault(path: path, message: FolderListing.systemMessage())
    }
    guard info.st_mode & S_IFMT == S_IFREG else { throw InputFault(path: path, message: "this is no file") }
    return try read(InputFile(path: path), maxBytes: InputBounds.maxBytes)
  }

  private static func tooLarge(_ file: InputFile, _ maxBytes: Int) -> InputFault {
    InputFault(
      path: file.path,
      message: "larger than \(maxBytes) bytes; if it is one article, raise the limit with --max-bytes")
  }
}
