/// Maps offsets of a derived text back to the bytes it was made from, as sorted runs.
///
/// A run is either verbatim (every byte stands for one byte) or atomic (its whole text stands for its
/// whole source, as with `&amp;` or a windows-1252 byte). Text between runs does not occur: the runs
/// cover the derived text without gaps; what was inserted (a blank line between blocks) is an atomic run
/// with an empty source.
public struct SourceMap: Sendable, Equatable {
  /// One run: starts in both texts, and the length in the source.
  public struct Run: Sendable, Equatable {
    /// First byte in the derived text.
    public var textStart: UInt32
    /// First byte in the source.
    public var sourceStart: UInt32
    /// Number of source bytes.
    public var sourceLength: UInt32
    /// True where each byte of the text stands for one byte of the source.
    public var isVerbatim: Bool

    /// Makes a run.
    public init(textStart: Int, sourceStart: Int, sourceLength: Int, isVerbatim: Bool) {
      self.textStart = UInt32(truncatingIfNeeded: textStart)
      self.sourceStart = UInt32(truncatingIfNeeded: sourceStart)
      self.sourceLength = UInt32(truncatingIfNeeded: sourceLength)
      self.isVerbatim = isVerbatim
    }
  }

  /// The runs in order of `textStart`; empty for the identity.
  public private(set) var runs: [Run]

  /// The map of a text that is its source.
  public static let identity = SourceMap(runs: [])

  /// Makes a map from runs sorted by `textStart`.
  public init(runs: [Run]) { self.runs = runs }

  /// Appends a run behind all others, joining it to the last one where both are verbatim and adjacent.
  public mutating func append(_ run: Run) {
    if run.isVerbatim, let last = runs.last, last.isVerbatim,
      last.sourceStart + last.sourceLength == run.sourceStart,
      last.textStart + last.sourceLength == run.textStart
    {
      runs[runs.count - 1].sourceLength += run.sourceLength
    } else {
      runs.append(run)
    }
  }

  /// The source bytes that the text bytes `span` stand for.
  ///
  /// An end inside an atomic run takes the whole run. An empty span maps to an empty range.
  public func sourceRange(of span: TextSpan) -> Range<Int> {
    if runs.isEmpty { return span.range }
    let start = sourceStart(of: Int(span.start))
    guard span.end > span.start else { return start..<start }
    return start..<max(start, sourceEnd(of: Int(span.end)))
  }

  private func sourceStart(of offset: Int) -> Int {
    let run = runs[index(holding: offset)]
    guard run.isVerbatim else { return Int(run.sourceStart) }
    let inside = offset - Int(run.textStart)
    return Int(run.sourceStart) + min(max(inside, 0), Int(run.sourceLength))
  }

  private func sourceEnd(of offset: Int) -> Int {
    var at = index(holding: offset - 1)
    // Inserted text has no source of its own: the end is that of the run before it.
    while at > 0, !runs[at].isVerbatim, runs[at].sourceLength == 0 { at -= 1 }
    let run = runs[at]
    guard run.isVerbatim else { return Int(run.sourceStart + run.sourceLength) }
    let inside = offset - Int(run.textStart)
    return Int(run.sourceStart) + min(max(inside, 0), Int(run.sourceLength))
  }

  private func index(holding offset: Int) -> Int {
    let low = (0..<runs.count).partitionPoint { Int(runs[$0].textStart) <= offset }
    return max(0, low - 1)
  }
}
