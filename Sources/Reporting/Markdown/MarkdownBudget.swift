/// Markdown that never grows beyond a number of bytes.
struct MarkdownBudget {
  /// Bytes kept free in every list for the line that counts what was left out.
  private static let countLine = 64

  private(set) var text = ""
  private var left: Int

  init(limit: Int) { left = limit }

  /// Appends words that are short and must stand.
  mutating func add(_ words: String) {
    guard words.utf8.count <= left else { return }
    text += words
    left -= words.utf8.count
  }

  /// Appends rows between `before` and `after`, as many as there is room for, and how many were left out.
  mutating func rows(
    _ rows: [String], before: String, after: String, more: (Int) -> String
  ) {
    var room = left - before.utf8.count - after.utf8.count - MarkdownBudget.countLine
    guard room > 0 else { return }
    var body = before
    var taken = 0
    for row in rows {
      guard row.utf8.count <= room else { break }
      room -= row.utf8.count
      body += row
      taken += 1
    }
    guard taken > 0 else { return }
    if taken < rows.count { body += more(rows.count - taken) }
    add(body + after)
  }
}
