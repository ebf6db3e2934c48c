/// A bit for each unit of a text in every plane: searches go from one set bit to the next, and what holds of whole
/// stretches is counted 64 units at a time.
///
/// Memory is kept from text to text, up to a bound.
struct UnitPlanes: Sendable {
  /// Words kept for the next text: those of a book. What a longer text needed is given back.
  static let mostKept = 1 << 16

  /// One plane behind the other.
  private var bits: [UInt64] = []
  /// Words of a plane: one more bit than units, so that the unit behind the last one can be asked for.
  private(set) var wordCount = 0
  private var unitCount = 0

  /// No units.
  init() {}

  /// Forgets the units before and reads those of a text; linear in their number. Planes filled by spans are empty.
  mutating func read(_ units: UnsafeBufferPointer<Unit>) {
    unitCount = units.count
    wordCount = units.count / 64 + 1
    let size = wordCount * UnitPlane.allCases.count
    if bits.count > UnitPlanes.mostKept { bits = [] }
    if bits.count < size { bits = Array(repeating: 0, count: size + size / 2) }
    let words = wordCount
    bits.withUnsafeMutableBufferPointer { bits in
      for place in 0..<size { bits[place] = 0 }
      UnitPlanes.fill(bits, words, units)
    }
  }

  private static func fill(
    _ bits: UnsafeMutableBufferPointer<UInt64>, _ words: Int, _ units: UnsafeBufferPointer<Unit>
  ) {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 512) { tables in
      for value in 0..<256 {
        tables[value] = WordClass(rawValue: UInt8(value)).map(UnitPlane.flags(of:)) ?? 0
        tables[256 + value] = UnitPlane.flags(ofMark: UInt8(value))
      }
      var first = 0
      while first < units.count {
        // Eight units give a byte for each plane: a matrix of eight times eight bits turned over, twice.
        var low: UInt64 = 0
        var high: UInt64 = 0
        var shift: UInt64 = 0
        for unit in first..<min(first &+ 8, units.count) {
          let flags = flags(units[unit], tables)
          low |= UInt64(flags & 0xFF) << shift
          high |= UInt64(flags >> 8) << shift
          shift &+= 8
        }
        let (word, place) = (first >> 6, UInt64(first & 56))
        low = turned(low)
        high = turned(high)
        for plane in 0..<8 {
          bits[plane &* words &+ word] |= (low >> UInt64(plane &* 8) & 0xFF) << place
        }
        for plane in 8..<UnitPlane.readCount {
          bits[plane &* words &+ word] |= (high >> UInt64(plane &* 8 &- 64) & 0xFF) << place
        }
        first &+= 8
      }
    }
  }

  @inline(__always)
  private static func flags(_ unit: Unit, _ tables: UnsafeMutableBufferPointer<UInt16>) -> UInt16 {
    let own = tables[Int(unit.wordClass.rawValue)] | tables[256 &+ Int(unit.mark)]
    let isCue: UInt16 = unit.entry.flags.contains(.cue) ? UnitPlane.nominalCue.flag : 0
    let isAs: UInt16 = unit.traits.has(.asWord) ? UnitPlane.asWord.flag : 0
    return own & ~UnitPlane.nominalCue.flag | own & isCue | isAs
  }

  /// Rows and columns of eight times eight bits exchanged: Warren, Hacker's Delight, 7-3.
  @inline(__always)
  static func turned(_ matrix: UInt64) -> UInt64 {
    var x = matrix
    var swapped = (x ^ x >> 7) & 0x00AA_00AA_00AA_00AA
    x ^= swapped ^ swapped << 7
    swapped = (x ^ x >> 14) & 0x0000_CCCC_0000_CCCC
    x ^= swapped ^ swapped << 14
    swapped = (x ^ x >> 28) & 0x0000_0000_F0F0_F0F0
    return x ^ swapped ^ swapped << 28
  }

  // MARK: words

  /// 64 units of a plane from unit 64 × `word` on; 0 behind the last ones.
  @inline(__always)
  func word(_ plane: UnitPlane, _ word: Int) -> UInt64 {
    word < wordCount ? bits[plane.rawValue &* wordCount &+ word] : 0
  }

  /// The bits of a word that belong to units from `start` to before `end`, which share units with it.
  @inline(__always)
  private static func mask(_ word: Int, _ start: Int, _ end: Int) -> UInt64 {
    let first = word &* 64
    var mask = ~UInt64(0)
    if start > first { mask &= ~0 << UInt64(start &- first) }
    if end < first &+ 64 { mask &= ~(~0 << UInt64(end &- first)) }
    return mask
  }

  // MARK: asking

  /// Whether a unit has its bit set; false outside the text.
  @inline(__always)
  func has(_ plane: UnitPlane, _ unit: Int) -> Bool {
    unit >= 0 && word(plane, unit >> 6) >> UInt64(unit & 63) & 1 != 0
  }

  /// True where any unit of a span has its bit set; units outside the text have none.
  func any(_ plane: UnitPlane, _ span: Span) -> Bool {
    let (start, end) = (max(span.start, 0), min(span.end, unitCount))
    guard start < end else { return false }
    for word in start >> 6...(end - 1) >> 6
    where self.word(plane, word) & UnitPlanes.mask(word, start, end) != 0 {
      return true
    }
    return false
  }

  /// Number of units of a span whose bit is set; in both planes where there are two.
  func count(_ plane: UnitPlane, _ span: Span, and other: UnitPlane? = nil) -> Int {
    let (start, end) = (max(span.start, 0), min(span.end, unitCount))
    guard start < end else { return 0 }
    var count = 0
    for word in start >> 6...(end - 1) >> 6 {
      var found = self.word(plane, word) & UnitPlanes.mask(word, start, end)
      if let other { found &= self.word(other, word) }
      count += found.nonzeroBitCount
    }
    return count
  }

  /// The first unit from `start` to before `end` whose bit is set, or is not; `end` if there is none.
  func next(_ plane: UnitPlane, isSet: Bool, from start: Int, before end: Int) -> Int {
    let end = min(end, unitCount)
    guard start >= 0, start < end else { return end }
    let flip: UInt64 = isSet ? 0 : ~0
    for word in start >> 6...(end - 1) >> 6 {
      let found = (self.word(plane, word) ^ flip) & UnitPlanes.mask(word, start, end)
      if found != 0 { return word * 64 + found.trailingZeroBitCount }
    }
    return end
  }

  // MARK: setting

  /// Sets the bits of a span; units outside the text have none.
  mutating func fill(_ plane: UnitPlane, _ span: Span) {
    let (start, end) = (max(span.start, 0), min(span.end, unitCount))
    guard start < end else { return }
    for word in start >> 6...(end - 1) >> 6 {
      bits[plane.rawValue * wordCount + word] |= UnitPlanes.mask(word, start, end)
    }
  }
}
