import TestSupport
import Testing

@testable import Attribution

@Suite("Sets of units as bits")
struct UnitBitsTests {
  @Test("are walked as a list is", arguments: 0..<60)
  func walk(_ seed: Int) {
    var generator = SplitMix(state: UInt64(seed + 1_000))
    let count = 1 + generator.next(300)
    let density = generator.next(2) == 0 ? 40 : 2
    let members = (0..<count).map { _ in generator.next(density) == 0 }
    let second = (0..<count).map { _ in generator.next(3) == 0 }
    let memory = UnitMemory(capacity: count)
    let bits = UnitBits(memory, count: count)
    for word in 0..<bits.wordCount { (bits[.quoted, word], bits[.open, word]) = (0, 0) }
    for unit in 0..<count {
      if members[unit] { bits.insert(unit, into: .quoted) }
      if second[unit] { bits.insert(unit, into: .open) }
    }
    for _ in 0..<40 {
      let from = generator.next(count + 2)
      let limit = generator.next(count + 20)
      let next = (from..<max(from, min(limit, count))).first { members[$0] } ?? limit
      #expect(bits.next(.quoted, from: from, below: limit) == next)
      let range = min(from, count)..<max(min(from, count), min(limit, count))
      var seen: [Int] = []
      bits.forEach(.quoted, in: range) { seen.append($0) }
      #expect(seen == range.filter { members[$0] })
      let numbers = bits.numbers(of: .quoted, .open, in: range)
      #expect(numbers.first == seen.count)
      #expect(numbers.second == range.filter { second[$0] && !members[$0] }.count)
      #expect(bits.has(from, .quoted) == (from < count && members[from]))
    }
    let range = generator.next(count)..<count
    bits.insert(range, into: .quoted)
    #expect((0..<count).allSatisfy { bits.has($0, .quoted) == (members[$0] || range.contains($0)) })
    bits.remove(range.lowerBound, from: .quoted)
    #expect(!bits.has(range.lowerBound, .quoted) && !bits.has(-1, .quoted) && !bits.has(count, .quoted))
    withExtendedLifetime(memory) {}
  }

  @Test("one bit of each of 64 bytes is gathered in order")
  func gather() {
    var generator = SplitMix(state: 9)
    let memory = UnitMemory(capacity: 128)
    for byte in memory.bytes.indices { memory.bytes[byte] = UInt8(generator.next(256)) }
    for word in 0..<2 {
      for bit in 0..<8 {
        let bits = UnitBits.gather(memory.bytes, word, UInt64(bit))
        for place in 0..<64 {
          #expect(bits >> UInt64(place) & 1 == UInt64(memory.bytes[word * 64 + place] >> UInt8(bit) & 1))
        }
      }
    }
    withExtendedLifetime(memory) {}
  }
}
