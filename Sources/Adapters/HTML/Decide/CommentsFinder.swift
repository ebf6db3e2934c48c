/// Finds the comments of readers behind the text, which may hold more words than the text itself.
struct CommentsFinder {
  /// Characters of good text that stand before comments.
  private static let minBefore = 250
  /// Characters of a line that belongs to one comment.
  private static let maxLine = 80
  /// Lines of single comments that make a comment section: below a line that announces them, and without
  /// one, where some must ask for a reply and some give a time.
  private static let linesBelowMark = 2
  private static let lines = 5
  private static let linesOfKind = 2
  /// Parts of an element named as comments that are named so as well.
  private static let minParts = 2

  private enum Line { case stamp, reply }

  let tree: PageTree
  let words: PageWords
  let table: BlockTable
  /// The node of the title, or 0.
  let heading: Int

  /// For each block whether it is part of the comments.
  func find() -> [Bool] {
    var found = [Bool](repeating: false, count: table.blocks.count)
    guard let first = firstBehindText() else { return found }
    let lines = table.blocks.indices.map { $0 < first ? nil : line(table.blocks[$0]) }
    markNamed(behind: first, lines, &found)
    if let start = start(behind: first, lines) { for i in start..<found.count { found[i] = true } }
    return found
  }

  /// The first block behind enough good text below the title.
  private func firstBehindText() -> Int? {
    var before = 0
    for (i, block) in table.blocks.enumerated() where Int(block.first) >= heading {
      if before >= CommentsFinder.minBefore { return i }
      if block.isGood { before += block.count }
    }
    return nil
  }

  /// Elements named as comments that open behind text and have a second sign: parts of that name, or lines of
  /// single comments.
  private func markNamed(behind first: Int, _ lines: [Line?], _ found: inout [Bool]) {
    var node = Int(table.blocks[first - 1].last) + 1
    var block = first
    while node < tree.nodes.count {
      guard !tree.nodes[node].isText, tree.nodes[node].lists.contains(.comments) else {
        node += 1
        continue
      }
      let end = Int(tree.nodes[node].end)
      while block < table.blocks.count, Int(table.blocks[block].first) < node { block += 1 }
      let start = block
      while block < table.blocks.count, Int(table.blocks[block].first) < end { block += 1 }
      let parts = (node + 1..<max(node + 1, end)).count {
        !tree.nodes[$0].isText && tree.nodes[$0].lists.contains(.comments)
      }
      if parts >= CommentsFinder.minParts
        || lines[start..<block].count(where: { $0 != nil }) >= CommentsFinder.linesBelowMark
      {
        for i in start..<block { found[i] = true }
      }
      node = end
    }
  }

  /// Where comments start on a page that does not name them.
  private func start(behind first: Int, _ lines: [Line?]) -> Int? {
    let stamps = lines.count { $0 == .stamp }
    let replies = lines.count { $0 == .reply }
    if stamps + replies >= CommentsFinder.lines, stamps >= CommentsFinder.linesOfKind,
      replies >= CommentsFinder.linesOfKind
    {
      let line = lines.firstIndex { $0 != nil }
      let mark = table.blocks.indices.first { $0 >= first && isMark(table.blocks[$0]) }
      return [line, mark].compactMap { $0 }.min()
    }
    guard stamps + replies >= CommentsFinder.linesBelowMark else { return nil }
    var left = stamps + replies
    for i in first..<table.blocks.count {
      if lines[i] != nil { left -= 1 }
      if left < CommentsFinder.linesBelowMark { return nil }
      if isMark(table.blocks[i]) { return i }
    }
    return nil
  }

  private func line(_ block: PageBlock) -> Line? {
    guard block.count <= CommentsFinder.maxLine, !block.isGood else { return nil }
    if mayBePhrase(block), words.lists(of: bare(block)).contains(.commentReply) { return .reply }
    let date = words.dates.first(in: table.bytes, block.range)?.date
    return date?.minute != nil ? .stamp : nil
  }

  /// "Comments (12)", "3 responses to the story".
  private func isMark(_ block: PageBlock) -> Bool {
    guard block.count <= CommentsFinder.maxLine * 2 else { return false }
    let bare = bare(block)
    if words.lists(of: bare).contains(.commentMark) { return true }
    return ASCII.isDigit(table.bytes[Int(block.start)]) && words.opening(bare, .commentMark) != nil
  }

  /// False where the bare words of a block are no phrase: a look at the first of them.
  private func mayBePhrase(_ block: PageBlock) -> Bool {
    guard let first = table.bytes[block.range].firstIndex(where: CommentsFinder.isLetter) else {
      return false
    }
    return words.mayOpen(table.bytes, first..<block.range.upperBound)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { ASCII.isWord(byte) && !ASCII.isDigit(byte) }

  /// The folded words of a block without numbers and signs at the ends.
  private func bare(_ block: PageBlock) -> [UInt8] {
    var folded = table.folded(block)[...]
    while let first = folded.first, !CommentsFinder.isLetter(first) { folded = folded.dropFirst() }
    while let last = folded.last, !CommentsFinder.isLetter(last) { folded = folded.dropLast() }
    return Array(folded)
  }
}
