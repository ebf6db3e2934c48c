import Testing

@testable import Attribution

@Suite("Traits of words")
struct TraitTests {
  @Test("each trait has a bit of its own")
  func bits() {
    let bits = Set(Trait.allCases.map { TraitSet($0).rawValue })
    #expect(bits.count == Trait.allCases.count && !bits.contains(0))
  }
}
