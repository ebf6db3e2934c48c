import Foundation

/// Walks a directory for documents: hidden names, links to folders and what ignore files name are left out.
struct DirectoryWalk {
  /// Extensions of the files a directory is walked for.
  static let extensions: Set<String> = ["html", "htm", "txt", "md", "jsonl"]
  /// Names of ignore files; of two that disagree in one folder the second decides.
  static let ignoreFiles = [".gitignore", ".factcheckignore"]

  /// Rules with the folder they hold for, absolute, the outermost first.
  private typealias Scope = (folder: String, rules: IgnoreRules)

  private let workingFolder: String

  /// - Parameter workingFolder: what relative paths are relative to; absolute.
  init(workingFolder: String) { self.workingFolder = workingFolder }

  /// Paths of the documents, each beginning with the directory as given, in order of their bytes.
  func files(below directory: String) -> [String] {
    let top = PathText.absolute(directory, in: workingFolder)
    // The folder itself has no name worth repeating: `./a.html` and `a.html` would be two names of one file.
    let prefix = directory == "." || directory == "./" ? "" : directory
    var open: [(shown: String, folder: String, scopes: [Scope])] = [(prefix, top, outerScopes(top))]
    var files: [String] = []
    while let (shown, folder, outer) = open.popLast() {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { continue }
      let scopes = outer + self.scopes(folder)
      for name in names where !name.hasPrefix(".") {
        let path = shown.isEmpty || shown.hasSuffix("/") ? shown + name : shown + "/" + name
        let absolute = folder == "/" ? "/" + name : folder + "/" + name
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: absolute, isDirectory: &isFolder) else { continue }
        if isFolder.boolValue {
          // A link to a folder may lead in circles: only real folders are walked.
          let kind = try? FileManager.default.attributesOfItem(atPath: absolute)[.type] as? FileAttributeType
          if kind == .typeDirectory, !isIgnored(absolute, true, scopes) {
            open.append((path, absolute, scopes))
          }
        } else if Self.extensions.contains(
          (name.split(separator: ".").last.map(String.init) ?? "").lowercased()),
          !isIgnored(absolute, false, scopes)
        {
          files.append(path)
        }
      }
    }
    return files.sorted(by: PathText.precedes)
  }

  private func isIgnored(_ path: String, _ isFolder: Bool, _ scopes: [Scope]) -> Bool {
    for scope in scopes.reversed() {
      if let verdict = scope.rules.verdict(PathText.relative(path, to: scope.folder), isFolder: isFolder) {
        return verdict
      }
    }
    return false
  }

  private func scopes(_ folder: String) -> [Scope] {
    Self.ignoreFiles.compactMap { name in
      FileManager.default.contents(atPath: folder + "/" + name).map { (folder, IgnoreRules(Array($0))) }
    }
  }

  /// The ignore files above a directory, up to the top of the repository it stands in; none outside of one.
  private func outerScopes(_ folder: String) -> [Scope] {
    var scopes: [Scope] = []
    var at = folder
    while true {
      if FileManager.default.fileExists(atPath: at + "/.git") { return scopes }
      if at == "/" { return [] }
      at = PathText.folder(of: at)
      scopes = self.scopes(at) + scopes
    }
  }
}
