/// Sets of the units of a text, a bit for each unit: found once, so that searches skip what is not in them.
struct UnitBits: @unchecked Sendable {
  // The bits never change while anybody but their builder knows them; `UnitMemory` keeps them alive.
  private let words: UnsafeMutableBufferPointer<UInt64>
  /// Words of 64 bits of a set.
  private let stride: Int
  private let count: Int

  /// Finds the sets that need no look at neighbours; linear in the number of units.
  init(_ units: UnitList, memory: UnitMemory) {
    words = memory.bits
    stride = memory.capacity / 64
    count = min(units.count, memory.capacity)
    let bytes = memory.bytes
    UnitBits.classes.withUnsafeBufferPointer { classes in
      for unit in 0..<count {
        let isStop = units.memory[unit].traits.rawValue & UnitBits.stops.rawValue != 0
        bytes[unit] =
          classes[Int(units.memory[unit].wordClass.rawValue)] | (isStop ? UnitBits.contentStop : 0)
      }
    }
    for unit in count..<min((count + 63) & ~63, bytes.count) { bytes[unit] = 0 }
    for word in 0..<(count + 63) / 64 {
      words[place(.clausal) + word] = UnitBits.gather(bytes, word, 0)
      words[place(.contentStop) + word] = UnitBits.gather(bytes, word, 1)
      words[place(.finite) + word] = 0
      words[place(.opening) + word] = 0
      words[place(.quoted) + word] = 0
    }
  }

  private static let clausal: UInt8 = 1
  private static let contentStop: UInt8 = 2

  /// Traits at which the end of content is asked for whatever the class of a unit.
  private static var stops: TraitSet { TraitSet(.stopSubordinate).union(TraitSet(.asWord)) }

  /// What the class of a unit tells, by class.
  private static let classes: [UInt8] = {
    var out = [UInt8](repeating: 0, count: Int(UInt8.max) + 1)
    for wordClass in WordClass.allCases {
      switch wordClass {
      case .verb, .be, .have, .modal, .auxiliaryDo, .possessiveS: out[Int(wordClass.rawValue)] = clausal
      case .adverb: out[Int(wordClass.rawValue)] = clausal | contentStop
      case .noun, .name, .adjective, .determiner, .number, .possessive, .to: break
      default: out[Int(wordClass.rawValue)] = contentStop
      }
    }
    return out
  }()

  /// One bit of each of 64 bytes.
  @inline(__always)
  private static func gather(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ word: Int, _ bit: UInt64) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var out: UInt64 = 0
    for eight in 0..<8 {
      let part = raw.loadUnaligned(fromByteOffset: word &* 64 &+ eight &* 8, as: UInt64.self)
      // The product brings the lowest bits of eight bytes together in the highest byte, and no two terms meet.
      let bits = ((part >> bit & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) >> 56
      out |= bits << UInt64(eight &* 8)
    }
    return out
  }

  @inline(__always)
  private func place(_ set: UnitSet) -> Int { set.rawValue &* stride }

  /// Adds a unit of the text to a set.
  func insert(_ unit: Int, into set: UnitSet) {
    guard unit >= 0, unit < count else { return }
    words[place(set) + unit >> 6] |= 1 << UInt64(unit & 63)
  }

  /// Adds a range of units to a set.
  func insert(_ units: Range<Int>, into set: UnitSet) {
    for unit in units.clamped(to: 0..<count) { words[place(set) + unit >> 6] |= 1 << UInt64(unit & 63) }
  }

  /// True where a set holds a unit; false outside the text.
  @inline(__always)
  func has(_ unit: Int, _ set: UnitSet) -> Bool {
    guard UInt(bitPattern: unit) < UInt(bitPattern: count) else { return false }
    return words[place(set) &+ unit >> 6] >> UInt64(unit & 63) & 1 != 0
  }

  /// The first unit of a set from `from` on and below `limit`; `limit` if there is none.
  @inline(__always)
  func next(_ set: UnitSet, from: Int, below limit: Int) -> Int {
    let stop = min(limit, count)
    guard from >= 0, from < stop else { return limit }
    let base = place(set)
    let last = (stop &- 1) >> 6
    var word = from >> 6
    var bits = words[base &+ word] & (~0 << UInt64(from & 63))
    while bits == 0 {
      word &+= 1
      if word > last { return limit }
      bits = words[base &+ word]
    }
    let found = word &* 64 &+ bits.trailingZeroBitCount
    return found < stop ? found : limit
  }
}
