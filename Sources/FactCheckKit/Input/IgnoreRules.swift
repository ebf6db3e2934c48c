/// What a `.gitignore` or `.factcheckignore` says, after the rules of git.
///
/// Blank lines and lines that begin with `#` say nothing; `!` takes a pattern back; a slash at the end stands for
/// folders only; a slash elsewhere ties the pattern to the folder of the file; `*`, `?`, `**`, `[...]` and `\`
/// as in `PathGlob`; the last pattern that matches decides. What lies in an ignored folder cannot be taken back.
struct IgnoreRules: Sendable {
  private struct Line: Sendable {
    var glob: PathGlob
    var takesBack: Bool
  }

  private var lines: [Line] = []

  /// Reads the bytes of a file; lines that hold no pattern are left out.
  init(_ bytes: [UInt8]) {
    for raw in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      var text = String(decoding: raw, as: UTF8.self)
      while text.hasSuffix(" "), !text.hasSuffix("\\ ") { text.removeLast() }
      if text.isEmpty || text.hasPrefix("#") { continue }
      let takesBack = text.hasPrefix("!")
      if takesBack { text.removeFirst() }
      if let glob = PathGlob(text) { lines.append(Line(glob: glob, takesBack: takesBack)) }
    }
  }

  /// True to leave out, false to take in, nil where no pattern matches.
  ///
  /// - Parameter path: relative to the folder of the file.
  func verdict(_ path: String, isFolder: Bool) -> Bool? {
    lines.last { (isFolder || !$0.glob.isForFolders) && $0.glob.matches(path) }.map { !$0.takesBack }
  }
}
