import TestSupport
import Testing
import TextCore

@testable import Attribution

@Suite("Units of a text")
struct UnitTests {
  private func syntax(_ text: String, _ memory: UnitMemory? = nil) throws -> Syntax {
    let model = AttributionModel(rules: try Shipped.rules(), registry: try Shipped.registry())
    let (tokens, reading) = try Shipped.read(text)
    return Syntax(text: tokens, words: model.words, quotations: reading.quotations, memory: memory)
  }

  @Test("hold every token once, in order, and are found by any of their tokens", arguments: 0..<10)
  func tokens(_ seed: Int) throws {
    let syntax = try syntax(RandomText.make(seed))
    var next = 0
    for (index, unit) in syntax.units.enumerated() {
      #expect(Int(unit.start) == next)
      next = Int(unit.end)
      for token in Int(unit.start)..<next {
        #expect(syntax.units.index(ofToken: token) == index)
        #expect(Int(unit.sentence) == Int(syntax.text.sentenceOfToken[token]))
      }
    }
    #expect(next == syntax.text.tokens.count && syntax.units.index(ofToken: next) == nil)
  }

  @Test("a word means the same with a sign inside that nobody sees", arguments: ["\u{AD}", "\u{200B}"])
  func invisible(_ sign: String) throws {
    let plain = try syntax("Hilary slowly advances the harbour.")
    let marked = try syntax("Hilar\(sign)y slow\(sign)ly advan\(sign)ces the harb\(sign)our.")
    #expect(marked.units.count == plain.units.count)
    for unit in plain.units.indices {
      #expect(marked.units[unit].wordClass == plain.units[unit].wordClass)
      #expect(marked.units[unit].forms == plain.units[unit].forms)
    }
  }

  @Test("are the same in memory that held another text")
  func reuse() throws {
    let memory = UnitMemory(capacity: 4_000)
    for seed in 0..<6 {
      let text = RandomText.make(seed, pieces: 900 - seed * 140)
      let kept = try syntax(text, memory)
      let own = try syntax(text)
      #expect(kept.units.count == own.units.count && kept.sentenceStart == own.sentenceStart)
      for unit in own.units.indices {
        #expect(kept.units[unit].wordClass == own.units[unit].wordClass)
        #expect(kept.units[unit].forms == own.units[unit].forms)
        for set in UnitKind.allCases where set.rawValue >= UnitKind.clausal.rawValue {
          #expect(kept.sets[set].has(unit) == own.sets[set].has(unit))
        }
      }
    }
  }

  @Test("memory goes to the next text when nobody looks at it any more, and not if it is enormous")
  func workspace() throws {
    var workspace = ReadingWorkspace()
    var first: UnitMemory? = workspace.memory(for: 10)
    let identity = first.map { ObjectIdentifier($0) }
    #expect(workspace.memory(for: 10) !== first)
    first = workspace.memory(for: 10)
    first = nil
    let second = ObjectIdentifier(workspace.memory(for: 10))
    #expect(ObjectIdentifier(workspace.memory(for: 20)) == second)
    #expect(identity != nil)
    #expect(workspace.memory(for: UnitMemory.mostKept + 1).capacity > UnitMemory.mostKept)
    #expect(workspace.memory(for: 10).capacity < UnitMemory.mostKept)
  }

  @Test("the sets that searches walk through are those a look at each unit gives", arguments: 0..<20)
  func sets(_ seed: Int) throws {
    let syntax = try syntax(RandomText.make(seed))
    let clausal: [WordClass] = [.verb, .be, .have, .modal, .auxiliaryDo, .possessiveS, .adverb]
    for unit in syntax.units.indices {
      #expect(syntax.sets[.finite].has(unit) == syntax.headsClause(unit), "\(unit)")
      #expect(syntax.sets[.clausal].has(unit) == clausal.contains(syntax.cls(unit)))
      #expect(syntax.sets[.quoted].has(unit) == (syntax.units[unit].quotation >= 0))
      let opens = syntax.cls(unit) == .quotationMark && syntax.quotation(at: unit)?.lowerBound == unit
      #expect(syntax.sets[.opening].has(unit) == opens)
    }
  }

  @Test(
    "content ends nowhere but at units of its set, that of clauses and that of phrases", arguments: 0..<12)
  func contentStops(_ seed: Int) throws {
    let syntax = try syntax(RandomText.make(seed))
    for unit in syntax.units.indices {
      let low = syntax.low(unit)
      for frame in Frame.allCases
      where !syntax.sets[frame.isPhrase ? .contentStop : .clauseStop].has(unit) {
        #expect(!syntax.opensQuotation(unit))
        for form in [VerbGroup.Form.finite, .ing] {
          let context = ContentContext(
            frame: frame, form: form, isRelative: true, isFronted: true, isFree: false, start: low)
          #expect(!syntax.stops(unit, high: syntax.high(unit), context: context))
        }
      }
    }
  }

  @Test("a quotation behind a colon or comma is found as by looking at each unit", arguments: 0..<20)
  func farQuotation(_ seed: Int) throws {
    let syntax = try syntax(RandomText.make(seed))
    for unit in syntax.units.indices {
      let high = syntax.high(unit)
      #expect(syntax.farQuotation(unit, high: high) == plainFarQuotation(syntax, unit, high))
    }
  }

  private func plainFarQuotation(_ syntax: Syntax, _ i: Int, _ high: Int) -> Int? {
    var at = i
    while at < min(high, i + Syntax.longestReach) {
      if syntax.isColon(at) || syntax.isComma(at), syntax.opensQuotation(at + 1) { return at + 1 }
      switch syntax.cls(at) {
      case .verb, .be, .modal, .quotationMark: return nil
      default: at += 1
      }
    }
    return nil
  }
}
