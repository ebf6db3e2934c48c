import TestSupport
import Testing
import TextCore

@testable import Attribution

@Suite("Marks of words")
struct WordMarkTests {
  @Test("the longest ending that leaves a stem is found, as by looking at all of them")
  func suffixes() {
    let endings = ["s", "ed", "ing", "ings", "led", "able", "ble", "e", "ally", "ly"]
    let list = endings.enumerated().map { index, ending in
      SuffixTable.Suffix(
        bytes: Array(ending.utf8), wordClass: WordClass.allCases[index + 3], forms: index == 1 ? .ed : [])
    }
    let table = SuffixTable(list)
    let stems = ["", "b", "qu", "wal", "sing", "fumb", "possib", "abl", "natur", "zzz"]
    for stem in stems {
      for ending in endings + ["", "x", "e\u{301}"] {
        let word = Array((stem + ending).utf8)
        let plain =
          list.filter {
            word.count >= $0.bytes.count + 3 && word.suffix($0.bytes.count).elementsEqual($0.bytes)
          }
          .max { $0.bytes.count < $1.bytes.count }
        let found = word.withUnsafeBufferPointer { table.suffix(of: $0) }
        #expect(found?.wordClass == plain?.wordClass && found?.forms == plain?.forms, "\(stem)\(ending)")
      }
    }
  }

  @Test("the answers kept for a word are those its counts give", arguments: 0..<200)
  func leaning(_ seed: Int) {
    var state = UInt64(seed) &* 7919 &+ 3
    func roll() -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let steps: [UInt32] = [0, 0, 1, 2, 3, 4, 6, 8, 9, 20, 21, 60, 400]
      return steps[Int(truncatingIfNeeded: state >> 33) % steps.count]
    }
    var facts = WordFacts()
    (facts.noun, facts.verb, facts.adjective, facts.adverb) = (roll(), roll(), roll(), roll())
    facts.head = seed % 3 == 0 ? SourceHead.allCases[seed % SourceHead.allCases.count] : nil
    let leaning = WordLeaning(facts)
    #expect(leaning.has(.hasNoun) == (facts.noun > 0))
    #expect(leaning.has(.hasNounOrAdjective) == (facts.noun + facts.adjective > 0))
    #expect(leaning.has(.hasOther) == (facts.noun + facts.adjective + facts.adverb > 0))
    #expect(!leaning.has(.nounOver2Verbs) == (facts.verb * 2 >= facts.noun))
    #expect(!leaning.has(.nounOver8Verbs) == (facts.verb * 8 >= facts.noun))
    #expect(!leaning.has(.nounFrom3Verbs) == (facts.verb * 3 > facts.noun))
    #expect(leaning.has(.verbOver3Nominals) == (facts.verb > 3 * (facts.noun + facts.adjective)))
    #expect(
      leaning.has(.leavesVerb) == (facts.adjective > 2 * facts.verb || facts.noun > 4 * facts.verb))
    #expect(leaning.has(.nounFirst) == (facts.noun >= facts.adjective && facts.noun >= facts.adverb))
    #expect(leaning.has(.adverbOverAdjective) == !(facts.adjective >= facts.adverb))
    #expect(leaning.has(.adjectiveOver3) == (facts.adjective > 3 * max(facts.verb, 1)))
    #expect(leaning.head == facts.head)
  }

  @Test("what is kept for words without a class is what their endings tell")
  func endings() throws {
    let rules = try Shipped.rules()
    let words = AttributionModel(rules: rules, registry: try Shipped.registry()).words
    var count = 0
    for id in 1..<words.facts.count {
      var mark = words.marks[Int(words.places[id].mark)]
      guard mark.traits.has(.ending) else { continue }
      count += 1
      let (facts, word) = (words.facts[id], Array(rules.vocabulary.word(UInt32(id)).utf8))
      let suffix = word.withUnsafeBufferPointer { words.suffixes.suffix(of: $0) }
      let isPlural = word.count > 3 && word.last == UInt8(ascii: "s") && word.dropLast().last != word.last
      #expect(!facts.isListed && !facts.isPlural && !facts.traits.has(.place))
      #expect(mark.wordClass == suffix?.wordClass ?? .noun && mark.forms == suffix?.forms ?? [])
      #expect(mark.flags.contains(.plural) == (suffix == nil && isPlural))
      #expect(mark.leaning.has(.isUnlisted) && mark.leaning.has(.mayBeVerb) == !mark.forms.isEmpty)
      mark.dropEnding()
      mark.setSteps()
      #expect(mark == WordMark(facts, isCue: mark.flags.contains(.cue)))
    }
    #expect(count > 1_000)
  }

  @Test("what other tables tell is kept beside the traits")
  func otherTables() throws {
    let model = AttributionModel(rules: try Shipped.rules(), registry: try Shipped.registry())
    let words = model.words
    for id in 0..<words.facts.count {
      let (mark, facts) = (words.marks[Int(words.places[id].mark)], words.facts[id])
      #expect(mark.traits.has(.sayingAct) == (facts.act == .statement))
      #expect(mark.traits.has(.attitudeAct) == (facts.act == .attitude))
      #expect(mark.leaning.head == facts.head)
    }
    for first in model.places.names.firsts { #expect(words[first].traits.has(.placeName)) }
    for (place, head) in SourceHead.allCases.enumerated() {
      #expect(SourceHead(code: UInt32(place + 1)) == head)
    }
    #expect(SourceHead(code: 0) == nil && SourceHead(code: UInt32(SourceHead.allCases.count + 1)) == nil)
  }

  @Test("values beyond the limit are taken for the first")
  func distinct() {
    var list = DistinctList<Int>()
    for value in 0..<DistinctList<Int>.limit { #expect(Int(list.place(of: value)) == value) }
    #expect(list.place(of: -1) == 0 && list.place(of: 77) == 77)
    #expect(list.values.count == DistinctList<Int>.limit)
  }
}
