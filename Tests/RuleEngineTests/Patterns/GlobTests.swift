import Testing

@testable import RuleEngine

@Suite("Globs inside a token")
struct GlobTests {
  @Test(
    "a glob covers the whole folded token",
    arguments: [
      ("*ed", "walked", true), ("*ed", "ED", true), ("*ed", "edit", false), ("un*", "Unfair", true),
      ("un*", "sun", false), ("re*ed", "Reached", true), ("re*ed", "red", false), ("a*b*c", "aXbYc", true),
      ("a*b*c", "aXcYb", false), ("a*aa*a", "aaa", false), ("a*aa*a", "aaaa", true), ("*é", "CAFÉ", true),
      ("*é", "cafe\u{301}", true), ("é*", "Été", true), ("*e", "café", false), ("*ss", "weiß", false),
      ("*", "", true), ("*", "any", true), ("word", "Word", true), ("word", "words", false),
      ("*ǆ*", "AǅB", true),
    ])
  func covers(_ glob: String, _ token: String, _ expected: Bool) {
    let parts = glob.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let table = GlobTable([Glob(parts: [[0x78], []]), Glob(parts: parts)])
    let bytes = Array("x\(token)x".utf8)
    let look = bytes.withUnsafeBufferPointer { bytes in
      table.bytes.withUnsafeBufferPointer { GlobTable.look(table.ends[1], $0, at: bytes, 1, bytes.count - 1) }
    }
    #expect(look == .undecided || (look == .matches) == expected)
    #expect(Array(token.utf8).withUnsafeBufferPointer { Glob(parts: parts).matches($0) } == expected)
  }
}
