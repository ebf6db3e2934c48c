import Foundation

/// Tells on a terminal how far a long run is; silent for the first second and where output is read there too.
struct ProgressLine {
  /// Seconds before the first line: shorter runs need none.
  private static let silence = 1.0
  /// Seconds between two lines.
  private static let pause = 0.1

  private let total: Int
  private let isShown: Bool
  private let start = Date()
  private var last = Date.distantPast
  private var done = 0
  private var isVisible = false

  /// - Parameter total: number of files.
  init(total: Int) {
    self.total = total
    let isDumb = Environment.value("TERM") == "dumb"
    isShown = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) != 1 && !isDumb
  }

  /// Counts a document.
  mutating func step() {
    done += 1
    guard isShown else { return }
    let now = Date()
    guard now.timeIntervalSince(start) >= Self.silence, now.timeIntervalSince(last) >= Self.pause else {
      return
    }
    last = now
    isVisible = true
    Output.error("\r\u{1B}[Kfactcheck: \(done) of \(total) files")
  }

  /// Takes the line away, before anything else is printed.
  mutating func clear() {
    guard isVisible else { return }
    isVisible = false
    Output.error("\r\u{1B}[K")
  }
}
