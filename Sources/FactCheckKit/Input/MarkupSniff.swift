/// Tells an HTML page from text where the name of the file does not.
enum MarkupSniff {
  /// Bytes looked at; a page says what it is at its very beginning.
  private static let seen = 512

  /// True where the bytes begin with a document type, an `html` tag or a comment before one.
  static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(seen), as: UTF8.self).lowercased()
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
      || (start.hasPrefix("<!--") && start.contains("<html"))
  }
}
