import Analysis
import MarkedYAML

/// Appends entries to an ignore file; what stands in it, comments included, stays as it is.
enum IgnoreWriter {
  /// The bytes of the file with one more entry.
  ///
  /// - Parameters:
  ///   - shownName: the file as shown to the user.
  ///   - bytes: its bytes so far; empty for a new file.
  ///   - path: the only file the entry is about, relative to the folder of the ignore file; nil for all.
  /// - Throws: a fault where the file cannot be read, or holds the fingerprint already.
  static func append(
    fingerprint: String, suppression: Suppression, path: String?, to bytes: [UInt8], shownName: String
  ) throws(SetupFault) -> [UInt8] {
    let before = try read(bytes, shownName)
    let path = path.map { PathGlob.escaped($0) }
    if let known = before.entries.first(where: {
      $0.fingerprint == fingerprint && $0.suppression.rule == suppression.rule && $0.path?.pattern == path
    }) {
      throw SetupFault(
        "\(shownName):\(known.mark.line):\(known.mark.column): error: \(fingerprint) is suppressed already")
    }
    var text = ""
    if bytes.isEmpty {
      text = "# Findings that stand, with the reason why; `factcheck suppress` adds entries.\n"
    } else if bytes.last != 0x0A {
      text = "\n"
    }
    text += "- fingerprint: \(YAMLText.quoted(fingerprint))\n  rule: \(YAMLText.scalar(suppression.rule))\n"
    text += "  reason: \(YAMLText.quoted(suppression.reason))\n"
    if let owner = suppression.owner { text += "  owner: \(YAMLText.quoted(owner))\n" }
    if let until = suppression.until { text += "  until: \(until.iso)\n" }
    if let path { text += "  path: \(YAMLText.quoted(path))\n" }
    let result = bytes + Array(text.utf8)
    // A list in brackets cannot be added to at its end.
    guard let after = try? read(result, shownName), after.entries.count == before.entries.count + 1 else {
      throw SetupFault(
        "\(shownName): error: the file is no plain list, so nothing can be added at its end; add the entry by hand:\n\(text)"
      )
    }
    return result
  }

  private static func read(_ bytes: [UInt8], _ shownName: String) throws(SetupFault) -> IgnoreFile {
    var diagnostics: [Diagnostic] = []
    let file = IgnoreFile(shownName: shownName, folder: "/", bytes: bytes, diagnostics: &diagnostics)
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      throw SetupFault(DiagnosticRenderer(files: [(shownName, bytes)]).render(errors))
    }
    return file
  }
}
