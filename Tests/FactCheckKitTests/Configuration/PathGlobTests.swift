import Testing

@testable import FactCheckKit

@Suite("PathGlob")
struct PathGlobTests {
  @Test(
    "patterns cover paths as in .gitignore",
    arguments: [
      ("*.md", "a.md", true), ("*.md", "x/y/a.md", true), ("*.md", "a.mdx", false),
      ("/a.md", "a.md", true), ("/a.md", "x/a.md", false), ("./a.md", "a.md", true),
      ("opinion/**", "opinion/a.html", true), ("opinion/**", "opinion/x/a.html", true),
      ("opinion/**", "opinion", false), ("opinion/**", "news/opinion/a.html", false),
      ("**/opinion/**", "news/opinion/a.html", true), ("**/a.md", "a.md", true),
      ("x/**/a.md", "x/a.md", true), ("x/**/a.md", "x/y/z/a.md", true), ("x/**/a.md", "y/a.md", false),
      ("x/*/a.md", "x/y/a.md", true), ("x/*/a.md", "x/y/z/a.md", false), ("x/*", "x/y/z", false),
      ("a?.md", "ab.md", true), ("a?.md", "aé.md", true), ("a?.md", "a.md", false), ("a?b", "a/b", false),
      ("[a-c]*.txt", "cow.txt", true), ("[a-c]*.txt", "dog.txt", false), ("[!a-c]*.txt", "dog.txt", true),
      ("[]]x", "]x", true), ("[ab", "[ab", true), ("\\*.md", "*.md", true), ("\\*.md", "a.md", false),
      ("drafts", "a/drafts", true), ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false),
      ("**", "a/b", true),
    ])
  func matches(pattern: String, path: String, expected: Bool) {
    #expect(PathGlob(pattern)?.matches(path) == expected, "\(pattern) over \(path)")
  }

  @Test("a slash at the end stands for folders, and nothing for no pattern")
  func folders() {
    #expect(PathGlob("drafts/")?.isForFolders == true)
    #expect(PathGlob("drafts/")?.matches("x/drafts") == true)
    #expect(PathGlob("a/drafts/")?.matches("x/a/drafts") == false)
    for empty in ["", "/", "//"] { #expect(PathGlob(empty) == nil) }
  }

  @Test("many stars end in time")
  func stars() {
    let pattern = String(repeating: "*a", count: 60) + "b"
    #expect(PathGlob(pattern)?.matches(String(repeating: "a", count: 2_000)) == false)
    let folders = String(repeating: "**/a/", count: 60) + "b"
    #expect(PathGlob(folders)?.matches(String(repeating: "a/", count: 500) + "c") == false)
  }
}
