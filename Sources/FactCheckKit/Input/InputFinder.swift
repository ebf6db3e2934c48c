import Foundation

/// Turns the paths of a command line into files: directories are walked, addresses refused.
///
/// A file that is named is read whatever ignore files say, and one that is named twice once.
public enum InputFinder {
  /// The files in the order given, those of a directory in order of their paths; faults in their place.
  ///
  /// - Parameters:
  ///   - standardInputName: the name under which `-` appears in output.
  ///   - workingFolder: what relative paths are relative to; absolute; nil for that of the process.
  public static func find(
    _ paths: [String], standardInputName: String = "-",
    workingFolder: String? = nil
  ) -> [Result<InputFile, InputFault>] {
    let workingFolder = workingFolder ?? FileManager.default.currentDirectoryPath
    let walk = DirectoryWalk(workingFolder: workingFolder)
    var seen: Set<String> = []
    return paths.flatMap { path in
      found(path, standardInputName, workingFolder, walk).filter { input in
        guard case .success(let file) = input else { return true }
        return seen.insert(file.isStandardInput ? "-" : PathText.absolute(file.path, in: workingFolder))
          .inserted
      }
    }
  }

  private static func found(
    _ path: String, _ standardInputName: String, _ workingFolder: String, _ walk: DirectoryWalk
  ) -> [Result<InputFile, InputFault>] {
    if path == "-" { return [.success(InputFile(path: standardInputName, isStandardInput: true))] }
    // A variable of a script that is not set: as a path it would be the working folder.
    if path.isEmpty {
      return [
        .failure(InputFault(path: nil, message: "a path is empty; the working folder is written as a dot"))
      ]
    }
    if isAddress(path) {
      return [
        .failure(
          InputFault(path: path, message: "factcheck works offline: save the page and give its file"))
      ]
    }
    var isDirectory: ObjCBool = false
    let absolute = PathText.absolute(path, in: workingFolder)
    guard FileManager.default.fileExists(atPath: absolute, isDirectory: &isDirectory) else {
      return [.failure(InputFault(path: path, message: "no such file or directory"))]
    }
    guard isDirectory.boolValue else { return [.success(InputFile(path: path))] }
    let files = walk.files(below: path)
    if files.isEmpty {
      let kinds = DirectoryWalk.extensions.sorted().map { "." + $0 }.joined(separator: " ")
      return [.failure(InputFault(path: path, message: "no documents in this directory (\(kinds))"))]
    }
    return files.map { .success(InputFile(path: $0)) }
  }

  private static func isAddress(_ path: String) -> Bool {
    let lower = path.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("ftp://")
  }
}
