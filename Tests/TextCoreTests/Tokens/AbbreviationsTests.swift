import Testing

@testable import TextCore

@Suite("Abbreviations")
struct AbbreviationsTests {
  private func kind(_ word: String, in classes: [String: [String]]) -> AbbreviationKind {
    Array(word.utf8).withUnsafeBufferPointer { Abbreviations(classes).tables.kind(of: $0) }
  }

  @Test("entries in double quotes compare by their surface, others folded")
  func surfaces() {
    let classes = ["never-final": ["\"Gen.\"", "Capt.", "Ünal."]]
    #expect(kind("Gen.", in: classes) == .neverFinal)
    #expect(kind("gen.", in: classes).isEmpty)
    #expect(kind("capt.", in: classes) == .neverFinal)
    #expect(kind("ünal.", in: classes) == .neverFinal)
    #expect(kind("Capt", in: classes).isEmpty)
    #expect(kind("", in: classes).isEmpty)
  }

  @Test("an entry may stand in several classes, and words of longer entries count alone")
  func classes() {
    let classes = ["never-final": ["Lt. Col."], "before-number": ["Col.", "No."], "unheard-of": ["Foo."]]
    #expect(kind("col.", in: classes) == [.neverFinal, .beforeNumber])
    #expect(kind("Lt.", in: classes) == .neverFinal)
    #expect(kind("Foo.", in: classes).isEmpty)
  }

  @Test("without entries dotted forms and initials are still known")
  func none() {
    let bytes = Array("He met J. Roy of the U.N. in Mr. Ito".utf8)
    let tokens = Tokenizer(vocabulary: Vocabulary(), abbreviations: .none).tokens(
      of: bytes, range: 0..<bytes.count)
    let marked = tokens.filter { $0.classes.contains(.abbreviation) }
    #expect(marked.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } == ["J.", "U.N."])
  }
}
