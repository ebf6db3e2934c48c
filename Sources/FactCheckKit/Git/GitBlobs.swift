/// Reads what `git cat-file --batch` prints: a line with the size, then the bytes and a line feed.
struct GitBlobs {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next blob; nil where git has none of that name, or where it is no file.
  mutating func next() -> [UInt8]? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    let head = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
    rest = rest[(end + 1)...]
    let words = head.split(separator: " ")
    // `NAME missing` has no bytes behind it; a name may itself hold blanks.
    guard words.count >= 2, words.last != "missing", let last = words.last, let size = Int(last), size >= 0,
      rest.count > size
    else { return nil }
    let blob = Array(rest.prefix(size))
    rest = rest.dropFirst(size + 1)
    return words[words.count - 2] == "blob" ? blob : nil
  }
}
