/// What a Unicode scalar means for tokens.
enum ScalarKind: UInt8 {
  case space
  /// Soft hyphens, zero-width and direction marks: part of a word they stand in, of no weight elsewhere.
  case ignorable
  case lower
  case upper
  /// A letter without case.
  case letter
  case mark
  case digit
  case punctuation

  /// True for what a word may consist of, digits included.
  @inline(__always) var isWordPart: Bool {
    switch self {
    case .lower, .upper, .letter, .mark, .digit: true
    case .space, .ignorable, .punctuation: false
    }
  }

  /// True for letters of any case.
  @inline(__always) var isLetter: Bool {
    switch self {
    case .lower, .upper, .letter: true
    case .space, .ignorable, .punctuation, .mark, .digit: false
    }
  }

  /// The kind of a scalar; values that are no scalar count as punctuation.
  init(_ value: UInt32) {
    if value < 0x80 {
      self = ScalarKind(ascii: value)
    } else if value < 0x100 {
      self = ScalarKind(latin1: value)
    } else if value >= 0x2000, value < 0x2070 {
      self = ScalarKind(generalPunctuation: value)
    } else if value == ScalarKind.modifierApostrophe || value >= 0x20A0 && value < 0x20D0 || value == 0x2122 {
      // Currency signs and the trade mark sign are here because they are frequent.
      self = .punctuation
    } else if let scalar = Unicode.Scalar(value) {
      self = ScalarKind(category: scalar.properties.generalCategory)
    } else {
      self = .punctuation
    }
  }

  /// U+02BC, a letter by its category, but written for the other apostrophes.
  private static let modifierApostrophe: UInt32 = 0x2BC

  private init(ascii value: UInt32) {
    switch ByteKind.table[Int(value)] {
    case ByteKind.space: self = .space
    case ByteKind.lower: self = .lower
    case ByteKind.upper: self = .upper
    case ByteKind.digit: self = .digit
    default: self = .punctuation
    }
  }

  private init(latin1 value: UInt32) {
    switch value {
    case 0x80...0xA0: self = .space
    case 0xAD: self = .ignorable
    case 0xAA, 0xBA: self = .letter
    case 0xB2, 0xB3, 0xB9, 0xBC...0xBE: self = .digit
    case 0xD7, 0xF7: self = .punctuation
    case 0xC0...0xDE: self = .upper
    case 0xB5, 0xDF...0xFF: self = .lower
    default: self = .punctuation
    }
  }

  private init(generalPunctuation value: UInt32) {
    switch value {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: self = .space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: self = .ignorable
    default: self = .punctuation
    }
  }

  private init(category: Unicode.GeneralCategory) {
    switch category {
    case .uppercaseLetter, .titlecaseLetter: self = .upper
    case .lowercaseLetter: self = .lower
    case .modifierLetter, .otherLetter: self = .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    case .decimalNumber, .letterNumber, .otherNumber: self = .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: self = .space
    case .format: self = .ignorable
    default: self = .punctuation
    }
  }
}
