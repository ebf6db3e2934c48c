/// A piece of a line that may hold a date.
struct DateItem: Equatable {
  enum Kind: Equatable {
    /// A number of so many digits.
    case number(Int, digits: Int)
    /// A month by name.
    case month(Int)
    case weekday
    /// "am" or "pm", as minutes to add.
    case halfDay(Int)
    /// Any other word.
    case word
    /// A punctuation byte other than a space.
    case mark(UInt8)
  }

  var kind: Kind
  var range: Range<Int>
  /// True where white space stands before it.
  var spaced: Bool

  var number: Int? {
    if case .number(let value, _) = kind { return value }
    return nil
  }
  var digits: Int {
    if case .number(_, let digits) = kind { return digits }
    return 0
  }
  var month: Int? {
    if case .month(let value) = kind { return value }
    return nil
  }
  func isMark(_ byte: UInt8) -> Bool { kind == .mark(byte) }
}
