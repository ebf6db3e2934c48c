import TextCore

extension DocumentScan {
  /// All matches of the patterns of a rule in a sentence, in order, whatever its contexts say: for one pattern every
  /// pair of start and end, for `all` the nearest members for every start.
  mutating func allMatches(ofRule rule: Int, in sentence: Int) -> [TokenSpan] {
    guard input.text.sentences.indices.contains(sentence) else { return [] }
    return withMachine { machine in
      machine.allMatches(of: machine.rules.specs.markCount + rule, in: sentence)
      let spans = Array(machine.state.pointee.spans.elements(0..<machine.state.pointee.spans.count))
      machine.state.pointee.spans.removeAll()
      return spans
    }
  }
}
