import TextCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Finds the comments addressed to the program in the decoded source of a page or a Markdown file.
///
/// A comment inside `<script>`, `<style>`, `<textarea>`, `<title>` or `<xmp>` is no comment; neither is one
/// inside a fenced block or a code span of Markdown, so that pages about the program can show examples.
struct SuppressionScanner {
  /// Most comments that are read in one document: an article has a handful, and each costs a look at the
  /// findings of its rule.
  static let mostComments = 1_000
  /// Longest comment that is read, in bytes: a reason is a sentence.
  static let longestComment = 2_000

  private static let needle = Array(SuppressionParser.prefix.utf8)
  /// What follows the exclamation mark that opens a comment.
  private static let opening = Array("--".utf8)

  /// The comments in order of their places; empty for plain text, whose words are all prose.
  static func scan(_ document: Document) -> [SuppressionDirective] {
    guard document.format != .text else { return [] }
    let bytes = document.source.decoded
    let places = occurrences(bytes)
    guard !places.isEmpty else { return [] }
    let excluded = document.format == .markdown ? MarkdownCode.ranges(bytes) : RawElements.ranges(bytes)
    var found: [SuppressionDirective] = []
    var region = 0
    for place in places {
      guard let range = comment(around: place, bytes) else { continue }
      while region < excluded.count, excluded[region].upperBound <= range.lowerBound { region += 1 }
      if region < excluded.count, excluded[region].contains(range.lowerBound) { continue }
      if found.count == mostComments {
        let message =
          "more than \(mostComments) comments to the program; this one and those behind it are not read"
        found.append(SuppressionDirective(order: .fault(.malformed, message), range: range))
        break
      }
      let order: SuppressionDirective.Order
      if range.count > longestComment {
        order = .fault(.malformed, "it is longer than \(longestComment) bytes, or `-->` is missing")
      } else {
        order = SuppressionParser.order(String(decoding: bytes[place..<range.upperBound - 3], as: UTF8.self))
      }
      found.append(SuppressionDirective(order: order, range: range))
    }
    return found
  }

  /// Bytes of the comment whose first word begins at `place`, or nil where that is none.
  ///
  /// A comment that is not closed within the longest one is given one byte more than that.
  private static func comment(around place: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var start = place
    while start > 0, isSpace(bytes[start - 1]) { start -= 1 }
    guard start >= 4, bytes[start - 1] == UInt8(ascii: "-"), bytes[start - 2] == UInt8(ascii: "-"),
      bytes[start - 3] == UInt8(ascii: "!"), bytes[start - 4] == UInt8(ascii: "<")
    else { return nil }
    start -= 4
    var end = place
    let limit = min(bytes.count, start + longestComment + 1)
    while end + 2 < limit {
      if bytes[end] == UInt8(ascii: "-"), bytes[end + 1] == UInt8(ascii: "-"),
        bytes[end + 2] == UInt8(ascii: ">")
      {
        return start..<end + 3
      }
      end += 1
    }
    return start..<start + longestComment + 1
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func startsWithNeedle(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    guard at + needle.count <= text.count else { return false }
    return needle.indices.allSatisfy { lower(text[at + $0]) == needle[$0] }
  }

  /// Where the prefix stands first in a comment, in capitals or not: exclamation marks are rarer in pages than any other
  /// part of `<!--`.
  private static func occurrences(_ bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    bytes.withUnsafeBytes { text in
      var at = 0
      while let base = text.baseAddress, at < text.count,
        let mark = memchr(base + at, Int32(UInt8(ascii: "!")), text.count - at)
      {
        let mark = UnsafeRawPointer(mark) - base
        at = mark + 1
        guard mark > 0, text[mark - 1] == UInt8(ascii: "<"), mark + opening.count < text.count,
          text[at...].starts(with: opening)
        else { continue }
        at += opening.count
        while at < text.count, isSpace(text[at]) { at += 1 }
        if startsWithNeedle(text, at) { found.append(at) }
      }
    }
    return found
  }
}
