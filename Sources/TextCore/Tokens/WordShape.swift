/// Case of the letters of a word, gathered while it is scanned.
struct WordShape {
  private var letters = 0
  private var capitals = 0
  private var startsUpper = false

  /// Takes the next ASCII letter or digit, given its byte kind.
  @inline(__always)
  mutating func add(_ kind: UInt8) {
    if kind == ByteKind.upper {
      if letters == 0 { startsUpper = true }
      capitals += 1
      letters += 1
    } else if kind == ByteKind.lower {
      letters += 1
    }
  }

  /// Takes the next scalar.
  mutating func add(_ kind: ScalarKind) {
    switch kind {
    case .upper: add(ByteKind.upper)
    case .lower, .letter: add(ByteKind.lower)
    case .space, .ignorable, .mark, .digit, .punctuation: break
    }
  }

  /// The classes that follow from the case.
  var classes: TokenClass {
    var classes: TokenClass = []
    if startsUpper { classes.insert(.capitalised) }
    if letters > 1, letters == capitals { classes.insert(.allCapitals) }
    return classes
  }

  /// True for one letter, a capital.
  var isSingleCapital: Bool { letters == 1 && capitals == 1 }
}
