import TextCore

/// What the pass over the tokens has to know of a word at once (8 bytes).
struct WordEntry: Sendable, BitwiseCopyable {
  /// The place of its record in `WordTable.pool`.
  var record: UInt32
  /// The flags below, of `WordRecord.neededClasses` those that would do, and the kind.
  private(set) var bits: UInt32

  /// An entry of several words begins with the word; one goes on with it behind the first word.
  static let goesOn: UInt32 = 1
  static let isSecond: UInt32 = 2
  /// The word alone may be an entry, of a lexicon that patterns name, whatever the classes of the token.
  static let isAlone: UInt32 = 4
  /// Tokens of the word have to be asked for globs.
  static let isAsked: UInt32 = 8
  /// Bits before the kind.
  private static let kindShift: UInt32 = 10

  init(record: UInt32, flags: UInt32, kind: UInt32) {
    self.record = record
    bits = flags | kind << WordEntry.kindShift
  }

  /// The kind of `WordGroups`.
  @inline(__always)
  var kind: Int { Int(bits >> WordEntry.kindShift) }

  /// Not 0 where the word alone may be an entry, given the classes of the token.
  @inline(__always)
  func alone(_ classes: TokenClass) -> UInt32 {
    bits & (classes.rawValue & WordRecord.neededClasses | WordEntry.isAlone)
  }

  /// 1 where tokens of the word have to be asked for globs.
  @inline(__always)
  var asked: Int { Int(bits / WordEntry.isAsked & 1) }
}
