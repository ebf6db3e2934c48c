import TextCore

/// Builds the tree of one file from events, without recursion, and collects what is wrong with it.
struct TreeBuilder {
  /// A collection that is still open.
  private struct Frame {
    var isMapping: Bool
    var mark: Mark
    var items: [MarkedNode] = []
    var pairs: [MarkedPair] = []
    var keys: [String: Mark] = [:]
    var key: (text: String, mark: Mark)?
    /// True where the value of a faulty key has to be thrown away.
    var skipsValue = false
  }

  let file: String
  let bytes: [UInt8]
  let lines: LineTable
  let limits: YAMLLimits
  private(set) var diagnostics: [Diagnostic] = []
  private var stack: [Frame] = []
  private var root: MarkedNode?

  init(file: String, bytes: [UInt8], lines: LineTable, limits: YAMLLimits) {
    self.file = file
    self.bytes = bytes
    self.lines = lines
    self.limits = limits
  }

  mutating func build() -> MarkedNode? {
    guard bytes.count <= limits.bytes else {
      let message = "the file has \(bytes.count) bytes; at most \(limits.bytes) are read"
      diagnostics.append(Diagnostic(.fileTooLarge, message, file: file))
      return nil
    }
    if let bad = UTF8Check.firstFault(bytes) {
      let place = lines.position(of: bad)
      diagnostics.append(
        Diagnostic(.notUTF8, "the file is not UTF-8", file: file, line: place.line, column: place.column))
      return nil
    }
    var reader = EventReader(bytes)
    var documents = 0
    while let event = reader.next() {
      if case .end = event { break }
      if case .startDocument = event {
        documents += 1
        if documents == 2 {
          add(.yamlSyntax, "a file holds one YAML document", at: reader.mark)
          break
        }
        continue
      }
      guard take(event, reader.mark, reader.anchor, reader.tag) else { return nil }
    }
    if let problem = reader.problem { addProblem(problem) }
    if root == nil, diagnostics.isEmpty {
      diagnostics.append(Diagnostic(.yamlSyntax, "the file is empty", file: file, line: 1, column: 1))
    }
    return root
  }

  /// Adds an event to the tree; false where reading has to end.
  private mutating func take(
    _ event: EventReader.Event, _ mark: Mark, _ anchor: String?, _ tag: String?
  ) -> Bool {
    if let anchor { refuse(event, anchor, mark) }
    if let tag, tag != "!" { add(.anchorOrTag, "tags such as \(tag) are not used here", at: mark) }
    switch event {
    case .scalar(let text, let style): place(MarkedNode(.scalar(text, style), mark: mark))
    case .alias: place(MarkedNode(.scalar("", .plain), mark: mark))
    case .startSequence, .startMapping:
      var isMapping = false
      if case .startMapping = event { isMapping = true }
      if stack.count >= limits.depth {
        add(.nestingTooDeep, "lists and mappings are nested more than \(limits.depth) deep", at: mark)
        return false
      }
      stack.append(Frame(isMapping: isMapping, mark: mark))
    case .endSequence, .endMapping:
      guard let frame = stack.popLast() else { return true }
      var whole = frame.mark
      (whole.endLine, whole.endColumn) = (mark.endLine, mark.endColumn)
      place(MarkedNode(frame.isMapping ? .mapping(frame.pairs) : .sequence(frame.items), mark: whole))
    case .startDocument, .endDocument, .end: break
    }
    return true
  }

  private mutating func refuse(_ event: EventReader.Event, _ anchor: String, _ mark: Mark) {
    if case .alias = event {
      add(
        .anchorOrTag, "aliases such as *\(anchor) are not used here", at: mark,
        hint: "quote a text that begins with *")
    } else {
      add(
        .anchorOrTag, "anchors such as &\(anchor) are not used here", at: mark,
        hint: "quote a text that begins with &")
    }
  }

  /// Puts a finished node where it belongs: into the open collection, or as the root.
  private mutating func place(_ node: MarkedNode) {
    guard let top = stack.indices.last else {
      if root == nil { root = node }
      return
    }
    guard stack[top].isMapping else {
      stack[top].items.append(node)
      return
    }
    if stack[top].skipsValue {
      stack[top].skipsValue = false
    } else if let key = stack[top].key {
      stack[top].pairs.append(MarkedPair(key: key.text, mark: key.mark, value: node))
      stack[top].key = nil
    } else if let text = node.text {
      if let first = stack[top].keys[text] {
        add(
          .duplicateKey, "the key `\(text)` stands twice in this mapping", at: node.mark,
          hint: "the first one is on line \(first.line)")
        stack[top].skipsValue = true
      } else {
        stack[top].keys[text] = node.mark
        stack[top].key = (text, node.mark)
      }
    } else {
      add(.yamlSyntax, "a key must be a single word or text", at: node.mark)
      stack[top].skipsValue = true
    }
  }

  private mutating func add(_ code: DiagnosticCode, _ message: String, at mark: Mark, hint: String? = nil) {
    diagnostics.append(Diagnostic(code, message, hint: hint, file: file, at: mark))
  }

  /// Column of a tab in the indentation of a line, or nil; libyaml's own message does not name the tab.
  private func tab(inLine line: Int) -> Int? {
    let range = lines.range(ofLine: line)
    let indent = bytes[range].prefix { $0 == 0x20 || $0 == 0x09 }
    return indent.firstIndex(of: 0x09).map { $0 - range.lowerBound + 1 }
  }

  private mutating func addProblem(_ problem: (message: String, line: Int, column: Int)) {
    if let column = tab(inLine: problem.line) {
      diagnostics.append(
        Diagnostic(
          .tabInIndentation, "a tab stands in the indentation", hint: "indent with blanks", file: file,
          line: problem.line, column: column))
      return
    }
    if problem.message.contains("nesting") || problem.message.contains("depth") {
      let message = "lists and mappings are nested more than \(limits.depth) deep"
      diagnostics.append(
        Diagnostic(.nestingTooDeep, message, file: file, line: problem.line, column: problem.column))
      return
    }
    let offset = lines.offset(line: problem.line, column: problem.column)
    let byte = offset.flatMap { $0 < bytes.count ? bytes[$0] : nil }
    if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "%") {
      diagnostics.append(
        Diagnostic(
          .unquotedPattern,
          "a text that begins with \(byte == UInt8(ascii: "@") ? "@" : "this character") must be quoted",
          hint: "put it in double quotes", file: file, line: problem.line, column: problem.column))
      return
    }
    diagnostics.append(
      Diagnostic(
        .yamlSyntax, YAMLProblem.explain(problem.message), file: file, line: problem.line,
        column: problem.column))
  }
}
