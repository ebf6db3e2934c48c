import TextCore

/// The head of what the pass over the tokens has to do with a word (12 bytes); in `WordTable.pool` the lexicons that
/// list the word alone stand behind it.
struct WordRecord: Sendable {
  /// The trie's node behind the root, where an entry goes on from it or depends on a condition; else 0.
  var root: UInt32
  /// `goesOn`, `hasChecks` and of `neededClasses` those that would do, or 0.
  var flags: UInt32
  /// Number of lexicons.
  var singles: UInt32

  /// Numbers of the pool that a head takes.
  static let size = 3

  /// An entry of several words begins with the word.
  static let goesOn: UInt32 = 1
  /// The word alone is an entry, of a lexicon that patterns name, under a condition.
  static let hasChecks: UInt32 = 2
  /// Classes, as the bits that tokens have, of which each such entry needs one; with `hasChecks` none is needed.
  static let neededClasses = TokenClass.joined.union(.capitalised).rawValue

  init(root: UInt32, flags: UInt32, singles: UInt32) {
    self.root = root
    self.flags = flags
    self.singles = singles
  }

  /// The head at an address with `size` numbers.
  @inline(__always)
  init(at head: UnsafePointer<UInt32>) {
    self.init(root: head[0], flags: head[1], singles: head[2])
  }

  /// Bits set where the word alone may be an entry under a condition, given the classes of the token.
  @inline(__always)
  func checked(_ classes: TokenClass) -> UInt32 {
    flags & (classes.rawValue & WordRecord.neededClasses | WordRecord.hasChecks)
  }
}
