public import TextCore

/// A YAML file: its name, its bytes and the tree read from them.
public struct MarkedDocument: Sendable {
  /// The name as given.
  public let file: String
  /// The bytes as given.
  public let bytes: [UInt8]
  /// The topmost node.
  public let root: MarkedNode
  /// Lines of the bytes.
  public let lines: LineTable

  /// Makes a document.
  public init(file: String, bytes: [UInt8], root: MarkedNode, lines: LineTable) {
    self.file = file
    self.bytes = bytes
    self.root = root
    self.lines = lines
  }

  /// Reads a YAML 1.2 file; returns nil where the bytes are no YAML that packs may use.
  ///
  /// Anchors, aliases, tags, duplicate keys, several documents and keys that are no scalars are faults. The
  /// number of nodes and the depth are bounded (`YAMLLimits`). Faults go to `diagnostics`, all that are found.
  public static func parse(
    file: String, bytes: [UInt8], diagnostics: inout [Diagnostic], limits: YAMLLimits = .standard
  ) -> MarkedDocument? {
    let lines = LineTable(bytes)
    var builder = TreeBuilder(file: file, bytes: bytes, lines: lines, limits: limits)
    let root = builder.build()
    diagnostics.append(contentsOf: builder.diagnostics)
    guard let root, !builder.diagnostics.contains(where: { $0.severity == .error && $0.code.isOfSyntax })
    else { return nil }
    return MarkedDocument(file: file, bytes: bytes, root: root, lines: lines)
  }

  /// A diagnostic at a node of this document.
  public func diagnostic(
    _ code: DiagnosticCode, _ message: String, hint: String? = nil, at mark: Mark
  ) -> Diagnostic {
    Diagnostic(code, message, hint: hint, file: file, at: mark)
  }

  /// A diagnostic at a part of the text of a scalar; `range` counts UTF-8 bytes of the parsed text.
  public func diagnostic(
    _ code: DiagnosticCode, _ message: String, hint: String? = nil, in node: MarkedNode, range: Range<Int>
  ) -> Diagnostic {
    guard let text = node.text, let style = node.style,
      let start = lines.offset(line: node.mark.line, column: node.mark.column)
    else { return Diagnostic(code, message, hint: hint, file: file, at: node.mark) }
    let map = ScalarOffsets(text: Array(text.utf8), style: style, source: bytes, start: start)
    let from = map.offset(range.lowerBound)
    let to = range.isEmpty ? from + 1 : map.offset(range.upperBound - 1) + 1
    let place = lines.position(of: from)
    let end = lines.position(of: to)
    return Diagnostic(
      code, message, hint: hint, file: file, line: place.line, column: place.column,
      length: end.line == place.line ? max(1, end.column - place.column) : 1)
  }
}
