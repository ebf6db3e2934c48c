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
  /// What a class tells, then what a mark tells, 256 of each; made for the first text.
  private var flags: [UInt8] = []

  /// No units.
  init() {}

  /// Forgets the units before and reads those of a text; linear in their number. Planes filled by spans are empty.
  mutating func read(_ units: UnsafeBufferPointer<Unit>) {
    unitCount = units.count
    wordCount = units.count / 64 + 1
    let size = wordCount * UnitPlane.allCases.count
    if bits.count > UnitPlanes.mostKept { bits = [] }
    if bits.count < size { bits = Array(repeating: 0, count: size + size / 2) }
    if flags.isEmpty {
      flags =
        (0...UInt8.max).map { WordClass(rawValue: $0).map(UnitPlane.flags(of:)) ?? 0 }
        + (0...UInt8.max).map(UnitPlane.flags(ofMark:))
    }
    let words = wordCount
    bits.withUnsafeMutableBufferPointer { bits in
      for place in words &* UnitPlane.readCount..<size { bits[place] = 0 }
      for plane in 1...UnitPlane.readCount { bits[plane &* words &- 1] = 0 }
      let bytes = UnsafeMutableRawBufferPointer(bits)
      flags.withUnsafeBufferPointer { UnitPlanes.fill(bytes, words &* 8, units, $0) }
    }
  }

  /// - Parameter stride: bytes of a plane.
  private static func fill(
    _ bytes: UnsafeMutableRawBufferPointer, _ stride: Int, _ units: UnsafeBufferPointer<Unit>,
    _ flags: UnsafeBufferPointer<UInt8>
  ) {
    var first = 0
    while first < units.count {
      // Eight units give a byte for each of eight planes: a matrix of eight times eight bits turned over.
      var rows: UInt64 = 0
      if first &+ 8 <= units.count {
        for place in 0..<8 { rows |= told(units[first &+ place], flags) << UInt64(place &* 8) }
      } else {
        for place in 0..<units.count &- first {
          rows |= told(units[first &+ place], flags) << UInt64(place &* 8)
        }
      }
      rows = turned(rows)
      var byte = first >> 3
      for plane in 0..<UnitPlane.readCount {
        bytes[byte] = UInt8(truncatingIfNeeded: rows >> UInt64(plane &* 8))
        byte &+= stride
      }
      first &+= 8
    }
  }

  /// What a unit tells of itself, a bit for each plane.
  @inline(__always)
  private static func told(_ unit: Unit, _ flags: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let own = UInt64(flags[Int(unit.wordClass.rawValue)] | flags[256 &+ Int(unit.mark)])
    let isNoCue = UInt64(~unit.entry.flags.rawValue & WordMark.Flags.cue.rawValue)
    let isAs = unit.traits.rawValue >> UInt64(Trait.asWord.rawValue) & 1
    return own & ~((isNoCue >> 7) << UInt64(UnitPlane.nominalCue.rawValue))
      | isAs << UInt64(UnitPlane.asWord.rawValue)
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
    word < wordCount ? UInt64(littleEndian: bits[plane.rawValue &* wordCount &+ word]) : 0
  }

  /// The bits of a word that belong to units from `start` to before `end`, which share units with it.
  @inline(__always)
  private static func mask(_ word: Int, _ start: Int, _ end: Int) -> UInt64 {
    let first = word &* 64
    let low = UInt64(max(start &- first, 0))
    let high = UInt64(max(first &+ 64 &- end, 0))
    return (~0 &<< low) & (~0 &>> high)
  }

  // MARK: asking

  /// Whether a unit has its bit set; false outside the text.
  @inline(__always)
  func has(_ plane: UnitPlane, _ unit: Int) -> Bool {
    unit >= 0 && word(plane, unit >> 6) >> UInt64(unit & 63) & 1 != 0
  }

  /// The words of a span that lies in the text, or nil where it has no unit there.
  @inline(__always)
  private func words(_ span: Span) -> (first: Int, last: Int, start: Int, end: Int)? {
    let (start, end) = (max(span.start, 0), min(span.end, unitCount))
    return start < end ? (start >> 6, (end &- 1) >> 6, start, end) : nil
  }

  /// True where any unit of a span has its bit set; units outside the text have none.
  func any(_ plane: UnitPlane, _ span: Span) -> Bool {
    guard let (first, last, start, end) = words(span) else { return false }
    var at = first
    repeat {
      if word(plane, at) & UnitPlanes.mask(at, start, end) != 0 { return true }
      at &+= 1
    } while at <= last
    return false
  }

  /// Number of units of a span whose bit is set.
  func count(_ plane: UnitPlane, _ span: Span) -> Int {
    guard let (first, last, start, end) = words(span) else { return 0 }
    var count = 0
    var at = first
    repeat {
      count &+= (word(plane, at) & UnitPlanes.mask(at, start, end)).nonzeroBitCount
      at &+= 1
    } while at <= last
    return count
  }

  /// The first unit from `start` to before `end` whose bit is set, or is not; `end` if there is none, but no more than the
  /// number of units.
  func next(_ plane: UnitPlane, isSet: Bool, from start: Int, before end: Int) -> Int {
    guard let (first, last, start, end) = words(Span(start, end)) else { return min(end, unitCount) }
    let flip: UInt64 = isSet ? 0 : ~0
    var at = first
    repeat {
      let found = (word(plane, at) ^ flip) & UnitPlanes.mask(at, start, end)
      if found != 0 { return at &* 64 &+ found.trailingZeroBitCount }
      at &+= 1
    } while at <= last
    return end
  }

  // MARK: setting

  /// Sets the bit of a unit; one outside the text has none.
  mutating func insert(_ unit: Int, _ plane: UnitPlane) {
    guard unit >= 0, unit < unitCount else { return }
    bits[plane.rawValue &* wordCount &+ unit >> 6] |= (UInt64(1) << UInt64(unit & 63)).littleEndian
  }

  /// Sets the bits of a span; units outside the text have none.
  mutating func fill(_ plane: UnitPlane, _ span: Span) {
    guard let (first, last, start, end) = words(span) else { return }
    var at = first
    repeat {
      bits[plane.rawValue &* wordCount &+ at] |= UnitPlanes.mask(at, start, end).littleEndian
      at &+= 1
    } while at <= last
  }
}
