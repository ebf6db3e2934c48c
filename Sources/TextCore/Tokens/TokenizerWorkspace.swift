/// Room a tokenizer keeps from one document to the next.
public struct TokenizerWorkspace: Sendable {
  private var runs: [UInt32] = []
  private var others: [UInt32] = []
  private var breaks: [UInt32] = []
  private var pending: [PendingWord] = []

  /// Words looked up at once: they fit in the fastest cache beside what is read meanwhile.
  private static let pendingWords = 512
  /// Most numbers of a kind that are kept: those of a text of a megabyte.
  private static let mostKept = 1 << 18

  /// Makes an empty workspace.
  public init() {}

  /// Makes room for a text.
  ///
  /// - Parameters:
  ///   - longest: bytes of the longest block.
  ///   - tokens: most tokens.
  mutating func prepare(longest: Int, tokens: Int) {
    TokenizerWorkspace.fit(&runs, 2 * (longest + PlainCuts.slack))
    TokenizerWorkspace.fit(&others, longest + PlainCuts.slack)
    TokenizerWorkspace.fit(&breaks, tokens)
    if pending.isEmpty {
      pending = Array(repeating: PendingWord.none, count: TokenizerWorkspace.pendingWords)
    }
  }

  /// Makes a list long enough, and no longer than what is kept unless that is needed now.
  private static func fit(_ list: inout [UInt32], _ count: Int) {
    guard list.count < count || list.count > max(count, mostKept) else { return }
    list = []
    list = Array(repeating: 0, count: count + count / 2)
  }

  /// Calls `body` with the room as pointers.
  mutating func withPointers<Result>(_ body: (ScannerScratch) -> Result) -> Result {
    runs.withUnsafeMutableBufferPointer { runs in
      others.withUnsafeMutableBufferPointer { others in
        breaks.withUnsafeMutableBufferPointer { breaks in
          pending.withUnsafeMutableBufferPointer { pending in
            body(ScannerScratch(runs: runs, others: others, breaks: breaks, pending: pending))
          }
        }
      }
    }
  }
}
