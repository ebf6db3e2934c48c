import TextCore

extension Machine {
  /// The tokens that pass a list of tests, as a range of `testPlaces.places`; looked for once in a document.
  mutating func placesOfTests(_ list: Int) -> Range<Int32> {
    let known = testPlaces.ranges[list]
    if known != TestPlaces.unknown { return known }
    if code.testLists[list].bits != 0 {
      // One look at each token serves all lists of globs.
      findGlobs()
    } else {
      findTests(list)
    }
    return testPlaces.ranges[list]
  }

  /// Asks every token a list of tests.
  private mutating func findTests(_ list: Int) {
    let first = Int32(truncatingIfNeeded: testPlaces.places.count)
    let tests = Int(code.testLists[list].first)..<Int(code.testLists[list].end)
    for sentence in sentences {
      for token in sentence.tokens.range where passes(tests, token) {
        testPlaces.places.append(Int32(truncatingIfNeeded: token))
      }
    }
    testPlaces.ranges[list] = first..<Int32(truncatingIfNeeded: testPlaces.places.count)
  }

  /// Finds the tokens of all lists of globs.
  private mutating func findGlobs() {
    var candidates: [(token: Int32, bits: UInt64)] = []
    for sentence in sentences {
      for token in sentence.tokens.range {
        let bits = globBits(token)
        if bits != 0 { candidates.append((Int32(truncatingIfNeeded: token), bits)) }
      }
    }
    for list in code.testLists.indices where code.testLists[list].bits != 0 {
      let first = Int32(truncatingIfNeeded: testPlaces.places.count)
      let tests = Int(code.testLists[list].first)..<Int(code.testLists[list].end)
      for candidate in candidates
      where candidate.bits & code.testLists[list].bits != 0 && passes(tests, Int(candidate.token)) {
        testPlaces.places.append(candidate.token)
      }
      testPlaces.ranges[list] = first..<Int32(truncatingIfNeeded: testPlaces.places.count)
    }
  }

  /// The globs that may cover a token, by its first and last bytes.
  @inline(__always)
  private func globBits(_ token: Int) -> UInt64 {
    let (start, end) = (Int(tokens[token].start), Int(tokens[token].end))
    guard end - start >= 2, end <= bytes.count else { return .max }
    return TestIndex.bits(
      code.testMasks, bytes[start], bytes[start + 1], bytes[end - 2], bytes[end - 1])
  }

  @inline(__always)
  private mutating func passes(_ tests: Range<Int>, _ token: Int) -> Bool {
    for test in tests where consumes(steps[Int(code.tests[test])], token) { return true }
    return false
  }
}
