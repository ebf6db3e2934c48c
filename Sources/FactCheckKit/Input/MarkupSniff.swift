/// Tells an HTML page or JSON Lines from text where the name of the file does not.
enum MarkupSniff {
  /// Bytes looked at; a page says what it is at its very beginning.
  private static let seen = 512
  /// Bytes looked at for the names of fields, which may stand behind others.
  private static let dataSeen = 1 << 16

  /// True where the bytes begin with a document type, an `html` tag or a comment before one.
  static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(seen), as: UTF8.self).lowercased()
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
      || (start.hasPrefix("<!--") || start.hasPrefix("<?xml")) && start.contains("<html")
  }

  /// What data that is no article the bytes begin like, and what to do; nil for anything else.
  ///
  /// Read as prose it would have no findings, and a gate would pass.
  static func foreignData(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(dataSeen)
    var rest = head[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop(while: isSpace)
    if rest.starts(with: "<?xml".utf8) {
      return
        "this looks like XML that is no page: give the text of the article, or --input text to read it as prose"
    }
    guard let first = rest.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    rest = rest.dropFirst().drop(while: isSpace)
    if first == UInt8(ascii: "["), rest.first == UInt8(ascii: "{") {
      rest = rest.dropFirst().drop(while: isSpace)
    } else if first == UInt8(ascii: "[") {
      return nil
    }
    guard rest.first == UInt8(ascii: "\""), holds(rest, "\"text\"") || holds(rest, "\"html\"") else {
      return nil
    }
    return
      "this looks like JSON: give JSON Lines, one object a line (--input jsonl), or --input text to read it as prose"
  }

  /// True where the bytes begin with an object that has a member `text` or `html` on its first line.
  ///
  /// The line may be cut off: of a stream no more is known than what was read ahead.
  static func looksLikeRecords(_ bytes: some Collection<UInt8>) -> Bool {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let line = bytes.drop(while: isSpace).prefix { $0 != 0x0A }
    guard line.first == UInt8(ascii: "{"), line.dropFirst().drop(while: isSpace).first == UInt8(ascii: "\"")
    else { return false }
    return holds(line, "\"text\"") || holds(line, "\"html\"")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// True where a name stands with a colon behind it.
  private static func holds(_ line: some Collection<UInt8>, _ name: StaticString) -> Bool {
    let name = name.withUTF8Buffer(Array.init)
    var rest = line[...]
    while let at = rest.firstIndex(of: name[0]) {
      rest = rest[at...]
      if rest.starts(with: name), rest.dropFirst(name.count).drop(while: isSpace).first == UInt8(ascii: ":") {
        return true
      }
      rest = rest.dropFirst()
    }
    return false
  }
}
