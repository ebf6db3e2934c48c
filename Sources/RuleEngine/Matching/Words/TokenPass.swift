import CProcessor
import TextCore

/// The one look at every token of a document: which kinds of words stand in which sentences and where, which tokens
/// globs may cover, and which may begin an entry of a lexicon.
///
/// What is found cannot be foretold, so that everything is written for every token and counted where it is wanted:
/// the loop has no branch. Its tables are larger than the caches, and most of what a document touches it touches
/// first: a loop before it asks for their memory.
struct TokenPass {
  private let document: DocumentPointers
  private let entries: UnsafeBufferPointer<WordEntry>
  private let lists: UnsafeBufferPointer<TestIndex.List>
  private let masks: UnsafeBufferPointer<UInt64>
  private let tables: MatcherTables

  /// Runs over a document; `body` gets the candidates in order.
  ///
  /// - Parameter state: begun for the document; learns the rest.
  static func run(
    _ document: DocumentPointers, _ words: WordPointers, _ tables: MatcherTables, _ state: inout MachineState,
    _ body: (UnsafeBufferPointer<WordCandidate>) -> Void
  ) {
    tables.tests.lists.withUnsafeBufferPointer { lists in
      tables.tests.masks.withUnsafeBufferPointer { masks in
        let pass = TokenPass(
          document: document, entries: words.entries, lists: lists, masks: masks, tables: tables)
        pass.run(&state)
      }
    }
    body(WordCandidates.find(document.tokens, words, &state))
  }

  private func run(_ state: inout MachineState) {
    for token in document.tokens { prefetch(entries.baseAddress.unsafelyUnwrapped + known(token.word)) }
    let sections = state.signs.elements(tables.signs.sections..<tables.signs.nowhere)
    let tests = state.signs.elements(tables.signs.tests..<tables.signs.everywhere)
    for (number, sentence) in document.sentences.enumerated() {
      let bit: UInt64 = 1 << UInt64(number & 63)
      sections[Int(document.sectionOfBlock[Int(sentence.block)].rawValue)] |= bit
      let (classes, globs) = look(at: sentence.tokens, bit, &state)
      for list in lists.indices {
        // Without a branch: 1 or 0, moved to its place.
        let may: UInt64 = lists[list].isMet(classes: classes, globs: globs) ? 1 : 0
        tests[list] |= may &<< UInt64(number & 63)
      }
    }
    setSigns(&state)
  }

  /// Sets the signs of groups of several kinds.
  private func setSigns(_ state: inout MachineState) {
    let signs = state.signs.elements(0..<state.signs.count)
    tables.groups.groupOffsets.withUnsafeBufferPointer { offsets in
      tables.groups.groups.withUnsafeBufferPointer { groups in
        // In memory that was touched last for another document: a branch on it would wait.
        for at in 0..<state.kindsFound.count {
          prefetch(groups.baseAddress.unsafelyUnwrapped + Int(offsets[Int(state.kindsFound[at])]))
        }
        for at in 0..<state.kindsFound.count {
          let kind = Int(state.kindsFound[at])
          let sign = signs[tables.signs.kinds &+ kind &* SignIndex.kindSize]
          // Lot by lot: how many groups there are cannot be foretold.
          var at = Int(offsets[kind])
          repeat {
            for place in at..<at &+ WordGroups.lot { signs[Int(groups[place])] |= sign }
            at &+= WordGroups.lot
          } while at < Int(offsets[kind &+ 1])
        }
      }
    }
  }

  /// The word itself; 0, no word, for ids beyond the vocabulary.
  @inline(__always)
  private func known(_ word: UInt32) -> Int { Int(word) < entries.count ? Int(word) : 0 }

  /// Looks at the tokens of a sentence; tells the classes they have, and the globs that may cover one of them.
  @inline(__always)
  private func look(
    at sentence: TokenSpan, _ bit: UInt64, _ state: inout MachineState
  ) -> (classes: UInt32, globs: UInt64) {
    let tokens = document.tokens
    let own = state.entries.elements(0..<tokens.count)
    findKinds(sentence.range, bit, own, &state)
    // In a loop of its own, so that what each of the two needs stays in registers.
    var (found, asked) = (state.found.end, state.asked.end)
    var classes = TestIndex.List.noClass
    // Why the token before may begin an entry: alone, or together with this one.
    var (alone, goesOn): (UInt32, UInt32) = (0, 0)
    for at in sentence.range {
      let (entry, kinds) = (own[at], tokens[at].classes)
      classes |= kinds.rawValue
      found += alone | goesOn & entry.bits != 0 ? 1 : 0
      alone = entry.alone(kinds)
      goesOn = (entry.bits & WordEntry.goesOn) &* WordEntry.isSecond
      found.pointee = UInt32(truncatingIfNeeded: at)
      asked.pointee = Int32(truncatingIfNeeded: at)
      asked += entry.asked
    }
    found += alone != 0 ? 1 : 0
    state.found.count(to: found)
    let first = state.asked.end
    return (classes, ask(UnsafeBufferPointer(start: first, count: asked - first), &state.globTokens))
  }

  /// Notes where the kinds of words of a sentence stand, and what there is to know of each word.
  @inline(__always)
  private func findKinds(
    _ sentence: Range<Int>, _ bit: UInt64, _ own: UnsafeMutableBufferPointer<WordEntry>,
    _ state: inout MachineState
  ) {
    let (tokens, entries) = (document.tokens, entries)
    let kinds = state.signs.elements(tables.signs.kinds..<state.signs.count)
    let previous = state.previous.elements(0..<tokens.count)
    var found = state.kindsFound.end
    for at in sentence {
      let entry = entries[known(tokens[at].word)]
      own[at] = entry
      let kind = entry.kind
      let place = kind &* SignIndex.kindSize
      let last = kinds[place &+ 1]
      found.pointee = UInt32(truncatingIfNeeded: kind)
      found += Int(truncatingIfNeeded: (last &- 1) >> 63)
      previous[at] = UInt32(truncatingIfNeeded: last)
      kinds[place &+ 1] = UInt64(truncatingIfNeeded: at &+ 1)
      kinds[place] |= bit
    }
    state.kindsFound.count(to: found)
  }

  /// Asks the bytes of some tokens for globs, and adds those that some may cover to a list, in which there is room for
  /// all and one more; tells the globs.
  @inline(__always)
  private func ask(
    _ asked: UnsafeBufferPointer<Int32>, _ list: inout GrowingList<MachineState.GlobToken>
  ) -> UInt64 {
    let (tokens, bytes) = (document.tokens, document.bytes)
    let (all, long) = (tables.tests.globBits, tables.tests.longBits)
    let end = UInt32(truncatingIfNeeded: bytes.count)
    var globs: UInt64 = 0
    var found = list.end
    for at in asked {
      let (start, stop) = (tokens[Int(at)].start, tokens[Int(at)].end)
      var bits = all
      if start < stop, stop <= end { bits &= TestIndex.bits(masks, long, bytes, Int(start), Int(stop)) }
      globs |= bits
      found.pointee = MachineState.GlobToken(token: at, bits: bits)
      found += bits != 0 ? 1 : 0
    }
    list.count(to: found)
    return globs
  }
}
