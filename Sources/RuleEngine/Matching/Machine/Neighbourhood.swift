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
    (clauseStarts, clauseEnds) = Neighbourhood.clauses(text)
    var previous = [Int32](repeating: -1, count: text.sentences.count)
    var next = [Int32](repeating: -1, count: text.sentences.count)
    var lastOfSection = [Int32](repeating: -1, count: Section.allCases.count)
    for (index, sentence) in text.sentences.enumerated() {
      let section = Int(text.sectionOfBlock[Int(sentence.block)].rawValue)
      if lastOfSection[section] >= 0 {
        previous[index] = lastOfSection[section]
        next[Int(lastOfSection[section])] = Int32(index)
      }
      lastOfSection[section] = Int32(index)
    }
    self.previous = previous
    self.next = next
  }

  private static func clauses(_ text: TokenizedText) -> (starts: [Int32], ends: [Int32]) {
    var starts = [Int32](repeating: 0, count: text.tokens.count)
    var ends = [Int32](repeating: 0, count: text.tokens.count)
    text.tokens.withUnsafeBufferPointer { tokens in
      starts.withUnsafeMutableBufferPointer { starts in
        ends.withUnsafeMutableBufferPointer { ends in
          for sentence in text.sentences {
            var start = sentence.tokens.start
            for token in sentence.tokens.range {
              let isBreak = tokens[token].classes.contains(.clauseBreak)
              if isBreak { start = Int32(truncatingIfNeeded: token) }
              starts[token] = start
              if isBreak { start += 1 }
            }
            var end = sentence.tokens.end
            for token in sentence.tokens.range.reversed() {
              let isBreak = tokens[token].classes.contains(.clauseBreak)
              if isBreak { end = Int32(truncatingIfNeeded: token) + 1 }
              ends[token] = end
              if isBreak { end -= 1 }
            }
          }
        }
      }
    }
    return (starts, ends)
  }

  /// From the start of the clause of a span's first token to the end of that of its last one.
  func clause(of span: TokenSpan) -> TokenSpan {
    TokenSpan(Int(clauseStarts[Int(span.start)]), Int(clauseEnds[Int(span.end) - 1]))
  }
}
