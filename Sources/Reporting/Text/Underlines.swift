import TextCore

/// What is drawn under the bytes of a sentence; kept between sentences.
struct Underlines {
  /// For each byte the severity drawn under it, from 1; 0 where nothing is.
  private var signs: [UInt8] = []
  /// The least range that holds all marked bytes.
  private var marked = 0..<0

  /// Sets the severity of each marked byte, the worst where marks overlap; linear in text and marked bytes.
  ///
  /// - Parameter count: bytes of the sentence.
  mutating func set(_ marks: [TextMark], count: Int) {
    for at in marked { signs[at] = 0 }
    if signs.count < count { signs += [UInt8](repeating: 0, count: count - signs.count) }
    var low = count
    var high = 0
    for mark in marks {
      let range = mark.bytes.clamped(to: 0..<count)
      guard !range.isEmpty else { continue }
      low = min(low, range.lowerBound)
      high = max(high, range.upperBound)
      let sign = mark.severity.rawValue + 1
      for at in range { signs[at] = max(signs[at], sign) }
    }
    marked = low < high ? low..<high : 0..<0
  }

  /// The runs under a line up to its last mark; none where it holds no mark.
  ///
  /// - Parameters:
  ///   - text: the sentence that was set.
  ///   - line: a range of it that begins and ends between scalars.
  ///   - draw: takes the severity of a run, nil for none, and its columns.
  func draw(
    under line: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ draw: (Severity?, Int) -> Void
  ) {
    guard line.overlaps(marked) else { return }
    var run = (sign: UInt8(0), columns: 0)
    var at = line.lowerBound
    while at < line.upperBound {
      let sign = signs[at]
      var columns = 1
      if PrintableText.isPrintable(text[at]) {
        at += 1
      } else {
        let scalar = ShownScalar(text, at: at)
        columns = scalar.columns
        at += scalar.length
      }
      if sign == run.sign {
        run.columns += columns
      } else {
        draw(Underlines.severity(run.sign), run.columns)
        run = (sign, columns)
      }
    }
    if run.sign > 0 { draw(Underlines.severity(run.sign), run.columns) }
  }

  private static func severity(_ sign: UInt8) -> Severity? { sign == 0 ? nil : Severity(rawValue: sign - 1) }
}
