import Foundation

/// What stands in one folder.
struct FolderListing {
  /// What a name stands for.
  enum Kind: Equatable {
    case file
    case folder
    /// A link to a folder, which may lead in circles.
    case linkedFolder
    /// A pipe, a socket, a device: reading it may never end.
    case other
    /// It cannot be said: what the system says, and whether a folder is known to stand behind the name.
    case unknown(String, isFolder: Bool)
  }

  struct Entry {
    /// The name; what is not UTF-8 in it is replaced.
    var name: String
    /// False where the name is not UTF-8, so that it cannot be given to the system again.
    var isExact: Bool
    var kind: Kind
  }

  let entries: [Entry]

  /// Reads a folder.
  ///
  /// - Throws: a fault with the path where the system does not let it be read.
  init(_ folder: String, shownAs shown: String) throws(InputFault) {
    guard let stream = opendir(folder) else {
      throw InputFault(path: shown, message: "this folder cannot be read: " + Self.systemMessage())
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 {
          throw InputFault(path: shown, message: "this folder cannot be read: " + Self.systemMessage())
        }
        break
      }
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let name = String(decoding: bytes, as: UTF8.self)
      if name == "." || name == ".." { continue }
      let isExact = name.utf8.elementsEqual(bytes)
      let path = Array((folder.hasSuffix("/") ? folder : folder + "/").utf8) + bytes + [0]
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      entries.append(Entry(name: name, isExact: isExact, kind: Self.kind(path, isFolder: isFolder)))
    }
    self.entries = entries
  }

  /// What the system says of the last call that failed.
  static func systemMessage() -> String { String(cString: strerror(errno)).lowercased() }

  /// - Parameter path: ends with a zero.
  private static func kind(_ path: [UInt8], isFolder: Bool) -> Kind {
    path.withUnsafeBufferPointer { path -> Kind in
      path.withMemoryRebound(to: CChar.self) { path -> Kind in
        var info = stat()
        guard let name = path.baseAddress else { return .other }
        guard stat(name, &info) == 0 else {
          let isLink = errno == ENOENT && lstat(name, &info) == 0
          return .unknown(isLink ? "the link leads nowhere" : systemMessage(), isFolder: isFolder)
        }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR:
          return lstat(name, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK ? .linkedFolder : .folder
        default: return .other
        }
      }
    }
  }
}
