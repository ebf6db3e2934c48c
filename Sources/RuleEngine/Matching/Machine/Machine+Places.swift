import TextCore

extension Machine {
  /// The tokens that pass a list of tests, as a range of `MachineState.places`; looked for once in a document.
  mutating func placesOfTests(_ list: Int) -> Extent {
    let known = state.pointee.placeRanges[list]
    if known != .unknown { return known }
    let first = state.pointee.places.count
    if code.testLists[list].bits != 0 {
      findGlobs(list)
    } else {
      findTests(list)
    }
    let found = Extent(first..<state.pointee.places.count)
    state.pointee.placeRanges[list] = found
    return found
  }

  /// The tokens with words of a group, as a range of `MachineState.places`; looked for once in a document.
  mutating func placesOfGroup(_ group: Int) -> Extent {
    let list = code.testLists.count &+ group
    let known = state.pointee.placeRanges[list]
    if known != .unknown { return known }
    let first = state.pointee.places.count
    // No list has more.
    state.pointee.places.reserve(tokens.count)
    let kinds = state.pointee.signs.elements(rules.signs.kinds..<state.pointee.signs.count)
    // First the last token of each kind that the document has, each over the one that is none.
    let heads = state.pointee.heads.end
    var found = 0
    for at in Int(code.groupKindOffsets[group])..<Int(code.groupKindOffsets[group &+ 1]) {
      let last = kinds[Int(code.groupKinds[at]) &* SignIndex.kindSize &+ 1]
      heads[found] = UInt32(truncatingIfNeeded: last)
      found &+= Machine.one(unlessZero: last)
    }
    if found == 1 {
      addPlaces(ofKindEndingWith: heads[0])
    } else if found > 1 {
      addPlaces(ofKindsEndingWith: UnsafeBufferPointer(start: heads, count: found))
    }
    let range = Extent(first..<state.pointee.places.count)
    state.pointee.placeRanges[list] = range
    return range
  }

  /// Adds the tokens of a kind, given its last one plus one.
  private mutating func addPlaces(ofKindEndingWith head: UInt32) {
    let first = state.pointee.places.count
    let previous = state.pointee.previous.elements(0..<tokens.count)
    var end = state.pointee.places.end
    var token = head
    while token != 0 {
      token &-= 1
      end.initialize(to: Int32(bitPattern: token))
      end += 1
      token = previous[Int(token)]
    }
    state.pointee.places.count(to: end)
    var places = state.pointee.places.elements(first..<state.pointee.places.count)
    places.reverse()
  }

  /// Adds the tokens of several kinds, given the last one of each plus one: their bits are set and read off in order.
  private mutating func addPlaces(ofKindsEndingWith heads: UnsafeBufferPointer<UInt32>) {
    let previous = state.pointee.previous.elements(0..<tokens.count)
    let bits = state.pointee.tokenBits.elements(0..<state.pointee.tokenBits.count)
    var (low, high) = (UInt32.max, UInt32(0))
    for head in heads {
      var token = head
      var first = head
      while token != 0 {
        first = token &- 1
        bits[Int(first >> 6)] |= 1 << UInt64(first & 63)
        token = previous[Int(first)]
      }
      low = min(low, first >> 6)
      high = max(high, (head &- 1) >> 6)
    }
    var end = state.pointee.places.end
    for word in low...high {
      var rest = bits[Int(word)]
      bits[Int(word)] = 0
      while rest != 0 {
        let bit = UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
        end.initialize(to: Int32(bitPattern: word &* 64 &+ bit))
        end += 1
        rest &= rest &- 1
      }
    }
    state.pointee.places.count(to: end)
  }

  /// Asks every token a list of tests.
  private mutating func findTests(_ list: Int) {
    let tests = Int(code.testLists[list].first)..<Int(code.testLists[list].end)
    let step = code.steps[Int(code.tests[tests.lowerBound])]
    if tests.count == 1, step.opcode == .tokenClass, !step.mustBeJoined {
      findClass(list, UInt8(truncatingIfNeeded: step.a))
      return
    }
    for sentence in sentences {
      for token in sentence.tokens.range where passes(tests, token) {
        state.pointee.places.append(Int32(truncatingIfNeeded: token))
      }
    }
  }

  /// Finds the tokens of a class; most are told by a bit.
  private mutating func findClass(_ list: Int, _ test: UInt8) {
    let place = UInt32(truncatingIfNeeded: code.testLists[list].classes.trailingZeroBitCount)
    let sign = state.pointee.signs[rules.signs.tests &+ list]
    let first = state.pointee.places.count
    // Written for every token and counted where it is one.
    state.pointee.places.reserve(tokens.count + 1)
    // Sentences in a row are one run of tokens.
    var start = 0
    for (index, sentence) in sentences.enumerated() where sign >> UInt64(index & 63) & 1 == 0 {
      addTokens(of: place, in: start..<Int(sentence.tokens.start))
      start = Int(sentence.tokens.end)
    }
    addTokens(of: place, in: start..<tokens.count)
    if test == ClassTest.cap.rawValue { keepCapitalised(from: first) }
  }

  /// Adds the tokens of a class, given its bit, to `MachineState.places`, in which there is room for all and one more.
  @inline(__always)
  private mutating func addTokens(of place: UInt32, in range: Range<Int>) {
    let (tokens, found) = (tokens, state.pointee.places.end)
    var count = 0
    for token in range {
      found[count] = Int32(truncatingIfNeeded: token)
      count &+= Int(truncatingIfNeeded: tokens[token].classes.rawValue &>> place & 1)
    }
    state.pointee.places.count(count)
  }

  /// Of the last places keeps those that pass `[cap]`.
  private mutating func keepCapitalised(from first: Int) {
    let (tokens, functionWords) = (tokens, code.functionWords)
    let found = state.pointee.places.elements(first..<state.pointee.places.count)
    var kept = 0
    for token in found {
      found[kept] = token
      kept &+= Machine.isName(tokens[Int(token)], functionWords) ? 1 : 0
    }
    state.pointee.places.shrink(to: first + kept)
  }

  /// Finds the tokens of a list of globs among those that some glob may cover.
  private mutating func findGlobs(_ list: Int) {
    let bits = code.testLists[list].bits
    let tests = Int(code.testLists[list].first)..<Int(code.testLists[list].end)
    for at in 0..<state.pointee.globTokens.count where state.pointee.globTokens[at].bits & bits != 0 {
      let token = state.pointee.globTokens[at].token
      if passes(tests, Int(token)) { state.pointee.places.append(token) }
    }
  }

  /// True where a token passes one of a list of tests.
  mutating func passes(list: Int, _ token: Int) -> Bool {
    let list = code.testLists[list]
    return list.isMet(classes: tokens[token].classes.rawValue | TestIndex.List.noClass, globs: .max)
      && passes(Int(list.first)..<Int(list.end), token)
  }

  /// True where a token passes one of some tests.
  @inline(__always)
  private mutating func passes(_ tests: Range<Int>, _ token: Int) -> Bool {
    for test in tests where consumes(code.steps[Int(code.tests[test])], token) { return true }
    return false
  }
}
