import RuleEngine
import TestSupport
import Testing
import TextCore

@testable import Attribution

@Suite("Sets of the units of a text")
struct UnitSetsTests {
  private static let text = """
    The minister said on Monday, as Ms Roe had noted - twice: the claim that prices fell is wrong and she knew that.
    "Nobody," he told the court, "was asked." In his words, Lima and Jane Roe would have been accused by the mayor.
    MAYOR: we were, according to the report, confident that it would not rain. Critics also seem to have walked on.
    """

  private func syntax(_ text: String) throws -> Syntax {
    let model = AttributionModel(rules: try Shipped.rules(), registry: try Shipped.registry())
    let (tokens, reading) = try Shipped.read(text)
    return Syntax(text: tokens, words: model.words, quotations: reading.quotations)
  }

  @Test("tell of every unit what a look at it tells", arguments: [1, 2, 5])
  func same(_ copies: Int) throws {
    let syntax = try syntax(String(repeating: Self.text + "\n\n", count: copies))
    let sets = syntax.sets
    let starts = Set(syntax.sentenceStart.map { Int($0) })
    for unit in -1...syntax.units.count {
      let isIn = unit >= 0 && unit < syntax.units.count
      let wordClass = syntax.cls(unit)
      #expect(sets[.punctuation].has(unit) == (isIn && syntax.units[unit].isPunctuation))
      #expect(sets[.capital].has(unit) == syntax.isCapital(unit))
      #expect(sets[.quoted].has(unit) == (isIn && syntax.units[unit].quotation >= 0))
      #expect(sets[.verb].has(unit) == (wordClass == .verb))
      #expect(sets[.name].has(unit) == (wordClass == .name))
      #expect(sets[.preposition].has(unit) == (wordClass == .preposition))
      #expect(sets[.adverb].has(unit) == (wordClass == .adverb))
      #expect(
        sets[.joint].has(unit)
          == (syntax.isComma(unit) || syntax.isDash(unit) || wordClass == .conjunction || wordClass == .that))
      #expect(sets[.sign].has(unit) == (syntax.isColon(unit) || syntax.isDash(unit)))
      #expect(sets[.asWord].has(unit) == syntax.has(unit, .asWord))
      let isCue = isIn && syntax.units[unit].entry.flags.contains(.cue)
      #expect(sets[.nominalCue].has(unit) == (isCue && (wordClass == .noun || wordClass == .adjective)))
      #expect(sets[.sentenceStart].has(unit) == (isIn && starts.contains(unit)))
      #expect(
        sets[.quotationMark].has(unit) == (syntax.opensQuotation(unit) || syntax.closesQuotation(unit)))
    }
    #expect(sets[.quotationMark].any(Span(0, syntax.units.count)))
  }

  @Test("are made of what every unit tells, whatever changed it on the way")
  func told() throws {
    let memory = UnitMemory(capacity: 4_000)
    let model = AttributionModel(rules: try Shipped.rules(), registry: try Shipped.registry())
    for seed in 0..<20 {
      let (tokens, reading) = try Shipped.read(Self.text + "\n\n" + RandomText.make(seed))
      let last = tokens.tokens.count - 1
      let syntax = Syntax(
        text: tokens, words: model.words, quotations: reading.quotations,
        marks: seed.isMultiple(of: 2)
          ? [:]
          : [
            .cueSpeech: [TokenSpan(1, 2)], .cueNoun: [TokenSpan(seed, seed + 1), TokenSpan(last, last + 1)],
          ],
        memory: memory)
      for unit in syntax.units.indices {
        #expect(syntax.sets[.punctuation].has(unit) == syntax.units[unit].isPunctuation)
      }
      ClassFacts.with { facts in
        for (unit, value) in syntax.units.enumerated() {
          let told = UInt16(truncatingIfNeeded: memory.told[unit] >> 8)
          #expect(told == facts.told(value.entry, mark: value.mark), "\(unit)")
        }
      }
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
