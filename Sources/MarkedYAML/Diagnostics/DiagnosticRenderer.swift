import TextCore

/// Prints diagnostics the way compilers do: place, code, message, then the source line and a caret.
public struct DiagnosticRenderer: Sendable {
  /// Longest source line that is shown, in Unicode scalars; of longer ones the part around the fault is shown.
  private static let longestLine = 160

  private var tables: [String: (bytes: [UInt8], lines: LineTable)] = [:]

  /// Makes a renderer that knows the bytes of the files by their names.
  public init(files: [(name: String, bytes: [UInt8])] = []) {
    for file in files { tables[file.name] = (file.bytes, LineTable(file.bytes)) }
  }

  /// All diagnostics in the order given, each followed by its source line and a caret where the file is known.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    var out = ""
    for diagnostic in diagnostics {
      out += line(diagnostic) + "\n"
      out += excerpt(diagnostic)
    }
    return out
  }

  /// `path:line:column: error[E014]: message; hint`, without a line break.
  public func line(_ diagnostic: Diagnostic) -> String {
    var out = diagnostic.file
    if diagnostic.line > 0 { out += ":\(diagnostic.line):\(diagnostic.column)" }
    out += ": \(diagnostic.severity.name)[\(diagnostic.code.rawValue)]: \(diagnostic.message)"
    if let hint = diagnostic.hint { out += "; \(hint)" }
    return out
  }

  private func excerpt(_ diagnostic: Diagnostic) -> String {
    guard diagnostic.line > 0, let (bytes, lines) = tables[diagnostic.file],
      diagnostic.line <= lines.lineCount
    else { return "" }
    var scalars = Array(
      String(decoding: bytes[lines.range(ofLine: diagnostic.line)], as: UTF8.self).unicodeScalars)
    var column = diagnostic.column - 1
    var prefix = ""
    var suffix = ""
    if scalars.count > DiagnosticRenderer.longestLine {
      let start = max(0, min(column - 60, scalars.count - DiagnosticRenderer.longestLine))
      let end = min(scalars.count, start + DiagnosticRenderer.longestLine)
      if start > 0 { prefix = "..." }
      if end < scalars.count { suffix = "..." }
      scalars = Array(scalars[start..<end])
      column -= start
    }
    let number = String(diagnostic.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    var shown = String.UnicodeScalarView()
    // A tab would move the caret away from its place.
    shown.append(contentsOf: scalars.map { $0 == "\t" ? " " : $0 })
    let indent = String(repeating: " ", count: prefix.utf8.count + max(0, column))
    let room = max(1, scalars.count - column)
    let caret = "^" + String(repeating: "~", count: max(0, min(diagnostic.length, room) - 1))
    return " \(number) | \(prefix)\(String(shown))\(suffix)\n \(margin) | \(indent)\(caret)\n"
  }
}
