import TextCore

/// What the tables say of each token of a document, looked up before anything is done with it.
struct TokenRecords {
  /// For each token the place of its word's record in the pool.
  private let places: UnsafeMutableBufferPointer<UInt32>
  /// For each token the head of the record.
  private let heads: UnsafeMutableBufferPointer<WordRecord>
  /// For each token 1 where an entry of two words and more may begin, else 0.
  private let continued: UnsafeMutableBufferPointer<UInt32>
  private let pool: UnsafePointer<UInt32>

  /// Calls `body` with the records of all tokens.
  static func with(
    _ tokens: UnsafeBufferPointer<Token>, _ sentences: UnsafeBufferPointer<Sentence>, _ words: WordPointers,
    _ body: (TokenRecords) -> Void
  ) {
    guard let pool = words.pool.baseAddress else { return }
    withUnsafeTemporaryAllocation(of: WordRecord.self, capacity: tokens.count) { heads in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 3 * tokens.count + 1) { memory in
        let records = TokenRecords(
          places: UnsafeMutableBufferPointer(rebasing: memory[..<tokens.count]), heads: heads,
          continued: UnsafeMutableBufferPointer(rebasing: memory[tokens.count..<2 * tokens.count]), pool: pool
        )
        records.look(tokens, words)
        records.lookAhead(
          tokens, sentences, words, UnsafeMutableBufferPointer(rebasing: memory[(2 * tokens.count)...]))
        body(records)
      }
    }
  }

  /// The record of a token and the list behind its head.
  @inline(__always)
  subscript(token: Int) -> (record: WordRecord, list: UnsafePointer<UInt32>) {
    (heads[token], pool + Int(places[token]) + WordRecord.size)
  }

  /// 1 where an entry of two words and more may begin at a token, else 0.
  @inline(__always)
  func goesOn(_ token: Int) -> UInt32 { continued[token] }

  private func look(_ tokens: UnsafeBufferPointer<Token>, _ words: WordPointers) {
    for token in 0..<tokens.count {
      places.initializeElement(at: token, to: words.record(of: tokens[token].word))
    }
    for token in 0..<tokens.count {
      heads.initializeElement(at: token, to: WordRecord(at: pool + Int(places[token])))
    }
  }

  /// Looks for the edges of the trie behind the first words of entries.
  private func lookAhead(
    _ tokens: UnsafeBufferPointer<Token>, _ sentences: UnsafeBufferPointer<Sentence>, _ words: WordPointers,
    _ candidates: UnsafeMutableBufferPointer<UInt32>
  ) {
    continued.initialize(repeating: 0)
    var count = 0
    for sentence in sentences {
      let last = min(Int(sentence.tokens.end), tokens.count) - 1
      for token in max(0, Int(sentence.tokens.start))..<max(0, Int(sentence.tokens.start), last) {
        // Written always and counted where it is one: one place more than tokens.
        candidates.initializeElement(at: count, to: UInt32(truncatingIfNeeded: token))
        let head = heads[token]
        count &+= Int(
          words.pair(from: head.root, to: tokens[token &+ 1].word) & head.flags & WordRecord.goesOn)
        if count == tokens.count { break }
      }
    }
    for index in 0..<count {
      let token = Int(candidates[index])
      let next = token &+ 2 < tokens.count ? tokens[token &+ 2].word : 0
      continued[token] = words.mayHold(from: heads[token].root, tokens[token &+ 1].word, next)
    }
  }
}
