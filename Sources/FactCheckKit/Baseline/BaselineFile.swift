import Foundation

/// A baseline with the place it lives at: its paths are relative to the folder of its file.
public struct BaselineFile: Sendable {
  /// The path as given.
  public let path: String
  /// The folder of the file, absolute.
  public let folder: String
  /// The content.
  public var baseline: Baseline

  /// Names a file that need not exist.
  ///
  /// - Parameter workingFolder: what a relative path is relative to; absolute.
  public init(path: String, workingFolder: String, baseline: Baseline = Baseline()) {
    self.path = path
    folder = PathText.folder(of: PathText.absolute(path, in: workingFolder))
    self.baseline = baseline
  }

  /// Reads a file.
  public static func load(_ path: String, workingFolder: String) throws(SetupFault) -> BaselineFile {
    let bytes: [UInt8]
    do throws(InputFault) {
      bytes = try FileBytes.read(
        InputFile(path: PathText.absolute(path, in: workingFolder)), maxBytes: Baseline.maxBytes)
    } catch {
      throw SetupFault(
        "\(path): error: the baseline cannot be read: \(error.message); make one with `factcheck baseline create`"
      )
    }
    return BaselineFile(
      path: path, workingFolder: workingFolder, baseline: try Baseline(file: path, bytes: bytes))
  }

  /// Writes the file; a reader sees the old or the new one, never half of it.
  public func save() throws(SetupFault) {
    do {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let target = (folder == "/" ? "" : folder) + "/" + name
      try Data(baseline.bytes).write(to: URL(fileURLWithPath: target), options: .atomic)
    } catch {
      throw SetupFault("\(path): error: the baseline cannot be written")
    }
  }

  /// The name of a document in this baseline.
  ///
  /// - Parameters:
  ///   - file: absolute path of the file.
  ///   - record: the id of a record of JSON Lines, if the document is one that has one.
  public func key(file: String, record: String?) -> DocumentKey {
    DocumentKey(path: PathText.relative(file, to: folder), record: record)
  }
}
