import Foundation

/// Turns the paths of a command line into files: directories are walked, addresses refused.
public enum InputFinder {
  /// Extensions of the files a directory is walked for.
  static let extensions: Set<String> = ["html", "htm", "txt", "md", "jsonl"]

  /// The files in the order given, those of a directory in order of their paths; faults in their place.
  ///
  /// - Parameter standardInputName: the name under which `-` appears in output.
  public static func find(
    _ paths: [String], standardInputName: String = "-"
  ) -> [Result<InputFile, InputFault>] {
    paths.flatMap { path -> [Result<InputFile, InputFault>] in
      if path == "-" { return [.success(InputFile(path: standardInputName, isStandardInput: true))] }
      if isAddress(path) {
        return [
          .failure(
            InputFault(path: path, message: "factcheck works offline: save the page and give its file"))
        ]
      }
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
        return [.failure(InputFault(path: path, message: "no such file or directory"))]
      }
      guard isDirectory.boolValue else { return [.success(InputFile(path: path))] }
      let files = walk(path)
      if files.isEmpty {
        let kinds = extensions.sorted().map { "." + $0 }.joined(separator: " ")
        return [.failure(InputFault(path: path, message: "no documents in this directory (\(kinds))"))]
      }
      return files.map { .success(InputFile(path: $0)) }
    }
  }

  private static func isAddress(_ path: String) -> Bool {
    let lower = path.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("ftp://")
  }

  /// Documents below a directory, hidden files and folders left out, sorted by path.
  private static func walk(_ directory: String) -> [String] {
    var open = [directory]
    var files: [String] = []
    while let folder = open.popLast() {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { continue }
      for name in names where !name.hasPrefix(".") {
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { continue }
        if isDirectory.boolValue {
          // A link to a folder may lead in circles: only real folders are walked.
          let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
          if kind == .typeDirectory { open.append(path) }
        } else if extensions.contains((name.split(separator: ".").last.map(String.init) ?? "").lowercased()) {
          files.append(path)
        }
      }
    }
    return files.sorted()
  }
}
