import TextCore

/// Steps through the tokens that hold the first anchor of a pattern, in order.
struct Places {
  private let base: UnsafeRawPointer?
  private let stride: Int
  private let count: Int
  private var at = 0

  /// Steps through tokens, or through spans by their first token.
  ///
  /// - Parameters:
  ///   - base: the first token or span; nil for all tokens.
  ///   - stride: bytes from one to the next.
  ///   - first: nothing before this token is told.
  @inline(__always)
  init(_ base: UnsafeRawPointer?, stride: Int, count: Int, from first: Int32) {
    self.base = base
    self.stride = stride
    self.count = count
    guard first > 0 else { return }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if place(middle) < Int(first) { low = middle + 1 } else { high = middle }
    }
    at = low
  }

  /// The next token, if it stands before an end.
  @inline(__always)
  mutating func next(before end: Int32) -> Int? {
    guard at < count else { return nil }
    let found = place(at)
    guard found < Int(end) else { return nil }
    at += 1
    return found
  }

  /// The end of the span whose start `next` has just told; for spans only.
  @inline(__always)
  var lastEnd: Int32 {
    base?.load(fromByteOffset: (at - 1) * stride + MemoryLayout<Int32>.stride, as: Int32.self) ?? 0
  }

  /// The start of a span is its first member.
  @inline(__always)
  private func place(_ index: Int) -> Int {
    guard let base else { return index }
    return Int(base.load(fromByteOffset: index * stride, as: Int32.self))
  }
}

extension Machine {
  /// The places of the first anchor of a pattern, from a token on; tests must have been asked before.
  @inline(__always)
  func places(of plan: UnsafePointer<PatternPlan>, from first: Int32) -> Places {
    let index = Int(plan.pointee.index)
    switch plan.pointee.source {
    case .words:
      let start = Int(anchorOffsets[index])
      return Places(
        anchorPlaces.baseAddress.map { UnsafeRawPointer($0 + start) }, stride: MemoryLayout<Int32>.stride,
        count: Int(anchorOffsets[index + 1]) - start, from: first)
    case .lexicon:
      let start = Int(lexiconOffsets[index])
      return Places(
        lexiconSpans.baseAddress.map { UnsafeRawPointer($0 + start) }, stride: MemoryLayout<TokenSpan>.stride,
        count: Int(lexiconOffsets[index + 1]) - start, from: first)
    case .mark:
      let range = markRanges[index]
      return Places(
        UnsafeRawPointer(markSpans.address(of: Int(range.lowerBound))),
        stride: MemoryLayout<TokenSpan>.stride,
        count: range.count, from: first)
    case .tests:
      let range = testPlaces.ranges[index]
      return Places(
        UnsafeRawPointer(testPlaces.places.address(of: Int(range.lowerBound))),
        stride: MemoryLayout<Int32>.stride, count: range.count, from: first)
    case .everyToken: return Places(nil, stride: 0, count: tokens.count, from: first)
    case .nowhere: return Places(nil, stride: 0, count: 0, from: first)
    }
  }
}
