import TextCore

/// Steps through the tokens that hold the first anchor of a pattern, in order.
struct Places {
  private let base: UnsafePointer<Int32>?
  /// Numbers from one place to the next, as a power of two: spans take two.
  private let shift: Int
  private let count: Int
  private var at = 0

  /// Steps through tokens, or through spans by their first token, which is their first member.
  ///
  /// - Parameter first: nothing before this token is told.
  @inline(__always)
  private init(_ base: UnsafePointer<Int32>?, shift: Int, count: Int, from first: Int32) {
    self.base = base
    self.shift = shift
    self.count = count
    guard first > 0, let base else { return }
    let low = (0..<count).partitionPoint { base[$0 &<< shift] < first }
    at = low
  }

  /// Steps through tokens.
  @inline(__always)
  init(tokens: UnsafePointer<Int32>?, count: Int, from first: Int32) {
    self.init(tokens, shift: 0, count: count, from: first)
  }

  /// Steps through spans.
  @inline(__always)
  init(spans: UnsafePointer<TokenSpan>?, count: Int, from first: Int32) {
    let base = spans.map { UnsafeRawPointer($0).assumingMemoryBound(to: Int32.self) }
    self.init(base, shift: 1, count: count, from: first)
  }

  /// The next token, if it stands before an end.
  @inline(__always)
  mutating func next(before end: Int32) -> Int? {
    guard at < count, let base else { return nil }
    let found = base[at &<< shift]
    guard found < end else { return nil }
    at &+= 1
    return Int(found)
  }

  /// The end of the span whose start `next` has just told; for spans only.
  @inline(__always)
  var lastEnd: Int32 { base.map { $0[(at &- 1) &<< shift &+ 1] } ?? 0 }
}

extension Machine {
  /// The places of the first anchor of a pattern, from a token on; none for a pattern that may begin anywhere.
  mutating func places(of plan: UnsafePointer<PatternPlan>, from first: Int32) -> Places {
    let index = Int(plan.pointee.index)
    switch plan.pointee.source {
    case .lexicon:
      let start = Int(lattice.lexiconOffsets[index])
      return Places(
        spans: lattice.lexiconSpans.baseAddress.map { $0 + start },
        count: Int(lattice.lexiconOffsets[index + 1]) - start, from: first)
    case .mark:
      let range = state.pointee.markRanges[index]
      return Places(
        spans: state.pointee.markSpans.address(of: Int(range.lowerBound)), count: range.count, from: first)
    case .tests, .words:
      let range = plan.pointee.source == .tests ? placesOfTests(index) : placesOfGroup(index)
      return Places(
        tokens: state.pointee.places.address(of: Int(range.lowerBound)), count: range.count, from: first)
    case .everyToken, .nowhere: return Places(tokens: nil, count: 0, from: first)
    }
  }
}
