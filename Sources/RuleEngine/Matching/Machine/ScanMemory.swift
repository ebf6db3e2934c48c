import TextCore

/// What the scan of one document finds and remembers, in room that goes on to the next document.
///
/// Has one owner at a time, a scan or the workspace it came from, and only the owner changes it: a scan that finds
/// its memory shared with a copy of itself takes a copy first.
final class ScanMemory: @unchecked Sendable {
  var state = MachineState()
  private(set) var lexicons = LexiconPass()

  /// Forgets the last document and finds what the tokens of another one tell.
  ///
  /// - Parameter memoEntries: most entries of the memory of `Machine`.
  func read(_ text: TokenizedText, _ tables: MatcherTables, memoEntries: Int) {
    state.begin(text, tables, memoEntries: memoEntries)
    lexicons.run(text, tables, &state)
    if lexicons.isIncomplete { state.isIncomplete = true }
  }

  /// Memory with the same marks and voices, in which nothing else is remembered.
  func copy(for input: ScanInput) -> ScanMemory {
    let copy = ScanMemory()
    copy.state.begin(input.text, input.tables, memoEntries: state.memoCount)
    copy.state.take(from: state)
    copy.lexicons.take(from: lexicons)
    return copy
  }

  /// Bytes that stay in use after the document.
  var bytes: Int { state.bytes + lexicons.bytes }
}
