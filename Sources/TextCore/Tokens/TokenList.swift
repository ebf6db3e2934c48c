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
    if index < count { memory[index].word = word }
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

  /// Adds a token for which there is room, and which is a break only as a terminator.
  @inline(__always)
  mutating func appendPlain(_ token: Token) {
    let address = memory.baseAddress.unsafelyUnwrapped + count
    address.initialize(to: token)
    (breakMemory.baseAddress.unsafelyUnwrapped + breakCount).initialize(to: UInt32(truncatingIfNeeded: count))
    let terminator = TokenClass.terminator.rawValue
    breakCount &+= Int(truncatingIfNeeded: (token.classes.rawValue & terminator) / terminator)
    count &+= 1
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
