/// Reads JSON Lines: one object a line with `text` or `html`, optional `id`, `url`, `title`, `authors`,
/// `published`. Blank lines are skipped; other fields are ignored.
public struct JSONLinesReader: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at: Int
  private var line = 0

  /// Reads all lines of a file or stream.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line that is not blank, or nil at the end.
  public mutating func next() -> JSONLine? {
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
      line += 1
      let range = at..<end
      at = end + 1
      if let found = JSONLinesReader.read(bytes[range], line: line) { return found }
    }
    return nil
  }

  /// Reads one line (its line end may be there or not); nil where it is blank.
  ///
  /// - Parameter line: its number, from 1, for messages and for records without an id.
  public static func read(_ bytes: ArraySlice<UInt8>, line: Int) -> JSONLine? {
    guard bytes.contains(where: { !ASCII.isSpace($0) }) else { return nil }
    guard bytes.count <= InputLimits.maxLineBytes else {
      return .bad(
        line: line, id: nil,
        message: "the line has \(bytes.count) bytes; at most \(InputLimits.maxLineBytes) are read")
    }
    return bytes.withUnsafeBufferPointer { parse($0, line: line) }
  }

  private static func parse(_ p: UnsafeBufferPointer<UInt8>, line: Int) -> JSONLine {
    let invalid = UTF8Scan.firstInvalid(p, from: 0)
    if invalid < p.count {
      return .bad(line: line, id: nil, message: "the line is not UTF-8 (column \(column(p, invalid)))")
    }
    do throws(JSONError) {
      return record(try JSONParser.parse(p), line: line)
    } catch {
      let known = JSONParser.salvage(Array(p)).flatMap { JSONLinesReader.id(of: $0) }
      let place = column(p, error.offset)
      return .bad(line: line, id: known, message: "not valid JSON: \(error.message) (column \(place))")
    }
  }

  /// Column of an offset, from 1, in Unicode scalars.
  private static func column(_ p: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    var column = 1
    for i in 0..<Swift.min(offset, p.count) where p[i] & 0xC0 != 0x80 { column += 1 }
    return column
  }

  private static func id(of tree: JSONTree) -> String? {
    guard let first = tree.nodes.first, first.kind == .object, let node = tree.member(0, "id") else {
      return nil
    }
    return tree.string(node)
  }

  /// The fields that are read; two of one name would leave open which is meant.
  private static let fields: [StaticString] = [
    "id", "text", "html", "url", "title", "authors", "published",
  ]

  private static func record(_ tree: JSONTree, line: Int) -> JSONLine {
    guard tree.nodes[0].kind == .object else {
      return .bad(line: line, id: nil, message: "expected an object with \"text\" or \"html\"")
    }
    var record = JSONRecord(line: line)
    // An id without letters names nothing.
    record.id = id(of: tree).flatMap { $0.utf8.allSatisfy(ASCII.isSpace) ? nil : $0 }
    func bad(_ message: String) -> JSONLine { .bad(line: line, id: record.id, message: message) }
    func present(_ name: StaticString) -> Int? {
      guard let node = tree.member(0, name), tree.nodes[node].kind != .null else { return nil }
      return node
    }
    for name in JSONLinesReader.fields where tree.count(0, name) > 1 {
      return bad("\"\(name)\" stands twice")
    }
    if let node = present("id"), tree.string(node) == nil {
      return bad("\"id\" must be a string or a number")
    }
    func field(_ name: StaticString) -> (isString: Bool, node: Int?) {
      guard let node = present(name) else { return (true, nil) }
      return (tree.nodes[node].kind == .string, node)
    }
    for name: StaticString in ["text", "html", "url", "title", "published"] where !field(name).isString {
      return bad("\"\(name)\" must be a string")
    }
    record.text = field("text").node.map { Array(tree.bytes($0)) }
    record.html = field("html").node.map { Array(tree.bytes($0)) }
    guard record.text == nil || record.html == nil else {
      return bad("the record has both \"text\" and \"html\", and only one can be read: leave one out")
    }
    guard record.text != nil || record.html != nil else {
      return bad("the record has neither \"text\" nor \"html\"")
    }
    record.url = field("url").node.flatMap(tree.string)
    record.title = field("title").node.flatMap(tree.string)
    record.published = field("published").node.flatMap(tree.string)
    if let node = present("authors") {
      var names: [String] = []
      for element in tree.elements(node) {
        guard tree.nodes[element].kind == .string, let name = tree.string(element) else {
          return bad("\"authors\" must be a string or an array of strings")
        }
        names.append(name)
      }
      record.authors = names
    }
    return .record(record)
  }
}
