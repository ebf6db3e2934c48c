import CByteMasks

/// The part of a text that is cut at once: up to 63 bytes whose first one begins a token or is white space.
struct PlainWindow {
  /// The bytes that are letters, white space, and marks that are tokens of their own.
  private(set) var letters: UInt64
  private(set) var spaces: UInt64
  private(set) var marks: UInt64
  /// Bytes of the text that the window shows.
  let length: Int

  /// Longest window: the end of its last token has to be a bit too.
  static let longest = 63

  /// Takes the classes of the bytes from an offset on, behind which the block has `left` bytes.
  @inline(__always)
  init(_ classes: ByteClasses, left: Int) {
    let length = min(left, PlainWindow.longest)
    let inside = PlainWindow.below(length)
    letters = classes.letters & inside
    spaces = classes.spaces & inside
    marks = classes.marks & inside
    self.length = length
  }

  /// The bits below one, which is at most 63.
  @inline(__always)
  static func below(_ bit: Int) -> UInt64 { (1 &<< UInt64(truncatingIfNeeded: bit)) &- 1 }

  /// The bytes that need a closer look.
  @inline(__always)
  var others: UInt64 { ~(letters | spaces | marks) & PlainWindow.below(length) }

  /// The first letter of the letters that end at a bit; the bit itself if none do.
  @inline(__always)
  func runStart(before bit: Int) -> Int {
    64 &- (~letters & PlainWindow.below(bit)).leadingZeroBitCount
  }

  /// The first of more than 15 letters, or 64 if there is no such run.
  @inline(__always)
  var longRun: Int {
    // Each step doubles the length of the runs whose first bits are left.
    let two = letters & letters &>> 1
    let four = two & two &>> 2
    let eight = four & four &>> 4
    return (eight & eight &>> 8).trailingZeroBitCount
  }

  /// Counts a byte among the marks.
  @inline(__always)
  mutating func addMark(_ bit: Int) { marks |= 1 &<< UInt64(truncatingIfNeeded: bit) }

  /// The first bytes of the tokens, if all end at or before a bit or begin behind it.
  @inline(__always)
  func starts(before bit: Int) -> UInt64 {
    (letters & ~(letters &<< 1) | marks) & PlainWindow.below(bit)
  }

  /// Those of them that begin at another bit or behind it.
  @inline(__always)
  func starts(before bit: Int, from first: Int) -> UInt64 {
    starts(before: bit) & ~PlainWindow.below(min(max(first, 0), PlainWindow.longest))
  }

  /// The bytes behind the same tokens.
  @inline(__always)
  func ends(before bit: Int) -> UInt64 {
    let below = PlainWindow.below(bit)
    let letters = letters & below
    return ~letters & (letters &<< 1) | (marks & below) &<< 1
  }
}
