/// A score as a bar of block characters.
enum ScoreBar {
  /// A bar of `width` columns filled in proportion to milli-points (0 to 100,000).
  static func draw(_ milliPoints: Int, width: Int) -> String {
    let filled = min(max((milliPoints * width + 50_000) / 100_000, 0), width)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }
}
