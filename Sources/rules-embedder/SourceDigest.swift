/// FNV-1a over names and bytes of files, 128 bits. Source: Fowler, Noll, Vo (draft-eastlake-fnv).
struct SourceDigest {
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
  private var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  /// The digest as hexadecimal digits.
  var text: String { String(value, radix: 16) }

  /// Adds a run of bytes and its end, so that no two lists of runs read alike.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt128(byte)) &* SourceDigest.prime }
    value = (value ^ 0x1FF) &* SourceDigest.prime
  }
}
