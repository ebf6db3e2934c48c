import Testing

@testable import RuleEngine

@Suite("IdGlob")
struct IdGlobTests {
  @Test(
    "globs over rule ids",
    arguments: [
      ("hedge/*", "hedge/modal", true), ("hedge/*", "weasel/most", false), ("*", "a/b", true),
      ("*/modal", "hedge/modal", true), ("hedge/modal", "hedge/modal", true),
      ("hedge/m", "hedge/modal", false),
      ("*a*b*", "xaxbx", true), ("*a*b", "xaxbx", false), ("", "", true), ("", "a", false),
    ])
  func globs(glob: String, id: String, matches: Bool) { #expect(IdGlob.matches(glob, id) == matches) }
}
