import TextCore

extension Machine {
  /// Looks for the signs of the document, once, in one pass over its tokens; those of anchors are known.
  mutating func findSigns() {
    guard state.pointee.signs.count == 0 else { return }
    let index = rules.signs
    state.pointee.signs.append(input.anchorSigns)
    state.pointee.signs.fill(to: index.count, with: 0)
    state.pointee.signs[index.everywhere] = .max
    lookAtTokens()
  }

  /// The bit of the sentence of a token in signs.
  @inline(__always)
  func bit(ofToken token: Int) -> UInt64 { 1 << UInt64(sentenceOfToken[token] & 63) }

  /// Finds the signs of words, lexicons, tests and sections, and the tokens that globs may cover.
  private mutating func lookAtTokens() {
    let words = state.pointee.signs.elements(rules.signs.words..<rules.signs.everywhere)
    let sections = state.pointee.signs.elements(rules.signs.sections..<rules.signs.nowhere)
    let lexicons = state.pointee.signs.elements(rules.signs.lexicons..<rules.signs.marks)
    let tests = state.pointee.signs.elements(rules.signs.tests..<rules.signs.words)
    state.pointee.globTokens.reserve(tokens.count + 1)
    for (index, sentence) in sentences.enumerated() {
      let bit: UInt64 = 1 << UInt64(index & 63)
      sections[Int(document.sectionOfBlock[Int(sentence.block)].rawValue)] |= bit
      let (classes, globs) = look(at: sentence.tokens, bit, words)
      let edges =
        Int(
          lattice.edgeOffsets[Int(sentence.tokens.start)])..<Int(
          lattice.edgeOffsets[Int(sentence.tokens.end)])
      for edge in edges { lexicons[Int(lattice.edges[edge].lexicon)] |= bit }
      for list in code.testLists.indices {
        // Without a branch: 1 or 0, moved to its place.
        let may: UInt64 = code.testLists[list].isMet(classes: classes, globs: globs) ? 1 : 0
        tests[list] |= may &<< UInt64(index & 63)
      }
    }
  }

  /// Looks at the tokens of a sentence; tells the classes they have, and the globs that may cover one of them.
  @inline(__always)
  private mutating func look(
    at sentence: TokenSpan, _ bit: UInt64, _ words: UnsafeMutableBufferPointer<UInt64>
  ) -> (classes: UInt32, globs: UInt64) {
    let (tokens, asked, last) = (document.tokens, code.askedWords, code.askedWords.count &- 1)
    var classes = TestIndex.List.noClass
    // Written for every token and counted where a glob may cover it; there is room for all tokens and one.
    let found = state.pointee.globTokens.end
    var count = 0
    for at in sentence.range {
      let (word, own) = (Int(tokens[at].word), tokens[at].classes.rawValue)
      words[word & (SignIndex.wordSigns &- 1)] |= bit
      classes |= own
      found[count].token = Int32(truncatingIfNeeded: at)
      // Without a branch, as globs cannot be foretold.
      count &+= Int(truncatingIfNeeded: asked[min(word &>> 6, last)] &>> UInt64(word & 63) & 1)
    }
    return (classes, askForGlobs(UnsafeMutableBufferPointer(start: found, count: count)))
  }

  /// Asks the bytes of some tokens behind `MachineState.globTokens` for globs, and counts there those that some may
  /// cover; tells the globs.
  @inline(__always)
  private mutating func askForGlobs(
    _ found: UnsafeMutableBufferPointer<MachineState.GlobToken>
  ) -> UInt64 {
    let (tokens, bytes, masks) = (document.tokens, document.bytes, code.testMasks)
    let (all, long) = (rules.tests.globBits, rules.tests.longBits)
    let end = UInt32(truncatingIfNeeded: bytes.count)
    var globs: UInt64 = 0
    var count = 0
    for index in found.indices {
      let at = found[index].token
      let (start, stop) = (tokens[Int(at)].start, tokens[Int(at)].end)
      var bits = all
      if start < stop, stop <= end { bits &= TestIndex.bits(masks, long, bytes, Int(start), Int(stop)) }
      globs |= bits
      found[count] = MachineState.GlobToken(token: at, bits: bits)
      count &+= Int(truncatingIfNeeded: (bits | (0 &- bits)) >> 63)
    }
    state.pointee.globTokens.count(count)
    return globs
  }

  /// Finds the signs of a mark whose spans are known.
  mutating func findSigns(ofMark mark: Int) {
    var (starts, covers): (UInt64, UInt64) = (0, 0)
    let range = state.pointee.markRanges[mark]
    for at in range.range {
      let span = state.pointee.markSpans[at]
      let bit = bit(ofToken: Int(span.start))
      starts |= bit
      covers |= bit
      let sentence = sentenceOfToken[Int(span.start)]
      let last = sentenceOfToken[Int(span.end) &- 1]
      // All bits are set after as many sentences.
      for other in sentence..<min(last, sentence &+ 63) { covers |= 1 << UInt64((other &+ 1) & 63) }
    }
    state.pointee.signs[rules.signs.marks &+ mark] = starts
    state.pointee.signs[rules.signs.covers &+ mark] = covers
  }

  /// The sentences in which a pattern of a specification may match.
  ///
  /// - Parameter at: its place in `CodePointers.patternsOfSpecs`.
  @inline(__always)
  func sign(ofPattern at: Int) -> UInt64 {
    let need = code.needs[at]
    let sign = state.pointee.signs[Int(need.anchor)] & state.pointee.signs[Int(need.gate)]
    return sign == 0 || need.set < 0 ? sign : sign & self.sign(ofSet: Int(need.set), within: sign)
  }

  /// The sentences in some sections: bit `Section.rawValue` is set for each.
  @inline(__always)
  func sign(ofSections sections: UInt8) -> UInt64 {
    sections & SignIndex.allSections == SignIndex.allSections ? .max : sign(ofSome: sections)
  }

  private func sign(ofSome sections: UInt8) -> UInt64 {
    var sign: UInt64 = 0
    for section in 0..<SignIndex.sectionCount where sections >> UInt8(section) & 1 != 0 {
      sign |= state.pointee.signs[rules.signs.sections &+ section]
    }
    return sign
  }

  /// The sentences of some that may hold a word of a set.
  private func sign(ofSet set: Int, within wanted: UInt64) -> UInt64 {
    var sign: UInt64 = 0
    for at in Int(code.setOffsets[set])..<Int(code.setOffsets[set &+ 1]) {
      let word = Int(code.setMembers[at]) & (SignIndex.wordSigns &- 1)
      sign |= state.pointee.signs[rules.signs.words &+ word]
    }
    return sign & wanted
  }

  /// The sentences in which a specification may match, and those that marks it names alone cover.
  func sign(ofSpec spec: Int) -> UInt64 {
    let patterns = patterns(of: spec)
    if code.specs[spec].within >= 0 {
      var sign = UInt64.max
      for at in patterns where sign != 0 { sign &= self.sign(ofPattern: at) }
      return patterns.isEmpty ? 0 : sign
    }
    var sign: UInt64 = 0
    for at in patterns {
      sign |= self.sign(ofPattern: at)
      let mark = Int(plan(at).pointee.entry.bareMark)
      if mark >= 0 { sign |= state.pointee.signs[rules.signs.covers &+ mark] }
    }
    return sign
  }
}
