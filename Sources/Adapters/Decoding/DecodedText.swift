internal import TextCore

/// A decoded text under construction: its bytes and the map back to the input.
struct DecodedText {
  private(set) var bytes: [UInt8] = []
  private(set) var map = SourceMap(runs: [])
  /// Number of bytes that are none of the encoding.
  var damagedBytes = 0

  /// Takes source bytes that are themselves.
  mutating func verbatim(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    map.append(
      .init(
        textStart: bytes.count, sourceStart: range.lowerBound, sourceLength: range.count,
        isVerbatim: true))
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
  }

  /// Takes a scalar that stands for `length` source bytes.
  mutating func scalar(_ value: UInt32, at source: Int, length: Int) {
    map.append(
      .init(textStart: bytes.count, sourceStart: source, sourceLength: length, isVerbatim: false))
    UTF8Scan.append(value, to: &bytes)
  }

  /// Takes UTF-8 bytes that stand for `length` source bytes.
  mutating func text(_ utf8: some Collection<UInt8>, at source: Int, length: Int) {
    guard !utf8.isEmpty else { return }
    map.append(
      .init(textStart: bytes.count, sourceStart: source, sourceLength: length, isVerbatim: false))
    bytes.append(contentsOf: utf8)
  }
}
