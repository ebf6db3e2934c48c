import Attribution
import Testing

@Suite("Registry of sources")
struct RegistryTests {
  private let header = "id\tname\taliases\tdomain\tcountry\tkind\townership\tnote"
  private func registry(_ lines: String...) throws -> SourceRegistry {
    try SourceRegistry(tsv: Array(([header] + lines).joined(separator: "\n").utf8))
  }

  @Test("finds outlets by name, alias and domain")
  func lookup() throws {
    let found = try registry("bell\tThe Daily Bell\tBell|Bell Online\tbell.example\tXX\tnewspaper\tprivate\t")
    #expect(found.entry(named: "the daily bell") == 0)
    #expect(found.entry(named: "Bell Online") == 0)
    #expect(found.entry(named: "Bell Tower") == nil)
    #expect(found.entry(domain: "www.bell.example") == 0)
    #expect(found.entry(domain: "bell.example.org") == nil)
  }

  @Test("says what is wrong with a file, and where")
  func errors() {
    #expect(throws: RegistryError.cellCount(line: 2, found: 2, expected: 8)) { try registry("a\tb") }
    #expect(throws: RegistryError.unknownOwnership(line: 2, value: "mine")) {
      try registry("a\tA\t\t\tXX\twire\tmine\t")
    }
    #expect(throws: RegistryError.duplicate(line: 3, id: "a")) {
      try registry("a\tA\t\t\tXX\twire\tstate\t", "a\tB\t\t\tXX\twire\tstate\t")
    }
    #expect(throws: RegistryError.missingColumn("ownership")) {
      try SourceRegistry(tsv: Array("id\tname\taliases\tdomain\tcountry\tkind".utf8))
    }
    #expect(throws: RegistryError.notUTF8) { try SourceRegistry(tsv: [0xFF, 0xFE]) }
  }

  @Test("a short or common name counts only where the text shows that a medium is meant")
  func shortNames() throws {
    func kinds(_ text: String) throws -> [SourceKind] { try Shipped.read(text).reading.sources.map(\.kind) }
    #expect(try kinds("The Petra news agency said the border was open.") == [.outlet])
    #expect(try kinds("In the end Petra said the border was open.") == [.named])
    #expect(try kinds("Petra Novak opened the shop. Petra said the border was open.") == [.named])
  }

  @Test("every entry of the shipped registry has evidence and a date")
  func evidence() throws {
    let entries = try Shipped.registry().entries
    #expect(entries.count > 900)
    // Note, evidence and date are joined: the date stands last.
    #expect(entries.filter { $0.note.wholeMatch(of: /.+; 20[0-9]{2}-[0-9]{2}/) == nil }.map(\.id) == [])
    #expect(entries.filter { $0.country.utf8.count != 2 }.map(\.id) == [])
  }
}
