/// The parts of a page whose text is no markup: scripts, styles, text fields.
enum RawElements {
  private static let names = ["script", "style", "textarea", "title", "xmp"].map { Array($0.utf8) }

  /// Byte ranges from the start tag to the end tag, in order; linear in the page.
  static func ranges(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    var unclosed: Set<[UInt8]> = []
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else {
        at += 1
        continue
      }
      if bytes[at...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
        at = end(ofCommentAt: at, bytes)
        continue
      }
      guard let name = names.first(where: { isTag($0, at: at + 1, bytes) }), !unclosed.contains(name) else {
        at += 1
        continue
      }
      guard let end = closing(name, from: at, bytes) else {
        // Without an end tag nothing is excluded, and no second search to the end is made.
        unclosed.insert(name)
        at += 1
        continue
      }
      found.append(at..<end)
      at = end
    }
    return found
  }

  /// Behind the comment, or behind its opening where it has no end.
  private static func end(ofCommentAt start: Int, _ bytes: [UInt8]) -> Int {
    var at = start + 4
    while at + 2 < bytes.count {
      if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"),
        bytes[at + 2] == UInt8(ascii: ">")
      {
        return at + 3
      }
      at += 1
    }
    return bytes.count
  }

  private static func closing(_ name: [UInt8], from start: Int, _ bytes: [UInt8]) -> Int? {
    var at = start + 1
    while at + 1 < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/"), isTag(name, at: at + 2, bytes) {
        return at
      }
      at += 1
    }
    return nil
  }

  /// True where the name of a tag stands at `at`, in either case, with no letter behind it.
  private static func isTag(_ name: [UInt8], at: Int, _ bytes: [UInt8]) -> Bool {
    guard at + name.count < bytes.count else { return false }
    for index in name.indices where bytes[at + index] | 0x20 != name[index] { return false }
    let next = bytes[at + name.count] | 0x20
    return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next)
      && bytes[at + name.count] != UInt8(ascii: "-")
  }
}
