/// The files of one pack.
public struct PackSource: Sendable {
  /// The files in any order; `.yml` and `.yaml` are rule files, all others data.
  public var files: [PackFile]

  /// Makes a source; the files are put in order of their names.
  public init(files: [PackFile]) {
    self.files = files.sorted { $0.name < $1.name }
  }

  /// The file that a path inside the pack names, or nil; paths never lead out of the pack.
  func file(_ path: String) -> PackFile? {
    files.first { $0.name == path } ?? files.first { $0.name.hasSuffix("/" + path) }
  }

  /// The files that hold rules, lexicons or marks.
  var ruleFiles: [PackFile] {
    files.filter { $0.name.hasSuffix(".yml") || $0.name.hasSuffix(".yaml") }
  }
}
