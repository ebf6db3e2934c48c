/// Bytes of an output under way, in memory of its own that grows and is kept between documents.
struct ByteBuffer: ~Copyable {
  /// Bytes of the first memory: the head of a report.
  private static let leastCapacity = 1 << 12

  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// False while the memory is somebody else's.
  private var isOwner = true
  /// Number of bytes written.
  private(set) var count = 0

  /// Makes an empty buffer with room for a number of bytes.
  init(capacity: Int = 0) {
    self.capacity = max(capacity, ByteBuffer.leastCapacity)
    memory = .allocate(capacity: self.capacity)
  }

  /// Makes an empty buffer in memory of the caller's, which must outlive it; bytes beyond move to memory of its own.
  init(borrowing lent: UnsafeMutableBufferPointer<UInt8>) {
    if let start = lent.baseAddress {
      memory = start
      capacity = lent.count
      isOwner = false
    } else {
      capacity = ByteBuffer.leastCapacity
      memory = .allocate(capacity: capacity)
    }
  }

  deinit { if isOwner { memory.deallocate() } }

  /// True while all bytes stand in memory that was lent.
  var isBorrowing: Bool { !isOwner }

  /// What was written so far.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: memory, count: count)) }

  /// What was written so far, where it stands; good until the next change.
  var view: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: count) }

  /// Takes bytes back from the end.
  ///
  /// - Parameter count: what is left; not more than there is.
  mutating func cut(to count: Int) { self.count = min(max(count, 0), self.count) }

  /// Forgets what was written and keeps the memory.
  mutating func reset() { count = 0 }

  /// Makes room for more bytes.
  @inline(__always)
  mutating func reserve(_ extra: Int) { if capacity &- count < extra { grow(by: extra) } }

  /// Appends a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    memory[count] = byte
    count &+= 1
  }

  /// Appends bytes.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (memory + count).update(from: start, count: bytes.count)
    count &+= bytes.count
  }

  /// Appends bytes that were written before.
  @inline(__always)
  mutating func append(again range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= count else { return }
    reserve(range.count)
    (memory + count).update(from: memory + range.lowerBound, count: range.count)
    count &+= range.count
  }

  /// Appends ASCII text.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a text.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a byte a number of times; nothing for a negative number.
  mutating func append(_ byte: UInt8, count times: Int) {
    guard times > 0 else { return }
    reserve(times)
    (memory + count).update(repeating: byte, count: times)
    count &+= times
  }

  /// Appends a number in decimal digits.
  @inline(__always)
  mutating func append(decimal value: Int) {
    reserve(ByteBuffer.mostDigits)
    put(decimal: value)
  }

  /// Bytes of the longest number: 19 digits and a sign.
  static let mostDigits = 20

  /// Writes a byte where room was made.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    memory[count] = byte
    count &+= 1
  }

  /// Writes a byte over one that was written before; nothing where there is none.
  mutating func put(_ byte: UInt8, at place: Int) {
    if place >= 0, place < count { memory[place] = byte }
  }

  /// Writes the lowest bytes of a number where room for eight was made.
  @inline(__always)
  mutating func put(_ bytes: UInt64, count length: Int) {
    UnsafeMutableRawPointer(memory + count).storeBytes(of: bytes.littleEndian, as: UInt64.self)
    count &+= length
  }

  /// Writes ASCII text where room was made.
  @inline(__always)
  mutating func put(_ text: StaticString) {
    (memory + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count &+= text.utf8CodeUnitCount
  }

  /// Writes a number where room for the longest was made.
  @inline(__always)
  mutating func put(decimal value: Int) {
    if UInt(bitPattern: value) < 10_000 {
      put(four: UInt32(truncatingIfNeeded: value))
    } else {
      put(long: value)
    }
  }

  private mutating func put(long value: Int) {
    if value < 0 { put(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var digits = 1
    var power: UInt = 10
    while digits < 19, rest >= power {
      digits &+= 1
      power &*= 10
    }
    var at = count &+ digits
    count = at
    while digits > 0 {
      at &-= 1
      digits &-= 1
      let next = rest / 10
      memory[at] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- next &* 10)
      rest = next
    }
  }

  /// Appends 16 digits given as they stand in memory.
  @inline(__always)
  mutating func append(digits: SIMD2<UInt64>) {
    let end = end(reserving: 16)
    end.storeBytes(of: digits.x, as: UInt64.self)
    end.storeBytes(of: digits.y, toByteOffset: 8, as: UInt64.self)
    extend(by: 16)
  }

  /// Writes a number of at most four digits, all at once and the leading zeros shifted away.
  @inline(__always)
  private mutating func put(four value: UInt32) {
    let high = value / 100
    let low = value &- high &* 100
    // A tenth of two digits, exactly.
    let first = (high &* 103) >> 10
    let third = (low &* 103) >> 10
    let digits = first | (high &- first &* 10) << 8 | third << 16 | (low &- third &* 10) << 24
    let length = 1 &+ (value > 9 ? 1 : 0) &+ (value > 99 ? 1 : 0) &+ (value > 999 ? 1 : 0)
    let shown = (digits | 0x3030_3030) >> UInt32(truncatingIfNeeded: (4 &- length) &* 8)
    UnsafeMutableRawPointer(memory + count).storeBytes(of: shown.littleEndian, as: UInt32.self)
    count &+= length
  }

  /// Where the next byte goes, with room for a number of bytes; good until the next change.
  @inline(__always)
  mutating func end(reserving extra: Int) -> UnsafeMutableRawPointer {
    reserve(extra)
    return UnsafeMutableRawPointer(memory + count)
  }

  /// Counts bytes that were written behind the end; not more than were reserved.
  @inline(__always)
  mutating func extend(by written: Int) { count = min(count &+ written, capacity) }

  private mutating func grow(by extra: Int) {
    let wanted = max(capacity * 2, count + extra, ByteBuffer.leastCapacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    larger.update(from: memory, count: count)
    if isOwner { memory.deallocate() }
    isOwner = true
    memory = larger
    capacity = wanted
  }
}
