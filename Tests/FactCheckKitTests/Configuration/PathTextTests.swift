import Testing

@testable import FactCheckKit

@Suite("PathText")
struct PathTextTests {
  @Test(
    "absolute paths have no dots",
    arguments: [
      ("a/b", "/w/a/b"), ("./a//b/", "/w/a/b"), ("../a", "/a"), ("/x/../y", "/y"), ("..", "/"), (".", "/w"),
      ("/x/.y/z", "/x/.y/z"), ("/x/y/", "/x/y"), ("/x//y", "/x/y"), ("/", "/"), ("é/a b", "/w/é/a b"),
    ])
  func absolute(path: String, expected: String) { #expect(PathText.absolute(path, in: "/w") == expected) }

  @Test(
    "relative paths climb to the common folder",
    arguments: [
      ("/w/a/b", "/w", "a/b"), ("/w", "/w", "."), ("/x/y", "/w/a", "../../x/y"), ("/w/ab", "/w/a", "../ab"),
    ])
  func relative(path: String, folder: String, expected: String) {
    #expect(PathText.relative(path, to: folder) == expected)
    #expect(PathText.absolute(expected, in: folder) == path)
  }

  @Test("a folder holds what lies below it, not what begins alike")
  func inside() {
    #expect(PathText.isInside("/w/a", "/w"))
    #expect(PathText.isInside("/w", "/w"))
    #expect(!PathText.isInside("/wa", "/w"))
    #expect(PathText.folder(of: "/a") == "/")
    #expect(PathText.folder(of: "/a/b") == "/a")
    #expect(PathText.folder(of: "/a/.b/c.txt") == "/a/.b")
    #expect(PathText.folder(of: "/a//b/") == "/a")
    #expect(PathText.folder(of: "/") == "/")
    #expect(PathText.folder(of: "a") == ".")
  }
}
