/// Tells whether the lines of a text were broken at a column, and which breaks are paragraph ends.
struct HardWrap {
  /// Widest column at which mail and text files are wrapped; longer lines are paragraphs.
  private static let maxWidth = 120
  /// Narrowest such column.
  private static let minWidth = 40

  /// Bytes of the longest line in groups of several lines; 0 where the text is not wrapped.
  let width: Int

  init(_ text: [UInt8], _ lines: [TextLine]) {
    var width = 0
    for i in lines.indices.dropLast() where lines[i].group == lines[i + 1].group {
      width = max(width, lines[i].range.count, lines[i + 1].range.count)
      if width > HardWrap.maxWidth { break }
    }
    guard width >= HardWrap.minWidth, width <= HardWrap.maxWidth else {
      self.width = 0
      return
    }
    var joins = 0
    var filled = 0
    var runsOn = 0
    for i in lines.indices.dropLast() where lines[i].group == lines[i + 1].group {
      // Menus, bylines and quoted mail tell nothing.
      guard lines[i].range.count * 2 >= width, text[lines[i].start] != 0x3E else { continue }
      joins += 1
      guard HardWrap.isFilled(text, lines[i], lines[i + 1], width) else { continue }
      filled += 1
      if ASCII.isLower(text[lines[i + 1].start]) { runsOn += 1 }
    }
    // Wrapped prose breaks in the middle of sentences; three joins of ten go on in lower case at least.
    let wrapped = joins > 0 && filled * 10 >= joins * 6 && runsOn * 10 >= joins * 3
    self.width = wrapped ? width : 0
  }

  /// True where the second line goes on with the paragraph of the first.
  func joins(_ text: [UInt8], _ first: TextLine, _ second: TextLine) -> Bool {
    guard width > 0, first.group == second.group else { return false }
    return HardWrap.isFilled(text, first, second, width)
      || ASCII.isLower(text[second.start]) && !SentenceEnd.ends(text, first.range)
  }

  /// True where the first word of the second line had no room on the first, or the first is nearly full.
  private static func isFilled(_ text: [UInt8], _ first: TextLine, _ second: TextLine, _ width: Int) -> Bool {
    var word = second.start
    while word < second.end, !ASCII.isSpace(text[word]) { word += 1 }
    return first.range.count + 1 + (word - second.start) > width || first.range.count * 10 >= width * 8
  }
}
