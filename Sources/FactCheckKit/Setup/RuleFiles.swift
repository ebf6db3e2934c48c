import Foundation
import RuleLanguage

/// The files of `Rules/`: those that came with the program, and packs given by path.
enum RuleFiles {
  /// Extensions of the files of a pack folder.
  private static let extensions: Set<String> = ["yml", "yaml", "tsv"]

  /// Bytes of an embedded file by its name below `Rules/`; empty if the build has none.
  static func embedded(_ name: String) -> [UInt8] {
    for file in EmbeddedRules.files where "\(file.name)" == name { return bytes(of: file.text) }
    return []
  }

  /// True for the name that an embedded file has in a compiled pack.
  static func isEmbedded(_ name: String) -> Bool {
    guard name.hasPrefix("Rules/") else { return false }
    let inside = String(name.dropFirst("Rules/".count))
    return EmbeddedRules.files.contains { "\($0.name)" == inside }
  }

  /// An embedded pack folder, its files named as in the repository.
  static func embeddedPack(_ folder: String) -> PackSource {
    var files: [PackFile] = []
    for file in EmbeddedRules.files where "\(file.name)".hasPrefix(folder + "/") {
      files.append(PackFile(name: "Rules/\(file.name)", bytes: bytes(of: file.text)))
    }
    return PackSource(files: files)
  }

  /// A pack given by path: one file, or a folder with its subfolders.
  static func pack(at path: String) throws(SetupFault) -> PackSource {
    var info = stat()
    guard stat(path, &info) == 0 else {
      if errno == ENOENT || errno == ENOTDIR {
        throw SetupFault("\(path): error: no such rule file or folder")
      }
      throw SetupFault("\(path): error: \(FolderListing.systemMessage())")
    }
    var names = [path]
    if info.st_mode & S_IFMT == S_IFDIR {
      names = try ruleFiles(below: path)
      if names.isEmpty { throw SetupFault("\(path): error: no rule files in this folder (.yml, .tsv)") }
    }
    var files: [PackFile] = []
    for name in names.sorted() {
      guard let data = FileManager.default.contents(atPath: name) else {
        throw SetupFault("\(name): error: this rule file cannot be read")
      }
      files.append(PackFile(name: name, bytes: Array(data)))
    }
    return PackSource(files: files)
  }

  /// The rule files of a folder and its subfolders.
  ///
  /// - Throws: a fault where one of them cannot be read: without its rules a gate would let more pass.
  private static func ruleFiles(below folder: String) throws(SetupFault) -> [String] {
    var names: [String] = []
    var open = [folder]
    while let folder = open.popLast() {
      let listing: FolderListing
      do throws(InputFault) {
        listing = try FolderListing(folder, shownAs: folder)
      } catch {
        throw SetupFault(error.description)
      }
      for entry in listing.entries {
        let name = folder.hasSuffix("/") ? folder + entry.name : folder + "/" + entry.name
        let kind = entry.name.split(separator: ".").last.map(String.init) ?? ""
        switch entry.kind {
        case .folder: open.append(name)
        case .file where extensions.contains(kind): names.append(name)
        case .unknown(let message, let isFolder) where isFolder || extensions.contains(kind):
          throw SetupFault("\(name): error: \(message)")
        case .file, .linkedFolder, .other, .unknown: break
        }
      }
    }
    return names
  }

  /// The text of a file named by an example, relative to the rule file it stands in.
  static func text(beside file: String?, _ name: String) -> String? {
    guard let file else { return nil }
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    let path = folder.isEmpty ? name : folder + "/" + name
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// Bytes of a rule file by the name it has in a compiled pack: embedded, or on disk.
  static func bytes(named name: String) -> [UInt8]? {
    if name.hasPrefix("Rules/") {
      let found = embedded(String(name.dropFirst(6)))
      if !found.isEmpty { return found }
    }
    return FileManager.default.contents(atPath: name).map(Array.init)
  }

  private static func bytes(of text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { Array($0) }
  }
}
