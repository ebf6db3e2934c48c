import ArgumentParser
import Foundation

/// Opens files that outputs are written to.
enum OutputFile {
  /// What writes to a path (`-`: standard output); the file is emptied unless `appends`.
  ///
  /// - Throws: a usage error where the file cannot be opened, so that nothing is judged in vain.
  static func writer(_ path: String, appends: Bool = false) throws -> ([UInt8]) -> Bool {
    if path == "-" { return { Output.standard($0) } }
    let flags = O_WRONLY | O_CREAT | (appends ? O_APPEND : O_TRUNC)
    let descriptor = Foundation.open(path, flags, 0o644)
    guard descriptor >= 0 else {
      throw ValidationError("\(path): cannot be written: \(String(cString: strerror(errno)).lowercased())")
    }
    return { bytes in
      if Output.write(bytes, to: descriptor) { return true }
      Output.error("\(path): error: \(String(cString: strerror(errno)).lowercased())\n")
      return false
    }
  }
}
