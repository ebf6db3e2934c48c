import TextCore

/// Clauses and neighbouring sentences of a document.
struct Neighbourhood: Sendable {
  /// For each token the first token of its clause; a clause break is a clause of its own.
  let clauseStarts: [Int32]
  /// For each token the token behind its clause.
  let clauseEnds: [Int32]
  /// For each sentence the one before it in the same section, or -1.
  let previous: [Int32]
  /// For each sentence the one behind it in the same section, or -1.
  let next: [Int32]

  /// Linear in the document.
  init(_ text: TokenizedText) {
    var starts = [Int32](repeating: 0, count: text.tokens.count)
    var ends = [Int32](repeating: 0, count: text.tokens.count)
    var previous = [Int32](repeating: -1, count: text.sentences.count)
    var next = [Int32](repeating: -1, count: text.sentences.count)
    var lastOfSection = [Int32](repeating: -1, count: Section.allCases.count)
    for (index, sentence) in text.sentences.enumerated() {
      var start = sentence.tokens.start
      for token in sentence.tokens.range {
        if text.tokens[token].classes.contains(.clauseBreak) {
          starts[token] = Int32(token)
          start = Int32(token + 1)
        } else {
          starts[token] = start
        }
      }
      var end = sentence.tokens.end
      for token in sentence.tokens.range.reversed() {
        if text.tokens[token].classes.contains(.clauseBreak) {
          ends[token] = Int32(token + 1)
          end = Int32(token)
        } else {
          ends[token] = end
        }
      }
      let section = Int(text.sectionOfBlock[Int(sentence.block)].rawValue)
      if lastOfSection[section] >= 0 {
        previous[index] = lastOfSection[section]
        next[Int(lastOfSection[section])] = Int32(index)
      }
      lastOfSection[section] = Int32(index)
    }
    clauseStarts = starts
    clauseEnds = ends
    self.previous = previous
    self.next = next
  }

  /// From the start of the clause of a span's first token to the end of that of its last one.
  func clause(of span: TokenSpan) -> TokenSpan {
    TokenSpan(Int(clauseStarts[Int(span.start)]), Int(clauseEnds[Int(span.end) - 1]))
  }
}
