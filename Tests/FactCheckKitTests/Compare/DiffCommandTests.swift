import Foundation
import TestSupport
import Testing

/// `factcheck diff` from the outside.
@Suite("diff", .enabled(if: Program.factcheck != nil, "the program is not built beside the tests"))
struct DiffCommandTests {
  @Test("tells what is resolved, what remains, what is new, and the change of score")
  func drafts() throws {
    let program = try #require(Program.factcheck)
    let site = try ScratchSite()
    let text = """
      The works at the pier

      The contract for the steel is murky, and the town has not said why.

      The price of the piles is murky too, the engineers of the town said in a letter.

      The pier will be open to the boats of the town in the spring of the year, and to all others in the summer after that.

      The plan for the road is murky, and it was put off for a year.
      """
    try site.folder.write("content/old.txt", text)
    var parts = text.components(separatedBy: "\n\n")
    parts[1] = parts[1].replacingOccurrences(of: "murky", with: "secret")
    parts[2] = parts[2].replacingOccurrences(of: "in a letter", with: "on Monday")
    let last = parts.removeLast()
    parts.insert(last, at: 1)
    parts.append("A murky sum was paid to the builder in the year before.")
    try site.folder.write("content/new.txt", parts.joined(separator: "\n\n"))
    let result = try program.run(["diff", "content/old.txt", "content/new.txt"], in: site.path)
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "content/old.txt → content/new.txt")
    #expect(lines[1].wholeMatch(of: /score: \d+\.\d → \d+\.\d \([+−±]\d+\.\d\)/) != nil)
    #expect(lines.contains("resolved: 1"))
    #expect(lines.contains("  - error hedge/desk-murky, line 3: \"murky\""))
    #expect(lines.contains("  = error hedge/desk-murky, line 3: \"murky\""))
    #expect(lines.contains("  = error hedge/desk-murky, line 7: \"murky\", sentence edited"))
    #expect(lines.contains("  = note independence/desk-alone, document"))
    #expect(lines.contains("  + error hedge/desk-murky, line 11: \"murky\""))
    let json = try program.run(
      ["diff", "content/old.txt", "content/new.txt", "--format", "json"], in: site.path)
    #expect(json.output.hasPrefix("{\"schema\":1,\"old\":{\"id\":\"content/old.txt\""))
    let same = try program.run(["diff", "content/old.txt", "content/old.txt"], in: site.path)
    #expect(same.output.contains("resolved: 0\nremaining: 4\n"))
    let missing = try program.run(["diff", "content/old.txt", "nowhere.txt"], in: site.path)
    #expect(missing.status == 3)
    #expect(try program.run(["diff", "a.jsonl", "b.jsonl"], in: site.path).status == 2)
  }
}
