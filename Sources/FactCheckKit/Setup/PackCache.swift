#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Compiled packs kept in files of a folder, each under a key that says what it was made from.
///
/// A cache is never in the way: a folder that cannot be made or written, a file that is damaged, cut off, of another
/// version or of another user counts as nothing found. Files are written beside their place and moved there, so that
/// nobody ever reads half of one.
public struct PackCache: Sendable {
  /// Most compiled packs kept in the folder; the oldest go first.
  private static let mostFiles = 8
  /// Largest file read, in bytes: far above any pack that compiles.
  private static let mostBytes = 256_000_000
  private static let suffix = ".pack"

  /// The folder; need not exist.
  public let folder: String

  /// Makes a cache in a folder, which is created when something is written.
  public init(folder: String) { self.folder = folder }

  /// The cache of the user: `factcheck` in `$XDG_CACHE_HOME`, in `~/Library/Caches` on macOS, or in `~/.cache`.
  ///
  /// - Parameter environment: the value of a variable of the environment.
  /// - Returns: nil where the environment names no absolute folder.
  public static func ofUser(environment: (String) -> String?) -> PackCache? {
    if let folder = environment("XDG_CACHE_HOME"), folder.hasPrefix("/") {
      return PackCache(folder: folder + "/factcheck")
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    #if canImport(Darwin)
      return PackCache(folder: home + "/Library/Caches/factcheck")
    #else
      return PackCache(folder: home + "/.cache/factcheck")
    #endif
  }

  /// The file of a name; nil where there is none that can be trusted.
  func file(_ name: String) -> MappedFile? {
    let descriptor = open(path(name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
      info.st_uid == geteuid() || info.st_uid == 0, info.st_size > 0, info.st_size <= PackCache.mostBytes
    else { return nil }
    return MappedFile(descriptor, count: Int(info.st_size))
  }

  /// Keeps bytes under a name; says whether it could.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) -> Bool {
    makeFolder()
    let own = path(".\(name).\(getpid()).\(UInt64.random(in: 0 ... .max))")
    let descriptor = open(own, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let isWhole = writeAll(descriptor, bytes)
    let isClosed = close(descriptor) == 0
    guard isWhole, isClosed, rename(own, path(name)) == 0 else {
      unlink(own)
      return false
    }
    removeOld(but: name + PackCache.suffix)
    return true
  }

  private func path(_ name: String) -> String { folder + "/" + name + PackCache.suffix }

  private func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var at = 0
      while at < bytes.count {
        let count = systemWrite(descriptor, bytes.baseAddress?.advanced(by: at), bytes.count - at)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        at += count
      }
      return true
    }
  }

  /// Makes the folder and those above it; whatever goes wrong shows when the file is opened.
  private func makeFolder() {
    if access(folder, W_OK | X_OK) == 0 { return }
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
  }

  /// Removes the oldest files of this kind where there are too many, and half-written ones that nobody will finish.
  private func removeOld(but kept: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    var files: [(name: String, seconds: Int)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(PackCache.suffix), name != kept else { continue }
      var info = stat()
      guard lstat(folder + "/" + name, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { continue }
      #if canImport(Darwin)
        files.append((name, info.st_mtimespec.tv_sec))
      #else
        files.append((name, info.st_mtim.tv_sec))
      #endif
    }
    guard files.count >= PackCache.mostFiles else { return }
    files.sort { ($0.seconds, $0.name) < ($1.seconds, $1.name) }
    for file in files.prefix(files.count - PackCache.mostFiles + 1) { unlink(folder + "/" + file.name) }
  }
}

private func systemWrite(_ descriptor: Int32, _ memory: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, memory, count)
}
