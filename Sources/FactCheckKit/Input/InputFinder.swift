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
    // Two names of different bytes are two files, though text may hold them for the same.
    var seen: Set<[UInt8]> = []
    return paths.flatMap { path in
      found(path, standardInputName, workingFolder, walk).filter { input in
        guard case .success(let file) = input else { return true }
        let name = file.isStandardInput ? "-" : PathText.absolute(file.path, in: workingFolder)
        return seen.insert(Array(name.utf8)).inserted
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
    let absolute = PathText.absolute(path, in: workingFolder)
    var info = stat()
    guard stat(absolute, &info) == 0 else {
      return [.failure(InputFault(path: path, message: missing(path)))]
    }
    guard info.st_mode & S_IFMT == S_IFDIR else { return [.success(InputFile(path: path))] }
    let walked = walk.files(below: path)
    if walked.inputs.isEmpty { return [.failure(InputFault(path: path, message: walked.reason))] }
    return walked.inputs
  }

  /// What the system says of a path it does not find.
  private static func missing(_ path: String) -> String {
    let message = FolderListing.systemMessage()
    // An argument that is not UTF-8 comes with these in place of what it was.
    return path.unicodeScalars.contains("\u{FFFD}")
      ? message + "; if its name is not UTF-8, it cannot be read: rename it" : message
  }

  private static func isAddress(_ path: String) -> Bool {
    let lower = path.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("ftp://")
  }
}
