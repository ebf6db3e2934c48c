import TextCore

extension Machine {
  /// The tokens that pass a list of tests, as a range of `testPlaces.places`; looked for once in a document.
  mutating func placesOfTests(_ list: Int) -> Range<Int32> {
    let known = testPlaces.ranges[list]
    if known != TestPlaces.unknown { return known }
    let bits = code.testLists[list].bits
    if bits != 0, code.testLists[list].isAlwaysAsked {
      findGlobs()
      return testPlaces.ranges[list]
    }
    let first = Int32(truncatingIfNeeded: testPlaces.places.count)
    if bits != 0 {
      findGlobs(list, bits)
    } else {
      findTests(list)
    }
    testPlaces.ranges[list] = first..<Int32(truncatingIfNeeded: testPlaces.places.count)
    return testPlaces.ranges[list]
  }

  /// Asks every token a list of tests.
  private mutating func findTests(_ list: Int) {
    let tests = Int(code.testLists[list].first)..<Int(code.testLists[list].end)
    let step = steps[Int(code.tests[tests.lowerBound])]
    if tests.count == 1, step.opcode == .tokenClass, !step.mustBeJoined {
      findClass(UInt8(truncatingIfNeeded: step.a))
      return
    }
    for sentence in sentences {
      for token in sentence.tokens.range where passes(tests, token) {
        testPlaces.places.append(Int32(truncatingIfNeeded: token))
      }
    }
  }

  /// Finds the tokens of a class; most are told by a bit.
  private mutating func findClass(_ test: UInt8) {
    guard let wanted = ClassTest(rawValue: test)?.tokenClass else { return }
    for sentence in sentences {
      for token in sentence.tokens.range
      where tokens[token].classes.contains(wanted) && isOfClass(tokens[token], test) {
        testPlaces.places.append(Int32(truncatingIfNeeded: token))
      }
    }
  }

  /// Finds the tokens of all lists of globs that are always asked for, in one pass over the tokens.
  private mutating func findGlobs() {
    var candidates: [(token: Int32, bits: UInt64)] = []
    forEachToken(allowedBy: rules.tests.always) { candidates.append((Int32(truncatingIfNeeded: $0), $1)) }
    for list in code.testLists.indices
    where code.testLists[list].isAlwaysAsked && code.testLists[list].bits != 0 {
      let first = Int32(truncatingIfNeeded: testPlaces.places.count)
      let tests = Int(code.testLists[list].first)..<Int(code.testLists[list].end)
      for candidate in candidates
      where candidate.bits & code.testLists[list].bits != 0 && passes(tests, Int(candidate.token)) {
        testPlaces.places.append(candidate.token)
      }
      testPlaces.ranges[list] = first..<Int32(truncatingIfNeeded: testPlaces.places.count)
    }
  }

  /// Finds the tokens of one list of globs.
  private mutating func findGlobs(_ list: Int, _ bits: UInt64) {
    let tests = Int(code.testLists[list].first)..<Int(code.testLists[list].end)
    var candidates: [Int32] = []
    forEachToken(allowedBy: bits) { token, _ in candidates.append(Int32(truncatingIfNeeded: token)) }
    for token in candidates where passes(tests, Int(token)) { testPlaces.places.append(token) }
  }

  /// Calls `body` with the tokens, in order, whose first and last bytes some globs allow, and with their bits.
  @inline(__always)
  private func forEachToken(allowedBy wanted: UInt64, _ body: (Int, UInt64) -> Void) {
    let (tokens, bytes, masks) = (tokens, bytes, code.testMasks)
    for sentence in sentences {
      for token in sentence.tokens.range {
        let bits = TestIndex.bits(
          wanted, masks, bytes, Int(tokens[token].start), Int(tokens[token].end))
        if bits != 0 { body(token, bits) }
      }
    }
  }

  /// The tests with which a pattern begins; none where it begins with something else.
  @inline(__always)
  func testsOfList(_ plan: UnsafePointer<PatternPlan>) -> Range<Int> {
    guard plan.pointee.source == .tests else { return 0..<0 }
    let list = code.testLists[Int(plan.pointee.index)]
    return Int(list.first)..<Int(list.end)
  }

  /// True where a token passes one of some tests, or there are none.
  @inline(__always)
  mutating func passes(_ tests: Range<Int>, _ token: Int) -> Bool {
    if tests.isEmpty { return true }
    for test in tests where consumes(steps[Int(code.tests[test])], token) { return true }
    return false
  }
}
