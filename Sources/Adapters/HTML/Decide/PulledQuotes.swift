/// Finds quotations set apart that say what the text says elsewhere: eye-catchers.
struct PulledQuotes {
  /// Characters of such a quotation.
  private static let chars = 20..<300
  /// Blocks between it and the paragraph it repeats, where it is no `blockquote`.
  private static let reach = 4
  /// Block quotations that are looked for in the whole text: more are the text.
  private static let maxQuotes = 24

  let table: BlockTable
  let makes: ParagraphMakes?

  /// Those of these blocks, in order, that repeat another one.
  func find(among kept: [Int]) -> [Int] {
    var found: [Int] = []
    var quotes = 0
    // Letters of the blocks, read once for all quotations.
    var known: [Int: [UInt8]] = [:]
    func letters(_ block: Int) -> [UInt8] {
      if let found = known[block] { return found }
      let found = Folding.letters(table.bytes, table.blocks[block].range)
      known[block] = found
      return found
    }
    for (at, i) in kept.enumerated() {
      let block = table.blocks[i]
      guard block.rank == 0, PulledQuotes.chars.contains(block.count),
        block.inQuote || makes?.holds(block) == false
      else { continue }
      let own = letters(i)
      if block.inQuote { quotes += 1 }
      let reach = block.inQuote && quotes <= PulledQuotes.maxQuotes ? kept.count : PulledQuotes.reach
      let near = max(0, at - reach)..<min(kept.count, at + reach + 1)
      let isPulled = near.contains {
        let other = table.blocks[kept[$0]]
        return $0 != at && other.isGood && other.count > block.count && !found.contains(kept[$0])
          && ByteSearch.holds(letters(kept[$0]), own)
      }
      if isPulled { found.append(i) }
    }
    return found
  }
}
