/// Tokens in memory that somebody else owns; appends beyond its capacity are dropped and noted.
///
/// Beside them the list keeps which tokens may end a sentence or begin one, so that nobody has to look at all.
struct TokenList {
  private let memory: UnsafeMutableBufferPointer<Token>
  private let breakMemory: UnsafeMutableBufferPointer<UInt32>
  /// Number of tokens in the list.
  private(set) var count = 0
  /// Number of tokens that may be breaks.
  private(set) var breakCount = 0
  /// True if a token had to be dropped.
  private(set) var isOverfull = false

  /// Takes uninitialised memory of the same capacity for tokens and for the indices of breaks.
  init(_ memory: UnsafeMutableBufferPointer<Token>, breaks: UnsafeMutableBufferPointer<UInt32>) {
    self.memory = memory
    breakMemory = breaks
  }

  /// The token at an index below `count`.
  @inline(__always)
  subscript(index: Int) -> Token {
    get { memory[index] }
    nonmutating set { memory[index] = newValue }
  }

  /// Gives a token its id; nothing for tokens that were dropped.
  @inline(__always)
  func setWord(_ word: UInt32, at index: Int) {
    if index < count { memory.baseAddress.unsafelyUnwrapped[index].word = word }
  }

  /// The index of a token that may be a break, by its number below `breakCount`.
  @inline(__always)
  func breakIndex(_ number: Int) -> Int { Int(breakMemory[number]) }

  /// The last token.
  @inline(__always) var last: Token? { count > 0 ? memory[count &- 1] : nil }

  /// Adds a token.
  @inline(__always)
  mutating func append(_ token: Token) {
    if count < memory.count {
      memory.initializeElement(at: count, to: token)
      // Written always and counted where it is one: which tokens are breaks cannot be foretold.
      breakMemory.initializeElement(at: breakCount, to: UInt32(truncatingIfNeeded: count))
      breakCount &+= TokenList.isBreak(token) ? 1 : 0
      count &+= 1
    } else {
      isOverfull = true
    }
  }

  /// Tokens for which there is room.
  @inline(__always) var room: Int { memory.count &- count }

  /// Where the next token is written.
  @inline(__always)
  var end: UnsafeMutablePointer<Token> { memory.baseAddress.unsafelyUnwrapped + count }

  /// Counts tokens that were written and are no breaks.
  @inline(__always)
  mutating func count(_ written: Int) { count &+= written }

  /// Adds bits to the classes of a token.
  @inline(__always)
  func insert(_ classes: UInt32, at index: Int) {
    memory[index].classes = TokenClass(rawValue: memory[index].classes.rawValue | classes)
  }

  /// Takes the last tokens away, at most all.
  mutating func removeLast(_ number: Int) {
    count -= min(number, count)
    while breakCount > 0, breakIndex(breakCount - 1) >= count { breakCount -= 1 }
  }

  /// True for terminators, for abbreviations, and for punctuation of the length of a bullet.
  @inline(__always)
  private static func isBreak(_ token: Token) -> Bool {
    let isStop =
      token.classes.rawValue & (TokenClass.terminator.rawValue | TokenClass.abbreviation.rawValue) != 0
    let isLong = token.classes.contains(.punctuation) && token.end &- token.start == 3
    return isStop || isLong
  }
}
