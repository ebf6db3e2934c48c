import Foundation
import TestSupport
import Testing

@testable import FactCheckKit

@Suite("InputFinder")
struct InputFinderTests {
  private func paths(_ found: [Result<InputFile, InputFault>]) -> [String] {
    found.map { result in
      switch result {
      case .success(let file): file.path
      case .failure(let fault): "fault: " + fault.message
      }
    }
  }

  @Test("a directory is walked in order, hidden and foreign files left out")
  func directory() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.html", "a/.hidden.txt", ".git/x.txt", "c.png", "d.jsonl", "e.md", "F.HTM"] {
      try folder.write(name, "x")
    }
    let found = paths(InputFinder.find([folder.path])).map { $0.dropFirst(folder.path.count + 1) }
    #expect(found == ["F.HTM", "a/z.html", "b.txt", "d.jsonl", "e.md"])
  }

  @Test("a directory without documents, a missing file and an address each say what is wrong")
  func faults() throws {
    let folder = try TemporaryFolder()
    let found = paths(InputFinder.find([folder.path, folder.path + "/none.txt", "https://example.org/a"]))
    #expect(found[0].hasPrefix("fault: no documents in this directory"))
    #expect(found[1] == "fault: no such file or directory")
    #expect(found[2] == "fault: factcheck works offline: save the page and give its file")
  }

  @Test("an empty path is a fault, not the working folder")
  func emptyPath() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "x")
    let found = InputFinder.find([""], workingFolder: folder.path)
    #expect(paths(found) == ["fault: a path is empty; the working folder is written as a dot"])
  }

  #if os(Linux)
    @Test("what a directory holds and cannot be read is a fault in its place, and a pipe is no document")
    func unreadable() throws {
      let folder = try TemporaryFolder()
      try folder.write("b.txt", "x")
      symlink("nowhere", folder.path + "/c.md")
      symlink("nowhere", folder.path + "/c.png")
      mkfifo(folder.path + "/d.txt", 0o600)
      // A byte that is no UTF-8, as file systems of Linux take it.
      let path = Array((folder.path + "/").utf8).map { CChar(bitPattern: $0) }
      let byte = CChar(bitPattern: 0xE9)
      close(
        open(
          path + [CChar(bitPattern: 0x61), byte] + ".txt".utf8.map { CChar(bitPattern: $0) } + [0], O_CREAT,
          0o600))
      mkdir(path + [CChar(bitPattern: 0x65), byte, 0], 0o700)
      let found = InputFinder.find([folder.path])
      #expect(
        paths(found).map { $0.hasPrefix("fault") ? $0 : String($0.dropFirst(folder.path.count + 1)) } == [
          "fault: the name of this file is not UTF-8, so it cannot be read: rename it", "b.txt",
          "fault: the link leads nowhere",
          "fault: the name of this folder is not UTF-8, so what it holds was not read: rename it",
        ])
    }
  #endif

  @Test("an argument that is not UTF-8 is said to be one")
  func repairedName() throws {
    let folder = try TemporaryFolder()
    let found = paths(InputFinder.find(["caf\u{FFFD}.txt"], workingFolder: folder.path))
    #expect(
      found == ["fault: no such file or directory; if its name is not UTF-8, it cannot be read: rename it"])
  }

  @Test("a directory whose documents are all ignored has documents")
  func ignored() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "x")
    try folder.write(".factcheckignore", "*.txt\n")
    let found = paths(InputFinder.find([folder.path]))
    #expect(
      found == [
        "fault: all documents in this directory are left out by .gitignore or .factcheckignore; name a file to have it read"
      ])
  }

  @Test("two names that look alike are two files")
  func lookalikes() throws {
    let folder = try TemporaryFolder()
    try folder.write("caf\u{E9}.txt", "x")
    try folder.write("cafe\u{301}.txt", "x")
    let names = try FolderListing(folder.path, shownAs: ".").entries.filter { $0.kind == .file }
    #expect(InputFinder.find([folder.path]).count == names.count)
  }

  @Test("standard input appears under its name")
  func standardInput() {
    #expect(
      InputFinder.find(["-"], standardInputName: "desk.txt") == [
        .success(InputFile(path: "desk.txt", isStandardInput: true))
      ])
  }
}
