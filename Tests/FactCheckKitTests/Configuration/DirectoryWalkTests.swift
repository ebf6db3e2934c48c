import Foundation
import TestSupport
import Testing

@testable import FactCheckKit

@Suite("DirectoryWalk")
struct DirectoryWalkTests {
  static func walk(_ folder: TemporaryFolder, _ directory: String = "") -> [String] {
    let top = directory.isEmpty ? folder.path : folder.path + "/" + directory
    return DirectoryWalk(workingFolder: "/").files(below: top).inputs.map { input in
      switch input {
      case .success(let file): String(file.path.dropFirst(folder.path.count + 1))
      case .failure(let fault): fault.message
      }
    }
  }

  @Test("documents are found in order of their paths, other and hidden files are not")
  func order() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.html", "a.txt", "a/z.md", "a/b.HTM", "c.pdf", ".hidden.txt", ".git/x.txt", "d.jsonl", "a-b.txt",
    ] {
      try folder.write(name, "x")
    }
    #expect(Self.walk(folder) == ["a-b.txt", "a.txt", "a/b.HTM", "a/z.md", "b.html", "d.jsonl"])
  }

  @Test("ignore files are respected, deeper ones over upper ones, the tool's own over git's")
  func ignored() throws {
    let folder = try TemporaryFolder()
    try folder.write(".gitignore", "# drafts\ndrafts/\n*.txt\n!keep.txt\n/top.md\n")
    try folder.write("news/.gitignore", "!*.txt\nold.txt\n")
    try folder.write("news/.factcheckignore", "wire-*.txt\n!old.txt\n")
    for name in [
      "drafts/a.html", "x/drafts/a.html", "a.txt", "keep.txt", "top.md", "x/top.md", "news/a.txt",
      "news/old.txt",
      "news/wire-1.txt",
    ] {
      try folder.write(name, "x")
    }
    #expect(Self.walk(folder) == ["keep.txt", "news/a.txt", "news/old.txt", "x/top.md"])
  }

  @Test("ignore files above the directory count inside a repository only")
  func above() throws {
    let folder = try TemporaryFolder()
    try folder.write(".gitignore", "secret.txt\n")
    try folder.write("news/secret.txt", "x")
    try folder.write("news/a.txt", "x")
    #expect(Self.walk(folder, "news") == ["news/a.txt", "news/secret.txt"])
    try folder.write(".git/HEAD", "x")
    #expect(Self.walk(folder, "news") == ["news/a.txt"])
  }

  @Test("a file that is named is read whatever ignore files say")
  func named() throws {
    let folder = try TemporaryFolder()
    try folder.write(".factcheckignore", "*.txt\n")
    let file = try folder.write("a.txt", "x")
    #expect(InputFinder.find([file]) == [.success(InputFile(path: file))])
    guard case .failure(let fault) = InputFinder.find([folder.path])[0] else {
      Issue.record("a folder whose files are all ignored has no documents")
      return
    }
    #expect(fault.message.hasPrefix("all documents in this directory are left out"))
  }

  @Test("links to folders are not followed")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x.txt", "x")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/loop", withDestinationPath: folder.path)
    #expect(Self.walk(folder) == ["a/x.txt"])
  }
}
