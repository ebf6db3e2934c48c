import Dispatch
import Foundation
import TestSupport
import Testing

@testable import FactCheckKit

/// Files of the cache appear whole or not at all, and a cache that does not work is none.
@Suite("Cache of packs")
struct PackCacheTests {
  @Test("what was kept is found, as it was, in a folder that is made for it")
  func keeps() throws {
    let folder = try TemporaryFolder()
    let cache = PackCache(folder: folder.path + "/deep/er")
    #expect(cache.file("a") == nil)
    #expect(cache.write("a", [1, 2, 3]))
    #expect(Self.bytes(cache, "a") == [1, 2, 3])
    #expect(cache.write("a", [4]))
    #expect(Self.bytes(cache, "a") == [4])
    #expect(cache.file("b") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.folder) == ["a.pack"])
  }

  @Test("a mapped file stays readable when another one takes its place")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let cache = PackCache(folder: folder.path)
    cache.write("a", [UInt8](repeating: 7, count: 10_000))
    let file = try #require(cache.file("a"))
    cache.write("a", [UInt8](repeating: 8, count: 20_000))
    #expect(file.bytes.count == 10_000)
    #expect(file.bytes.allSatisfy { $0 == 7 })
  }

  @Test("a folder that cannot be, an empty file, a folder and a link in place of a file are no cache")
  func useless() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("file", "in the way")
    let cache = PackCache(folder: file + "/cache")
    #expect(!cache.write("a", [1]))
    #expect(cache.file("a") == nil)
    let other = PackCache(folder: folder.path)
    try folder.write("empty.pack", "")
    #expect(other.file("empty") == nil)
    try folder.write("folder.pack/file", "text")
    #expect(other.file("folder") == nil)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.pack", withDestinationPath: file)
    #expect(other.file("link") == nil)
    #expect(!other.write("folder", [1]))
    #expect(
      !(try FileManager.default.contentsOfDirectory(atPath: folder.path)).contains { $0.hasPrefix(".") })
  }

  @Test("of writers at the same time each leaves a whole file, and readers see no half of one")
  func writers() throws {
    let folder = try TemporaryFolder()
    let cache = PackCache(folder: folder.path + "/cache")
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      for round in 0..<20 {
        let value = UInt8(number * 20 + round)
        cache.write("a", [UInt8](repeating: value, count: 1_000 + Int(value) * 10))
        guard let bytes = Self.bytes(cache, "a"), let first = bytes.first else {
          Issue.record("nothing to read")
          continue
        }
        #expect(bytes == [UInt8](repeating: first, count: 1_000 + Int(first) * 10))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.folder) == ["a.pack"])
  }

  @Test("the folder does not grow without end")
  func old() throws {
    let folder = try TemporaryFolder()
    let cache = PackCache(folder: folder.path)
    try folder.write("note.txt", "of somebody else")
    for number in 0..<30 { #expect(cache.write("pack-\(number)", [1])) }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.filter { $0.hasSuffix(".pack") }.count == 8)
    #expect(files.contains("pack-29.pack"))
    #expect(files.contains("note.txt"))
  }

  @Test("the folder of the user is that of the environment, if it is absolute")
  func user() {
    func folder(_ variables: [String: String]) -> String? {
      PackCache.ofUser { variables[$0] }?.folder
    }
    #expect(folder(["XDG_CACHE_HOME": "/c", "HOME": "/h"]) == "/c/factcheck")
    let home = folder(["XDG_CACHE_HOME": "relative", "HOME": "/h"])
    #expect(home == "/h/.cache/factcheck" || home == "/h/Library/Caches/factcheck")
    #expect(folder(["HOME": "h"]) == nil)
    #expect(folder([:]) == nil)
  }

  private static func bytes(_ cache: PackCache, _ name: String) -> [UInt8]? {
    cache.file(name).map { Array($0.bytes) }
  }
}
