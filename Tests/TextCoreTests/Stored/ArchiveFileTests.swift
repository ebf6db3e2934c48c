import Testing

@testable import TextCore

/// A file of an archive is opened whole, under its own key, or not at all.
@Suite("Files of archives")
struct ArchiveFileTests {
  static let key = SHA256.digest([Array("key".utf8)])
  static let archive = Archive.bytes(of: ArchiveSample.full)
  static let file = ArchiveFile.sealed(archive, key: key)

  @Test("what was sealed is opened under the same key")
  func opens() {
    #expect(Self.opens(Self.file))
    #expect(Self.file.count == ArchiveFile.headerSize + Self.archive.count)
    Self.file.withUnsafeBytes { file in
      #expect(ArchiveFile.opened(file, key: Self.key)?.elementsEqual(Self.archive) == true)
    }
  }

  @Test("a file with any bit turned is refused")
  func bits() {
    for place in Self.file.indices {
      for bit in 0..<8 {
        var changed = Self.file
        changed[place] ^= 1 << UInt8(bit)
        #expect(!Self.opens(changed), "byte \(place), bit \(bit)")
      }
    }
  }

  @Test("a file cut off at any byte or made longer is refused")
  func lengths() {
    for count in 0..<Self.file.count { #expect(!Self.opens(Array(Self.file[..<count]))) }
    #expect(!Self.opens(Self.file + [0]))
    // A length that agrees with the bytes does not help where the sums do not.
    var shorter = Array(Self.file.dropLast(8))
    withUnsafeBytes(of: UInt64(Self.archive.count - 8)) { shorter.replaceSubrange(48..<56, with: $0) }
    #expect(!Self.opens(shorter))
  }

  @Test("words in another order are refused")
  func order() {
    var changed = Self.file
    let start = ArchiveFile.headerSize
    for at in 0..<32 { changed.swapAt(start + at, start + 32 + at) }
    #expect(!Self.opens(changed))
  }

  @Test("another key, another version and another order of bytes are refused")
  func headers() {
    let other = SHA256.digest([Array("another key".utf8)])
    #expect(!Self.opens(Self.file, key: other))
    #expect(!Self.opens(Self.file, key: []))
    var version = Self.file
    version[8] &+= 1
    #expect(!Self.opens(version))
    var order = Self.file
    order[12..<16].reverse()
    #expect(!Self.opens(order))
  }

  static func opens(_ bytes: [UInt8], key: [UInt8] = key) -> Bool {
    bytes.withUnsafeBytes { ArchiveFile.opened($0, key: key) != nil }
  }
}
