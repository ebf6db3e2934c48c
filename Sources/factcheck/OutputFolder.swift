import ArgumentParser
import Foundation

/// A folder that pages are written to.
struct OutputFolder {
  let path: String

  /// A path is a folder where it ends in a slash or is one already.
  init?(_ path: String) {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    guard path.hasSuffix("/") || exists && isDirectory.boolValue else { return nil }
    self.path = path.hasSuffix("/") ? path : path + "/"
  }

  /// Makes the folder and those it stands in.
  func create() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ValidationError("\(path): cannot be made: \(error.localizedDescription)")
    }
  }

  /// Writes a whole file.
  func write(_ name: String, _ bytes: [UInt8], faults: OutputFaults) -> Bool {
    guard let write = try? OutputFile.writer(path + name, faults: faults) else {
      faults.add(path + name, errno)
      return false
    }
    return write(bytes)
  }
}
