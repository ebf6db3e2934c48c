/// Tokens in memory that somebody else owns; appends beyond its capacity are dropped and noted.
struct TokenList {
  private let memory: UnsafeMutableBufferPointer<Token>
  /// Number of tokens in the list.
  private(set) var count = 0
  /// True if a token had to be dropped.
  private(set) var isOverfull = false

  /// Takes uninitialised memory.
  init(_ memory: UnsafeMutableBufferPointer<Token>) {
    self.memory = memory
  }

  /// The token at an index below `count`.
  @inline(__always)
  subscript(index: Int) -> Token {
    get { memory[index] }
    nonmutating set { memory[index] = newValue }
  }

  /// The last token.
  @inline(__always) var last: Token? { count > 0 ? memory[count &- 1] : nil }

  /// Adds a token.
  @inline(__always)
  mutating func append(_ token: Token) {
    if count < memory.count {
      memory.initializeElement(at: count, to: token)
      count &+= 1
    } else {
      isOverfull = true
    }
  }

  /// Takes the last tokens away, at most all.
  mutating func removeLast(_ number: Int) { count -= min(number, count) }
}
