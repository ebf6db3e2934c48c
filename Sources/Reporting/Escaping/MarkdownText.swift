/// Text made safe for GitHub's Markdown, table cells included.
enum MarkdownText {
  private static let marks = Set("\\`*_[]#|~$".unicodeScalars)

  /// Takes the meaning of markup out of a text, without changing what is read; not for the start of a line.
  ///
  /// White space collapses to single spaces. `<`, `>` and `&` become references. A word joiner behind `@`, `#`
  /// and `:` before a letter keeps the words of an article from calling people, linking issues or turning into
  /// pictures: GitHub looks for those after backslashes are gone. Bare addresses are not linked.
  static func escape(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var isSpace = true
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F {
        if !isSpace { out.append(" ") }
        isSpace = true
        last = " "
        continue
      }
      isSpace = false
      if last == "@" || last == "#" || last == ":",
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "+"
      {
        out.append("\u{2060}")
      }
      switch scalar {
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      default:
        // Of `https://` and `www.` the backslash takes the power to become links.
        if marks.contains(scalar) || scalar == "/" && last == ":"
          || scalar == "." && (last == "w" || last == "W")
        {
          out.append("\\")
        }
        out.append(scalar)
      }
      last = scalar
    }
    if out.last == " " { out.removeLast() }
    return String(out)
  }

  /// An address for `[words](<address>)`: what could end the brackets, or break a table, percent-encoded.
  static func address(_ url: String) -> String {
    var out: [UInt8] = []
    for byte in url.utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "\\"),
        UInt8(ascii: "`"), UInt8(ascii: "\""):
        out.append(contentsOf: URIText.percent(byte))
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A code span that no text can leave: its fence is longer than any run of backticks inside.
  static func code(_ text: String) -> String {
    var longest = 0
    var run = 0
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
      // A pipe ends a table cell even inside a code span.
      if scalar == "|" { plain.append("\\") }
      plain.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = longest > 0 ? " " : ""
    return fence + pad + String(plain) + pad + fence
  }
}
