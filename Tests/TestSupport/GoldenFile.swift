import Foundation

/// An expected output kept under `Fixtures`, compared byte for byte.
///
/// With `UPDATE_FIXTURES=1` the file is written anew where it differs, and the check fails all the same, so
/// that the difference is read before it is committed.
public struct GoldenFile: Sendable {
  /// Path below `Fixtures`.
  public let path: String

  /// Names a file by its path below `Fixtures`.
  public init(_ path: String) { self.path = path }

  /// Why an output is not the expected one.
  public struct Mismatch: Error, CustomStringConvertible {
    /// What differs, and where.
    public let description: String
  }

  /// Compares an output with the file.
  public func check(_ actual: some Sequence<UInt8>) throws(Mismatch) {
    let actual = Array(actual)
    let url = RepositoryRoot.url.appending(path: "Fixtures").appending(path: path)
    let expected = (try? Data(contentsOf: url)).map { Array($0) }
    if expected == actual { return }
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual).write(to: url)
      } catch {
        throw Mismatch(description: "Fixtures/\(path) cannot be written: \(error)")
      }
      throw Mismatch(description: "Fixtures/\(path) was recorded anew: read the difference")
    }
    guard let expected else {
      throw Mismatch(description: "Fixtures/\(path) is missing: record it with UPDATE_FIXTURES=1")
    }
    throw Mismatch(description: GoldenFile.difference(expected, actual, path: path))
  }

  /// Compares a text with the file.
  public func check(_ actual: String) throws(Mismatch) { try check(actual.utf8) }

  private static func difference(_ expected: [UInt8], _ actual: [UInt8], path: String) -> String {
    let old = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
    let new = actual.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(nothing)"
    }
    return """
      Fixtures/\(path) differs from line \(line + 1):
      expected: \(text(old))
      actual:   \(text(new))
      """
  }
}
