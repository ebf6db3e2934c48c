import Foundation
import TestSupport
import Testing

@testable import FactCheckKit
@testable import Reporting
@testable import TextCore

/// Packs from the cache are the packs that were compiled; what is damaged or stale is compiled anew.
@Suite("Compiled packs")
struct CompiledPacksTests {
  @Test("all tables come back from a file as they were written")
  func tables() throws {
    let packs = try Self.compiled.get()
    let file = try Self.mapped(packs.file(key: Self.key))
    let again = try #require(CompiledPacks(file, key: Self.key))
    #expect(again.file(key: Self.key) == packs.file(key: Self.key))
    #expect(again.rules.vocabulary.count == packs.rules.vocabulary.count)
    #expect(again.rules.rules.map(\.id) == packs.rules.rules.map(\.id))
    #expect(again.registry.entries == packs.registry.entries)
    for id in stride(from: UInt32(1), to: UInt32(packs.rules.vocabulary.count), by: 97) {
      #expect(again.rules.vocabulary.id(of: packs.rules.vocabulary.word(id)) == id)
    }
  }

  @Test("reports by packs from the cache are, byte for byte, those by packs compiled from source")
  func reports() throws {
    let folder = try TemporaryFolder()
    let settings = CheckerSettings(cache: PackCache(folder: folder.path))
    let plain = try Checker()
    let first = try Checker(settings)
    let second = try Checker(settings)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    let root = RepositoryRoot.url
    for name in ["seeds", "Fixtures/pages"] {
      let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: name).path)
        .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.sorted()
      #expect(!files.isEmpty)
      for file in files {
        let path = root.appending(path: name + "/" + file).path
        let expected = try Self.report(plain, path)
        #expect(expected == (try Self.report(first, path)), "\(file)")
        #expect(expected == (try Self.report(second, path)), "\(file)")
      }
    }
  }

  @Test("rules switched by a configuration are switched alike in packs from the cache")
  func adjusted() throws {
    let folder = try TemporaryFolder()
    let cache = PackCache(folder: folder.path)
    _ = try Checker(CheckerSettings(cache: cache))
    let settings = [
      RuleSetting(glob: "hedge/*", isOn: false), RuleSetting(glob: "weasel/*", severity: .error),
    ]
    let path = RepositoryRoot.url.appending(path: "seeds/000_7b9c853acbd692ae.txt").path
    let reports = try [nil, cache].map { cache in
      let checker = try Checker(
        CheckerSettings(ruleGlobs: ["hedge/*", "weasel/*", "headline/*"], cache: cache))
      return try Self.report(
        checker.adjusted(rules: settings, globs: ["hedge/*", "weasel/*"], profile: .opinion), path)
    }
    #expect(reports[0] == reports[1])
  }

  @Test("a damaged file is compiled anew and replaced")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let cache = PackCache(folder: folder.path)
    let packs = try Self.compiled.get()
    let sources = try PackSources(CheckerSettings())
    let name = SHA256.hexadecimal([sources.key])
    let whole = packs.file(key: sources.key)
    var places = Array(stride(from: 0, to: 96, by: 7))
    places += stride(from: 96, to: whole.count, by: whole.count / 12)
    for place in places {
      var bytes = whole
      bytes[place] ^= 0x10
      #expect(CompiledPacks(try Self.mapped(bytes), key: sources.key) == nil, "byte \(place)")
    }
    for count in [1, 95, 96, 4_096, whole.count / 2, whole.count - 1] {
      #expect(
        CompiledPacks(try Self.mapped(Array(whole[..<count])), key: sources.key) == nil, "\(count) bytes")
    }
    cache.write(name, Array(whole.dropLast(100)))
    #expect(try !Checker(CheckerSettings(cache: cache)).rules.rules.isEmpty)
    let repaired = try #require(cache.file(name))
    #expect(CompiledPacks(repaired, key: sources.key) != nil)
  }

  @Test("a file of other sources, put under the name of these, is not used")
  func stale() throws {
    let house = try HousePack(
      "rules:\n" + HousePack.rule("weasel/house", "note", "match: \"zorbish\"", Self.examples))
    let folder = try TemporaryFolder()
    let cache = PackCache(folder: folder.path)
    let settings = CheckerSettings(packs: [house.path], cache: cache)
    let sources = try PackSources(settings)
    #expect(sources.key != (try PackSources(CheckerSettings()).key))
    let shipped = try Self.compiled.get().file(key: try PackSources(CheckerSettings()).key)
    cache.write(SHA256.hexadecimal([sources.key]), shipped)
    #expect(try Checker(settings).rules.rules.contains { $0.id == "weasel/house" })
    #expect(try Checker(settings).rules.rules.contains { $0.id == "weasel/house" })
  }

  @Test("a changed rule file has another key, and so have the same bytes under another name")
  func keys() throws {
    let folder = try TemporaryFolder()
    let pack = "factcheck: 1\npack: {id: house, version: 1.0.0}\n"
    let one = try folder.write("one.yml", pack)
    let key = try PackSources(CheckerSettings(packs: [one])).key
    #expect(key == (try PackSources(CheckerSettings(packs: [one])).key))
    try folder.write("one.yml", pack + "# edited\n")
    #expect(key != (try PackSources(CheckerSettings(packs: [one])).key))
    let two = try folder.write("two.yml", pack)
    #expect(key != (try PackSources(CheckerSettings(packs: [two])).key))
    #expect(key != (try PackSources(CheckerSettings(registries: [two])).key))
  }

  @Test("faults of rule files are told the same with a cache, which keeps nothing of them")
  func faults() throws {
    let house = try HousePack("rules:\n- id: weasel/house\n  mach: x\n")
    let folder = try TemporaryFolder()
    func fault(_ settings: CheckerSettings) -> String {
      do throws(SetupFault) {
        _ = try Checker(settings)
        return ""
      } catch {
        return error.description
      }
    }
    let told = fault(CheckerSettings(packs: [house.path], cache: PackCache(folder: folder.path)))
    #expect(!told.isEmpty)
    #expect(told == fault(CheckerSettings(packs: [house.path])))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("a cache that cannot be written is no error")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("file", "in the way")
    let checker = try Checker(CheckerSettings(cache: PackCache(folder: file + "/cache")))
    #expect(!checker.rules.rules.isEmpty)
  }

  static let examples =
    "examples: {flag: [\"A [[zorbish]] plan.\", \"So [[zorbish]].\"], pass: [\"A plan.\", \"It is so.\"]}"
  static let key = SHA256.digest([Array("test".utf8)])
  /// Compiled once: in a debug build the packs take seconds.
  static let compiled = Result { try CheckerSetup(CheckerSettings()).compiled }

  private static func report(_ checker: Checker, _ path: String) throws -> String {
    let document = try checker.document(atPath: path, form: .auto)
    let outcome = Outcome.report(checker.report(on: document))
    return String(decoding: JSONRenderer(isLines: true).render(outcome, checker: checker), as: UTF8.self)
  }

  private static func mapped(_ bytes: [UInt8]) throws -> MappedFile {
    let folder = try TemporaryFolder()
    let cache = PackCache(folder: folder.path)
    cache.write("a", bytes)
    return try #require(cache.file("a"))
  }
}
