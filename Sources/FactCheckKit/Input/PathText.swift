/// Paths as text: no file system is asked, so links are not followed.
enum PathText {
  /// The path below the root, without `.`, `..` and doubled slashes.
  ///
  /// - Parameter folder: what a relative path is relative to; absolute.
  static func absolute(_ path: String, in folder: String) -> String {
    let path = path.hasPrefix("/") ? path : folder + "/" + path
    if isPlain(path) { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + joined(parts[...])
  }

  private static let slash = UInt8(ascii: "/")

  /// True where an absolute path is in its shortest form for sure: no part is empty or begins with a dot. Paths are
  /// asked about for every file, and cutting them into parts takes long.
  private static func isPlain(_ path: String) -> Bool {
    var before: UInt8 = 0
    var isPlain = path.utf8.first == slash
    for byte in path.utf8 {
      if before == slash, byte == slash || byte == UInt8(ascii: ".") { isPlain = false }
      before = byte
    }
    return isPlain && before != slash
  }

  /// The parts with slashes between them; the library's own way has the runtime look for types first.
  private static func joined(_ parts: ArraySlice<Substring>) -> String {
    var path = ""
    for index in parts.indices {
      if !path.isEmpty { path += "/" }
      path += String(parts[index])
    }
    return path
  }

  /// An absolute path as seen from an absolute folder; `.` for the folder itself.
  static func relative(_ path: String, to folder: String) -> String {
    let path = path.split(separator: "/")
    let folder = folder.split(separator: "/")
    var common = 0
    while common < path.count, common < folder.count, path[common] == folder[common] { common += 1 }
    let up = Array(repeating: Substring(".."), count: folder.count - common)
    let parts = up + path[common...]
    return parts.isEmpty ? "." : joined(parts[...])
  }

  /// The folder that holds a path; `/` for the root itself.
  static func folder(of path: String) -> String {
    if isPlain(path), let slash = path.utf8.lastIndex(of: PathText.slash), slash > path.startIndex {
      return String(path[..<slash])
    }
    let parts = path.split(separator: "/")
    let isAbsolute = path.hasPrefix("/")
    let folder = joined(parts.dropLast())
    return isAbsolute ? "/" + folder : folder.isEmpty ? "." : folder
  }

  /// True where an absolute path is a folder or lies below it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }

  /// Orders by bytes, whatever the locale.
  static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}
