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

  @Test("standard input appears under its name")
  func standardInput() {
    #expect(
      InputFinder.find(["-"], standardInputName: "desk.txt") == [
        .success(InputFile(path: "desk.txt", isStandardInput: true))
      ])
  }
}
