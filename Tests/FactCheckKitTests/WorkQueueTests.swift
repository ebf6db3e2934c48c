import TestSupport
import Testing

@testable import FactCheckKit

@Suite("WorkQueue")
struct WorkQueueTests {
  private func describe(_ item: WorkItem) -> String {
    switch item {
    case .file(_, let id): "file \(id)"
    case .record(_, let id, _): "record \(id)"
    case .fault(let fault): "fault \(fault.id ?? "-") \(fault.line ?? 0)"
    }
  }

  private func items(_ paths: [String], _ form: InputForm = .auto) -> [String] {
    var queue = WorkQueue(InputFinder.find(paths), form: form)
    var items: [String] = []
    while let item = queue.next() { items.append(describe(item)) }
    return items
  }

  @Test("records, bad lines and blank lines of JSON Lines, ids unique in a run")
  func records() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "a.jsonl",
      """
      {"id": "x", "text": "One."}

      {"id": "x", "text": "Two."}
      {"id": "y", "text": 3}
      {"text": "No id."}
      not json
      {"id": "z", "html": "<p>Z</p>"}
      """)
    let found = items([file])
    #expect(found == ["record x", "record x#2", "fault y 4", "record \(file):5", "fault - 6", "record z"])
  }

  @Test("a file given twice is handed out once")
  func twice() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", "x")
    #expect(items([file, file]) == ["file \(file)"])
  }

  @Test("lines longer than a read and a last line without its end are whole")
  func longLines() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "word ", count: 200_000)
    let file = try folder.write(
      "a.jsonl", "{\"id\":\"1\",\"text\":\"\(long)\"}\n{\"id\":\"2\",\"text\":\"b\"}")
    #expect(items([file]) == ["record 1", "record 2"])
  }

  @Test("a JSON Lines file of blank lines is as empty as one without lines")
  func blank() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.jsonl", "\n  \n\n")
    #expect(items([file]) == ["fault - 0"])
  }

  @Test("the lines behind one that is too long are read")
  func longLine() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "a.jsonl", "{}\n" + String(repeating: "x", count: 300_000) + "\n{\"a\":1}\nend")
    let reader = try LineReader(InputFile(path: file), maxBytes: 1000)
    #expect(try reader.next() == Array("{}".utf8))
    #expect(throws: InputFault.self) { try reader.next() }
    #expect(reader.canGoOn)
    #expect(try reader.next() == Array("{\"a\":1}".utf8))
    #expect(try reader.next() == Array("end".utf8))
    #expect(try reader.next() == nil)
  }

  @Test("an empty JSON Lines file is a fault")
  func empty() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.jsonl", "")
    #expect(items([file]) == ["fault - 0"])
  }
}
