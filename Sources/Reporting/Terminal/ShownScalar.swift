/// A scalar of a UTF-8 text as a terminal shows it: the safe one, with the columns it takes.
///
/// The same as `TerminalText.safe` and `DisplayWidth.columns` say, without asking Unicode's tables for the letters
/// and marks that news is written in.
struct ShownScalar: Equatable {
  /// What is written in its place.
  enum Form: UInt8 {
    case itself
    /// White space: a space.
    case space
    /// What could do something to a terminal: U+FFFD.
    case replaced
  }

  /// Bytes it takes in the text.
  let length: Int
  /// Columns of what is written.
  let columns: Int
  /// Columns of the scalar itself: none for a control character.
  let ownColumns: Int
  let form: Form

  /// The scalar at an offset inside the text; broken UTF-8 is one replaced byte.
  init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let first = text[offset]
    guard first >= 0x80 else {
      self.init(value: UInt32(first), length: 1)
      return
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= text.count else {
      self.init(length: 1, columns: 1, form: .replaced)
      return
    }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for at in offset + 1..<offset + length {
      guard text[at] & 0xC0 == 0x80 else {
        self.init(length: 1, columns: 1, form: .replaced)
        return
      }
      value = value << 6 | UInt32(text[at] & 0x3F)
    }
    self.init(value: value, length: length)
  }

  /// A scalar by its value.
  init(value: UInt32, length: Int) {
    switch value {
    case 0x21..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x370..<0x483, 0x2010..<0x2028, 0x2030..<0x205F,
      0x20A0..<0x20C0, 0x2190..<0x2300, 0x2500..<0x2800:
      self.init(length: length, columns: 1, form: .itself)
    case 0x09...0x0D, 0x85: self.init(length: length, columns: 1, own: 0, form: .space)
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F:
      self.init(length: length, columns: 1, form: .space)
    case 0x3000: self.init(length: length, columns: 1, own: 2, form: .space)
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E:
      self.init(length: length, columns: 1, own: 0, form: .replaced)
    case 0x300..<0x370: self.init(length: length, columns: 0, form: .itself)
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: self.init(length: length, columns: 2, form: .itself)
    default:
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      self.init(length: length, columns: DisplayWidth.columns(scalar), form: .itself)
    }
  }

  private init(length: Int, columns: Int, own: Int? = nil, form: Form) {
    self.length = length
    self.columns = columns
    ownColumns = own ?? columns
    self.form = form
  }
}
