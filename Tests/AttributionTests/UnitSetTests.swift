import TestSupport
import Testing

@testable import Attribution

@Suite("A set of units as bits")
struct UnitSetTests {
  @Test("is walked and counted as a list is", arguments: 0..<60)
  func walk(_ seed: Int) {
    var generator = SplitMix(state: UInt64(seed + 1_000))
    let count = 1 + generator.next(300)
    let density = generator.next(2) == 0 ? 40 : 2
    let members = (0..<count).map { _ in generator.next(density) == 0 }
    let second = (0..<count).map { _ in generator.next(3) == 0 }
    let memory = UnitMemory(capacity: count)
    let sets = UnitSets(memory, count: count)
    let (set, other) = (sets[.quoted], sets[.open])
    set.removeAll()
    other.removeAll()
    for unit in 0..<count {
      if members[unit] { set.insert(unit) }
      if second[unit] { other.insert(unit) }
    }
    for _ in 0..<40 {
      let from = generator.next(count + 2)
      let limit = generator.next(count + 20)
      let units = from..<max(from, min(limit, count))
      #expect(set.next(from: from, below: limit) == units.first { members[$0] } ?? limit)
      #expect(set.nextGap(from: from, below: limit) == units.first { !members[$0] } ?? limit)
      #expect(set.any(Span(from, limit)) == units.contains { members[$0] })
      let range = min(from, count)..<max(min(from, count), min(limit, count))
      var seen: [Int] = []
      set.forEach(in: range) { seen.append($0) }
      #expect(seen == range.filter { members[$0] })
      #expect(set.count(in: range) == seen.count)
      let window = set.window(in: range)
      #expect(
        (0..<64).allSatisfy {
          (window >> UInt64($0) & 1 != 0) == (range.dropFirst($0).first.map { members[$0] } ?? false)
        })
      #expect(UnitSet.holdsThree(window) == (range.prefix(64).count { members[$0] } >= 3))
      #expect(other.count(in: range, without: set) == range.filter { second[$0] && !members[$0] }.count)
      #expect(set.has(from) == (from < count && members[from]))
    }
    #expect(set.any(Span(-3, count + 70)) == members.contains(true))
    let range = generator.next(count)..<count + generator.next(70)
    set.insert(range)
    #expect((0..<count).allSatisfy { set.has($0) == (members[$0] || range.contains($0)) })
    set.remove(range.lowerBound)
    #expect(!set.has(range.lowerBound) && !set.has(-1) && !set.has(count))
    #expect((0..<count).allSatisfy { other.has($0) == second[$0] })
    withExtendedLifetime(memory) {}
  }

  @Test("tells the last unit before one as a walk back does", arguments: 0..<20)
  func last(_ seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let count = 64 * (1 + generator.next(4))
    let memory = UnitMemory(capacity: count)
    let set = UnitSets(memory, count: count)[.joint]
    set.removeAll()
    for unit in 0..<count where generator.next(seed.isMultiple(of: 2) ? 5 : 90) == 0 { set.insert(unit) }
    var last = LastUnit(of: set)
    var found = -1
    for unit in 0..<count {
      if generator.next(3) > 0 { #expect(last.before(unit) == found) }
      if set.has(unit) { found = unit }
    }
    #expect(last.before(count) == -1 && last.before(-1) == -1)
    withExtendedLifetime(memory) {}
  }

  @Test("is filled with one bit of a byte of each unit", arguments: [1, 63, 64, 65, 200])
  func fill(_ count: Int) {
    var generator = SplitMix(state: UInt64(count))
    let memory = UnitMemory(capacity: count)
    for unit in 0..<memory.capacity { memory.told[unit] = UInt32(truncatingIfNeeded: generator.bits()) }
    let byte = generator.next(4)
    let told = (0..<count).map { UInt8(truncatingIfNeeded: memory.told[$0] >> UInt32(8 * byte)) }
    let sets = UnitSets(memory, count: count)
    let kinds = UnitKind.allCases.prefix(7)
    let untouched = sets[UnitKind.allCases[7]]
    untouched.removeAll()
    sets.fill(from: kinds[0], bits: kinds.count, memory.told, byte: byte)
    for (bit, kind) in kinds.enumerated() {
      for unit in 0..<sets.wordCount * 64 {
        let isIn = unit < count && told[unit] >> UInt8(bit) & 1 != 0
        #expect((sets[kind][unit >> 6] >> UInt64(unit & 63) & 1 != 0) == isIn)
      }
    }
    #expect(!untouched.any(Span(0, count)))
    withExtendedLifetime(memory) {}
  }
}
