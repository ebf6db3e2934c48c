import TestSupport
import Testing
import TextCore

@testable import Attribution

@Suite("Words that begin sentences")
struct NameCacheTests {
  @Test("are looked up in the rest of the text as by comparing every word", arguments: 0..<20)
  func plain(_ seed: Int) throws {
    let model = AttributionModel(rules: try Shipped.rules(), registry: try Shipped.registry())
    let tokens = try Shipped.read(RandomText.make(seed)).text
    let asked = tokens.tokens.indices.filter {
      tokens.tokens[$0].classes.contains([.word, .capitalised]) && $0 % 3 == seed % 3
    }
    let memory = UnitMemory(capacity: tokens.tokens.count)
    TextPointers.with(tokens, model.words) { text in
      NameCache.with(words: asked.count) { cache in
        let slots = asked.map { cache.ask(text.tokens[$0], text) }
        cache.read(text, memory.list)
        for (token, slot) in zip(asked, slots) {
          #expect(cache.verdict(at: slot) == verdict(token, text), "\(token)")
        }
      }
    }
  }

  private func verdict(_ asked: Int, _ text: TextPointers) -> NameCache.Verdict {
    let key = WordHash.of(text.word(text.tokens[asked]))
    var (isCapitalised, isInside, isCommon) = (false, false, false)
    for index in text.tokens.indices where text.tokens[index].classes.contains(.word) {
      let token = text.tokens[index]
      guard WordHash.of(text.word(token)) == key else { continue }
      guard token.classes.contains(.capitalised) else { isCommon = true; continue }
      if !text.mark(token.word).flags.contains(.function) { isCapitalised = true }
      guard index > 0, !token.classes.contains(.sentenceStart) else { continue }
      let before = text.tokens[index - 1]
      let isColon = before.classes.contains(.punctuation) && text.word(before).first == UInt8(ascii: ":")
      if !isColon, before.classes.isDisjoint(with: [.quotationMark, .terminator]) { isInside = true }
    }
    guard isCapitalised else { return .unseen }
    return isCommon ? .common : isInside ? .name : .unseen
  }
}
