import TestSupport
import Testing
import TextCore

@testable import Attribution

@Suite("Bits of units")
struct UnitPlanesTests {
  private static let text = """
    The minister said on Monday, as Ms Roe had noted - twice: the claim that prices fell is wrong and she knew that.
    "Nobody," he told the court, "was asked." In his words, Lima and Jane Roe would have been accused by the mayor.
    MAYOR: we were, according to the report, confident that it would not rain. Critics also seem to have walked on.
    """

  private func planes(_ text: String) throws -> (UnitPlanes, Syntax) {
    let model = AttributionModel(rules: try Shipped.rules(), registry: try Shipped.registry())
    let (tokens, reading) = try Shipped.read(text)
    let syntax = Syntax(text: tokens, words: model.words, quotations: reading.quotations)
    var planes = UnitPlanes()
    syntax.units.withUnsafeBufferPointer { planes.read($0) }
    return (planes, syntax)
  }

  @Test("tell of every unit what a look at it tells", arguments: [1, 2, 5])
  func same(_ copies: Int) throws {
    let (planes, syntax) = try planes(String(repeating: Self.text + "\n\n", count: copies))
    for unit in -1...syntax.units.count {
      let isIn = unit >= 0 && unit < syntax.units.count
      let wordClass = syntax.cls(unit)
      #expect(planes.has(.verb, unit) == (wordClass == .verb))
      #expect(planes.has(.name, unit) == (wordClass == .name))
      #expect(planes.has(.preposition, unit) == (wordClass == .preposition))
      #expect(planes.has(.adverb, unit) == (wordClass == .adverb))
      #expect(
        planes.has(.joint, unit)
          == (syntax.isComma(unit) || syntax.isDash(unit) || wordClass == .conjunction || wordClass == .that))
      #expect(planes.has(.sign, unit) == (syntax.isColon(unit) || syntax.isDash(unit)))
      #expect(planes.has(.asWord, unit) == syntax.has(unit, .asWord))
      let isCue = isIn && syntax.units[unit].entry.flags.contains(.cue)
      #expect(planes.has(.nominalCue, unit) == (isCue && (wordClass == .noun || wordClass == .adjective)))
      #expect(!planes.has(.taken, unit))
    }
  }

  @Test("are counted, met and passed over as unit by unit")
  func spans() throws {
    var (planes, syntax) = try planes(String(repeating: Self.text + "\n\n", count: 3))
    let count = syntax.units.count
    var random = SplitMix(state: 11)
    for _ in 0..<60 {
      let start = random.next(count)
      planes.fill(.taken, Span(start, start + random.next(9)))
    }
    planes.fill(.taken, Span(count - 1, count + 70))
    for _ in 0..<400 {
      let start = random.next(count + 10) - 5
      let end = start + random.next(200) - 5
      let units = (max(start, 0)..<max(max(start, 0), min(end, count)))
      let taken = units.filter { planes.has(.taken, $0) }
      #expect(planes.any(.taken, Span(start, end)) == !taken.isEmpty)
      #expect(planes.count(.taken, Span(start, end)) == taken.count)
      guard !units.isEmpty, start >= 0 else { continue }
      #expect(planes.next(.taken, isSet: true, from: start, before: end) == taken.first ?? units.upperBound)
      let free = units.first { !planes.has(.taken, $0) }
      #expect(planes.next(.taken, isSet: false, from: start, before: end) == free ?? units.upperBound)
    }
  }

  @Test("find the last unit before one as a walk back does")
  func last() throws {
    let (planes, syntax) = try planes(String(repeating: Self.text + "\n\n", count: 3))
    var last = LastBit(.joint)
    var found = -1
    var random = SplitMix(state: 3)
    for unit in 0..<syntax.units.count {
      if random.next(3) > 0 { #expect(last.before(unit, in: planes) == found) }
      if planes.has(.joint, unit) { found = unit }
    }
  }

  @Test("of eight units are turned over as one by one")
  func turned() {
    var random = SplitMix(state: 5)
    for _ in 0..<200 {
      let matrix = random.bits()
      var plain: UInt64 = 0
      for row in 0..<8 {
        for column in 0..<8 where matrix >> UInt64(8 * row + column) & 1 != 0 {
          plain |= 1 << UInt64(8 * column + row)
        }
      }
      #expect(UnitPlanes.turned(matrix) == plain)
    }
  }

  @Test("follow auxiliaries through adverbs as unit by unit", arguments: 0..<20)
  func flow(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    var flow = AuxiliaryFlow()
    var isBehind = false
    for _ in 0..<20 {
      let auxiliaries = random.bits() & random.bits()
      let adverbs = (random.bits() | random.bits()) & ~auxiliaries
      var plain: UInt64 = 0
      for bit in 0..<64 {
        if isBehind { plain |= 1 << UInt64(bit) }
        let isAuxiliary = auxiliaries >> UInt64(bit) & 1 != 0
        isBehind = isAuxiliary || isBehind && adverbs >> UInt64(bit) & 1 != 0
      }
      #expect(flow.followers(auxiliaries, adverbs: adverbs) == plain)
    }
  }
}
