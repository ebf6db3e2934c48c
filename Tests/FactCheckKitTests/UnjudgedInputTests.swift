import TestSupport
import Testing

@testable import FactCheckKit
@testable import Reporting

/// Inputs that get no score, and inputs that cannot be read: each with its reason, the others still reported.
@Suite("Inputs without a score")
struct UnjudgedInputTests {
  private func run(_ paths: [String]) throws -> (
    status: FactCheckKit.ExitStatus, lines: [String], warnings: [String]
  ) {
    var bytes: [UInt8] = []
    var warnings: [String] = []
    let status = try QualityFloorTests.checker.get().run(
      inputs: InputFinder.find(paths), form: .auto, jobs: 2, judges: true,
      outputs: [
        RunOutput(
          JSONRenderer(isLines: true),
          write: {
            bytes += $0
            return true
          })
      ], warn: { warnings.append($0) })
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return (status, lines, warnings)
  }

  @Test("a foreign, a short and a listing text have a reason instead of a score")
  func reasons() throws {
    let folder = try TemporaryFolder()
    let foreign = try folder.write(
      "es.txt",
      """
      El alcalde dijo el lunes que el nuevo puente sobre el río no se terminará hasta el próximo año. Las obras se han
      retrasado porque una parte del acero no se entregó a tiempo. Los vecinos acusan a la ciudad de haber calculado
      mal los costes, y la ciudad rechazó todas las acusaciones en una carta que se publicó el martes por la mañana.
      """)
    let short = try folder.write("short.txt", "The mayor said that the bridge was late.")
    let listing = try folder.write(
      "index.html",
      "<html><body><ul><li><a href=1>One story about a bridge</a><li><a href=2>Two about a road</a></ul>")
    let found = try run([foreign, short, listing])
    #expect(found.status == .success)
    #expect(found.lines.count == 3)
    #expect(found.lines.allSatisfy { $0.contains("\"score\":null") })
    #expect(found.lines[0].contains("\"reason\":\"other language"))
    #expect(found.lines[1].contains("\"reason\":\"too short"))
    #expect(found.lines[2].contains("\"reason\":\""))
  }

  @Test("what cannot be read is named, the rest is reported, and the run ends with 3")
  func faults() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(
      "good.txt", "The mayor said that the bridge was late. Engineers agreed with her.")
    let empty = try folder.write("empty.txt", "")
    let binary = try folder.write(
      "data.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1, 0, 2])
    let latin = try folder.write(
      "latin.txt", Array("The caf".utf8) + [0xE9] + Array(" was closed, she said.".utf8))
    let records = try folder.write("bad.jsonl", "{broken\n{\"id\":\"b\",\"text\":\"It rained.\"}\n")
    let missing = folder.path + "/none.txt"
    let found = try run([missing, empty, binary, good, latin, records, "https://example.org/story.html"])
    #expect(found.status == .incomplete)
    #expect(
      found.lines.map { $0.contains("\"error\":") } == [true, true, true, false, false, true, false, true])
    #expect(found.lines[4].contains("\"id\":\"\(latin)\""))
    #expect(found.lines[5].contains("\"line\":1"))
    #expect(found.warnings.count == 5)
  }

  @Test("a record names its file and a faulty one its line, its id and its file")
  func records() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "c.jsonl", "{\"id\":\"a\",\"text\":\"It rained.\"}\n{\"id\":\"b\",\"text\":\" \"}\n")
    let found = try run([file])
    #expect(found.lines[0].hasPrefix("{\"id\":\"a\",\"path\":\"\(file)\""))
    #expect(
      found.lines[1] == "{\"id\":\"b\",\"path\":\"\(file)\",\"line\":2,\"error\":\"the text is empty\"}")
    #expect(found.warnings == ["\(file):2: error: the text is empty\n"])
  }
}
