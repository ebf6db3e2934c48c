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

  /// The documents, their paths beginning with the directory as given, in order of their bytes.
  ///
  /// What cannot be read is a fault in its place: a gate must not pass because something was passed over.
  func files(below directory: String) -> WalkedFiles {
    let top = PathText.absolute(directory, in: workingFolder)
    // The folder itself has no name worth repeating: `./a.html` and `a.html` would be two names of one file.
    let prefix = directory == "." || directory == "./" ? "" : directory
    var open: [(shown: String, folder: String, scopes: [Scope])] = [(prefix, top, outerScopes(top))]
    var found: [(path: String, input: Result<InputFile, InputFault>)] = []
    var result = WalkedFiles()
    while let (shown, folder, outer) = open.popLast() {
      let listing: FolderListing
      do throws(InputFault) {
        listing = try FolderListing(folder, shownAs: shown.isEmpty ? directory : shown)
      } catch {
        found.append((shown, .failure(error)))
        continue
      }
      let scopes = outer + self.scopes(folder)
      for entry in listing.entries where !entry.name.hasPrefix(".") {
        let path = shown.isEmpty || shown.hasSuffix("/") ? shown + entry.name : shown + "/" + entry.name
        let absolute = folder == "/" ? "/" + entry.name : folder + "/" + entry.name
        let isFolder = Self.isFolder(entry)
        guard isFolder || Self.isDocument(entry) else { continue }
        if isIgnored(absolute, isFolder, scopes) {
          if isFolder { result.hasIgnoredFolders = true } else { result.hasIgnored = true }
        } else if let message = Self.fault(of: entry) {
          found.append((path, .failure(InputFault(path: path, message: message))))
        } else if isFolder {
          open.append((path, absolute, scopes))
        } else {
          found.append((path, .success(InputFile(path: path))))
        }
      }
    }
    result.inputs = found.sorted { PathText.precedes($0.path, $1.path) }.map(\.input)
    return result
  }

  /// True for what is walked: a link to a folder may lead in circles.
  private static func isFolder(_ entry: FolderListing.Entry) -> Bool {
    switch entry.kind {
    case .folder: true
    case .unknown(_, let isFolder): isFolder
    case .file, .linkedFolder, .other: false
    }
  }

  /// True for a name that documents have, unless it is known to stand for something else.
  private static func isDocument(_ entry: FolderListing.Entry) -> Bool {
    if entry.kind == .linkedFolder || entry.kind == .other { return false }
    let parts = entry.name.split(separator: ".")
    return extensions.contains((parts.last.map(String.init) ?? "").lowercased())
  }

  /// Why what stands behind a name cannot be read; nil where nothing is known to be in the way.
  private static func fault(of entry: FolderListing.Entry) -> String? {
    if case .unknown(let message, _) = entry.kind { return message }
    if entry.isExact { return nil }
    return entry.kind == .folder
      ? "the name of this folder is not UTF-8, so what it holds was not read: rename it"
      : "the name of this file is not UTF-8, so it cannot be read: rename it"
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
      // One that cannot be read leaves nothing out, so that more is judged and not less.
      let bytes = (try? FileBytes.found(folder + "/" + name)) ?? nil
      return bytes.map { (folder, IgnoreRules($0)) }
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
