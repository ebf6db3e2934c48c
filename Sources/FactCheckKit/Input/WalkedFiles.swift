/// What a walk through a directory found.
struct WalkedFiles {
  /// Documents, and what could not be read, in order of their paths.
  var inputs: [Result<InputFile, InputFault>] = []
  /// True where ignore files leave out a document.
  var hasIgnored = false
  /// True where ignore files leave out a folder, whatever it holds.
  var hasIgnoredFolders = false

  /// Why a directory without documents has none.
  var reason: String {
    let kinds = DirectoryWalk.extensions.sorted().map { "." + $0 }.joined(separator: " ")
    let names = DirectoryWalk.ignoreFiles.joined(separator: " or ")
    if hasIgnored {
      return "all documents in this directory are left out by \(names); name a file to have it read"
    }
    if hasIgnoredFolders {
      return "no documents in this directory (\(kinds)) but in folders left out by \(names)"
    }
    return "no documents in this directory (\(kinds))"
  }
}
