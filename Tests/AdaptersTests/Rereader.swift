import Foundation
import TextCore

/// Reads bytes of a page again without the adapter: tags and comments cut, references decoded, white space
/// collapsed. Knows just what the fixtures use.
enum Rereader {
  /// True where the bytes read as the text. White space is not compared: a boundary between two blocks or
  /// a gap in the markup may stand for a space or for none.
  static func isSame(_ bytes: ArraySlice<UInt8>, _ expected: String) -> Bool {
    func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    if bare(text(bytes)) == bare(expected) { return true }
    // Text of a page that a script fills stands in a JSON string.
    guard bytes.contains(0x5C) else { return false }
    let quoted = Array("\"".utf8) + bytes + Array("\"".utf8)
    let decoded = try? JSONDecoder().decode(String.self, from: Data(quoted))
    return decoded.map { bare(text(Array($0.utf8)[...])) == bare(expected) } ?? false
  }

  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var out = ""
    let text = String(decoding: bytes, as: UTF8.self)
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("<!--") {
        guard let end = rest.range(of: "-->") else { break }
        rest = rest[end.upperBound...]
      } else if let raw = ["script", "style", "svg", "noscript", "iframe"].first(where: {
        rest.hasPrefix("<\($0)")
      }),
        let end = rest.range(of: "</\(raw)>")
      {
        rest = rest[end.upperBound...]
      } else if first == "<", let next = rest.dropFirst().first,
        next.isASCII && next.isLetter || next == "/"
      {
        if rest.prefix(3).lowercased() == "<br" { out += " " }
        let end = rest.firstIndex(of: ">") ?? rest.endIndex
        // A tag in which another one opens is none.
        let next = rest.dropFirst().firstIndex(of: "<") ?? rest.endIndex
        if next < end {
          rest = rest[next...]
        } else {
          rest = rest[end...].dropFirst()
        }
      } else if first == "&", let end = rest.prefix(12).firstIndex(of: ";"),
        let decoded = reference(rest[rest.index(after: rest.startIndex)..<end])
      {
        out += decoded
        rest = rest[rest.index(after: end)...]
      } else {
        out.append(first)
        rest = rest.dropFirst()
      }
    }
    let scalars = out.unicodeScalars.filter { $0 != "\u{AD}" && $0 != "\u{200B}" }
    return String(String.UnicodeScalarView(scalars)).split { $0.isWhitespace }.joined(separator: " ")
  }

  private static func reference(_ name: Substring) -> String? {
    let known = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": " ", "rsquo": "’", "lsquo": "‘", "ldquo": "“",
      "rdquo": "”", "mdash": "—", "ndash": "–", "eacute": "é", "shy": "\u{AD}", "hellip": "…", "euro": "€",
      "apos": "'", "atilde": "ã", "Atilde": "Ã", "copy": "©",
    ]
    if let text = known[String(name)] { return text }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    let windows: [UInt32: String] = [145: "‘", 146: "’", 147: "“", 148: "”", 150: "–", 151: "—"]
    guard let value else { return nil }
    return windows[value] ?? Unicode.Scalar(value).map { String(Character($0)) }
  }
}
