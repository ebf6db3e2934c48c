import TextCore

extension Machine {
  /// More marks than most documents get in one stratum.
  private static let roomForMarks = 256
  /// About the tokens of a document that pass tests.
  private static let roomForTests = 256

  init(
    document: DocumentPointers, lattice: Lattice, input: ScanInput, code: CodePointers,
    voices: UnsafeBufferPointer<Voice>, memo: UnsafeMutableBufferPointer<MemoEntry>,
    stack: UnsafeMutableBufferPointer<Frame>, markRanges: UnsafeMutableBufferPointer<Range<Int32>>,
    testRanges: UnsafeMutableBufferPointer<Range<Int32>>, state: MachineState
  ) {
    tokens = document.tokens
    bytes = document.bytes
    sentences = document.sentences
    sentenceOfToken = document.sentenceOfToken
    sectionOfBlock = document.sectionOfBlock
    self.voices = voices
    edges = lattice.edges
    edgeOffsets = lattice.edgeOffsets
    lexiconSpans = lattice.lexiconSpans
    lexiconOffsets = lattice.lexiconOffsets
    anchorPlaces = lattice.anchorPlaces
    anchorOffsets = lattice.anchorOffsets
    steps = code.steps
    fewestGaps = code.fewestGaps
    firstTests = code.firstTests
    setMembers = code.setMembers
    setOffsets = code.setOffsets
    setBits = code.setBits
    globEnds = code.globEnds
    globBytes = code.globBytes
    functionWords = code.functionWords
    self.code = code
    self.input = input
    rules = input.tables
    self.memo = memo
    self.stack = stack
    self.markRanges = markRanges
    markSpans = GrowingList(state.markSpans, room: Machine.roomForMarks)
    testPlaces = TestPlaces(
      places: GrowingList(state.testPlaces, room: Machine.roomForTests), ranges: testRanges)
    self.state = state
  }

  /// The voice of a token; without voices every token is the outlet's own.
  @inline(__always)
  func voice(ofToken token: Int) -> Voice { token < voices.count ? voices[token] : .own }
}
