/// Bytes of an output under way, in memory of its own that grows and is kept between documents.
struct ByteBuffer: ~Copyable {
  /// Bytes of the first memory: the head of a report.
  private static let leastCapacity = 1 << 12

  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Number of bytes written.
  private(set) var count = 0

  /// Makes an empty buffer.
  init() {
    capacity = ByteBuffer.leastCapacity
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

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

  /// Appends a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    memory[count] = byte
    count &+= 1
  }

  /// Appends bytes.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    if capacity &- count < bytes.count { grow(by: bytes.count) }
    (memory + count).update(from: start, count: bytes.count)
    count &+= bytes.count
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
    if capacity &- count < times { grow(by: times) }
    (memory + count).update(repeating: byte, count: times)
    count &+= times
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal value: Int) {
    // An Int has at most 19 digits.
    if capacity &- count < 20 { grow(by: 20) }
    if value < 0 {
      memory[count] = UInt8(ascii: "-")
      count &+= 1
    }
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

  private mutating func grow(by extra: Int) {
    let wanted = max(capacity * 2, count + extra)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity = wanted
  }
}
