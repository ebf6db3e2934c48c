/// The file an archive is kept in: a header that says what it was made from, then the archive.
///
/// Header, 96 bytes in the byte order of the machine: 8 bytes "factpack", version of the form and a mark of the byte
/// order (4 bytes each), the key (SHA-256 of everything the archive follows from, 32 bytes), number of bytes of the
/// archive (8), zeros (8) and the four sums over the archive (8 each).
public enum ArchiveFile {
  /// Version of the header and of the rules by which values are laid out.
  public static let version: UInt32 = 13

  private static let magic: [UInt8] = Array("factpack".utf8)
  /// Reads as another number on machines with another byte order.
  private static let order: UInt32 = 0x0102_0304
  /// Bytes of a key.
  public static let keySize = 32
  /// Bytes before the archive.
  public static let headerSize = 96

  /// The bytes of a file that holds the archive; the key must have `keySize` bytes.
  public static func sealed(_ archive: [UInt8], key: [UInt8]) -> [UInt8] {
    var out = magic
    out.reserveCapacity(headerSize + archive.count)
    append(version, to: &out)
    append(order, to: &out)
    out += key
    append(UInt64(archive.count), to: &out)
    out += [UInt8](repeating: 0, count: 8)
    let sums = archive.withUnsafeBytes { self.sums($0) }
    for sum in [sums.0, sums.1, sums.2, sums.3] { append(sum, to: &out) }
    return out + archive
  }

  /// The archive in the bytes of a file; nil where they are damaged, of another version or of another key.
  public static func opened(_ file: UnsafeRawBufferPointer, key: [UInt8]) -> UnsafeRawBufferPointer? {
    guard key.count == keySize, file.count >= headerSize, file[..<8].elementsEqual(magic),
      file.loadUnaligned(fromByteOffset: 8, as: UInt32.self) == version,
      file.loadUnaligned(fromByteOffset: 12, as: UInt32.self) == order,
      file[16..<48].elementsEqual(key),
      file.loadUnaligned(fromByteOffset: 48, as: UInt64.self) == UInt64(file.count - headerSize),
      file.loadUnaligned(fromByteOffset: 56, as: UInt64.self) == 0
    else { return nil }
    let archive = UnsafeRawBufferPointer(rebasing: file[headerSize...])
    let sums = sums(archive)
    for (place, sum) in [sums.0, sums.1, sums.2, sums.3].enumerated()
    where file.loadUnaligned(fromByteOffset: 64 + place * 8, as: UInt64.self) != sum {
      return nil
    }
    return archive
  }

  /// Four sums over the words of 8 bytes, each over every fourth pair of words; any change of one word changes its sum.
  ///
  /// A step is an exclusive or with the first word of a pair, a multiplication by an odd number, a reversal of the bytes
  /// and an addition of the second word, each of which can be undone.
  private static func sums(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt64, UInt64) {
    var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    guard let base = bytes.baseAddress else { return (a, b, c, d) }
    @inline(__always)
    func step(_ sum: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
      ((sum ^ first) &* 0x9E37_79B9_7F4A_7C15).byteSwapped &+ second
    }
    @inline(__always)
    func word(_ at: Int) -> UInt64 { base.loadUnaligned(fromByteOffset: at, as: UInt64.self) }
    var at = 0
    while bytes.count &- at >= 64 {
      a = step(a, word(at), word(at &+ 8))
      b = step(b, word(at &+ 16), word(at &+ 24))
      c = step(c, word(at &+ 32), word(at &+ 40))
      d = step(d, word(at &+ 48), word(at &+ 56))
      at &+= 64
    }
    while at < bytes.count {
      a = step(a, UInt64(bytes[at]), 0)
      at += 1
    }
    return (a, b, c, d)
  }

  private static func append(_ value: some FixedWidthInteger, to out: inout [UInt8]) {
    withUnsafeBytes(of: value) { out.append(contentsOf: $0) }
  }
}
