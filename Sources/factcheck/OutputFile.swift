import ArgumentParser
import Foundation

/// Opens files that outputs are written to.
enum OutputFile {
  /// What writes to a path (`-`: standard output); the file is emptied unless `appends`.
  ///
  /// - Parameter faults: learns of writes that fail.
  /// - Throws: a usage error where the file cannot be opened, so that nothing is judged in vain.
  static func writer(
    _ path: String, appends: Bool = false, faults: OutputFaults
  ) throws -> ([UInt8]) -> Bool {
    if path == "-" {
      return { bytes in
        if Output.write(bytes, to: STDOUT_FILENO) { return true }
        faults.add("standard output", errno)
        return false
      }
    }
    let flags = O_WRONLY | O_CREAT | (appends ? O_APPEND : O_TRUNC)
    let descriptor = Foundation.open(path, flags, 0o644)
    guard descriptor >= 0 else {
      throw ValidationError("\(path): cannot be written: \(String(cString: strerror(errno)).lowercased())")
    }
    return { bytes in
      if Output.write(bytes, to: descriptor) { return true }
      faults.add(path, errno)
      return false
    }
  }
}
