import Attribution
import FactCheckKit
import Foundation
import Testing
import TextCore

/// A house pack adds cues, titles and kinds of sources by marks with roles, without a table and without code.
@Suite("Marks with roles")
struct RoleMarkTests {
  /// Reads a text with a pack that has these marks beside the shipped pack.
  private func read(_ text: String, marks: String) throws -> (text: TokenizedText, reading: Reading) {
    let file = FileManager.default.temporaryDirectory.appending(path: "roles-\(UUID().uuidString).yml")
    try """
    factcheck: 1
    pack: {id: desk, version: 1.0.0, language: en, license: CC0-1.0}
    marks:
    \(marks)

    """.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Checker(CheckerSettings(packs: [file.path])).reading(of: Shipped.document(text))
  }

  private func written(_ found: (text: TokenizedText, reading: Reading)) -> [[String?]] {
    found.reading.attributions.map { attribution in
      [attribution.source.map(found.text.string), found.text.string(attribution.cue)]
        + attribution.content.map(found.text.string)
    }
  }

  @Test("a mark of the role cue.speech is a cue of saying")
  func speech() throws {
    let text = "The bishop quethed that the roof was unsafe."
    #expect(try Shipped.read(text).reading.attributions.isEmpty)
    let found = try read(text, marks: "  desk-cue: {match: \"quethed\", role: cue.speech}")
    #expect(written(found) == [["The bishop", "quethed", "that the roof was unsafe"]])
    #expect(found.reading.attributions.first?.act == .statement)
  }

  @Test("a marked cue may have several words")
  func phrase() throws {
    let found = try read(
      "The bishop went on record that the roof was unsafe.",
      marks: "  desk-cue: {match: \"went on record\", role: cue.speech}")
    #expect(written(found) == [["The bishop", "went on record", "that the roof was unsafe"]])
  }

  @Test("a mark of the role cue.attitude is a cue that leaves the voice to the outlet")
  func attitude() throws {
    let found = try read(
      "The bishop stanned that the roof was unsafe.",
      marks: "  desk-cue: {match: \"stanned\", role: cue.attitude}")
    #expect(found.reading.attributions.map(\.act) == [.attitude])
  }

  @Test("a mark of the role title tells a title")
  func title() throws {
    let found = try read(
      "Ealdorman Anna Weber said the roof was unsafe.\nThe roof is old, Weber said.",
      marks: "  desk-title: {match: \"ealdorman\", role: title}")
    #expect(found.reading.sources.map(\.name) == ["Anna Weber"])
  }

  @Test("a mark of the role source.vague makes a source anonymous")
  func vague() throws {
    let text = "The cathedral caretaker said the roof was unsafe."
    #expect(try Shipped.read(text).reading.sources.map(\.kind) != [.anonymous])
    let found = try read(text, marks: "  desk-source: {match: \"caretaker\", role: source.vague}")
    #expect(found.reading.sources.map(\.kind) == [.anonymous])
  }
}
