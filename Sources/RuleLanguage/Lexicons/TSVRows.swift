import MarkedYAML

/// The rows of a tab-separated file; the first line names the columns, lines that begin with `#` are comments.
struct TSVRows {
  /// Most bytes of a data file: word-class tables have about 2 MB.
  static let mostBytes = 16 << 20

  private(set) var columns: [String] = []
  /// The cells, row after row.
  private(set) var cells: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(file: PackFile) {
    guard file.bytes.count <= TSVRows.mostBytes else {
      diagnostics.append(
        Diagnostic(
          .fileTooLarge, "the file has \(file.bytes.count) bytes; at most \(TSVRows.mostBytes) are read",
          file: file.name))
      return
    }
    file.bytes.withUnsafeBufferPointer { read($0, file.name) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) {
    var at = 0
    var line = 0
    while at < bytes.count {
      line += 1
      var end = at
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let next = end + 1
      if end > at, bytes[end - 1] == 0x0D { end -= 1 }
      if end > at, bytes[at] != UInt8(ascii: "#") { readLine(bytes, at, end, line, name) }
      at = next
    }
    if columns.isEmpty { diagnostics.append(Diagnostic(.badTable, "the file is empty", file: name)) }
  }

  private mutating func readLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ line: Int, _ name: String
  ) {
    let isHeader = columns.isEmpty
    let before = cells.count
    var at = start
    while true {
      var stop = at
      while stop < end, bytes[stop] != 0x09 { stop += 1 }
      let cell = String(decoding: UnsafeBufferPointer(rebasing: bytes[at..<stop]), as: UTF8.self)
      if isHeader { columns.append(cell) } else { cells.append(cell) }
      guard stop < end else { break }
      at = stop + 1
    }
    let count = cells.count - before
    guard !isHeader, count != columns.count else { return }
    cells.removeLast(count)
    diagnostics.append(
      Diagnostic(
        .badTable, "the line has \(count) cells, the first one \(columns.count)", file: name, line: line,
        column: 1))
  }

  /// Keeps the rows that fulfil all conditions and puts the column of the keys first.
  mutating func select(key: Int, _ conditions: [(column: Int, values: Set<String>)]) {
    guard key != 0 || !conditions.isEmpty else { return }
    let width = columns.count
    let order = [key] + columns.indices.filter { $0 != key }
    var kept: [String] = []
    var row = 0
    while row + width <= cells.count {
      if conditions.allSatisfy({ $0.values.contains(cells[row + $0.column]) }) {
        for column in order { kept.append(cells[row + column]) }
      }
      row += width
    }
    cells = kept
    columns = order.map { columns[$0] }
  }
}
