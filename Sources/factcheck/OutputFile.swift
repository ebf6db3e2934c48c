import Foundation

/// A file that output goes to; closed with the last reference.
final class OutputFile: Sendable {
  private let descriptor: Int32

  /// Creates or empties the file; nil where that fails, with `errno` set.
  init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Writes all bytes; false where that fails.
  func write(_ bytes: [UInt8]) -> Bool { Output.write(bytes, to: descriptor) }
}
