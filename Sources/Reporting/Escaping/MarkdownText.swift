/// Text made safe for GitHub's Markdown, table cells included.
enum MarkdownText {
  /// Takes the meaning of markup out of a text, without changing what is read; not for the start of a line.
  ///
  /// White space collapses to single spaces. `<`, `>` and `&` become references. A word joiner behind `@`, `#`
  /// and `:` before a letter keeps the words of an article from calling people, linking issues or turning into
  /// pictures: GitHub looks for those after backslashes are gone. Bare addresses are not linked.
  static func escape(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var out = ByteBuffer(capacity: bytes.count &+ bytes.count / 8)
      var isSpace = true
      var last = UInt8(ascii: " ")
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        let scalar = ShownScalar(bytes, at: at)
        defer { at += scalar.length }
        if scalar.form == .space || byte < 0x20 || byte == 0x7F {
          if !isSpace { out.append(UInt8(ascii: " ")) }
          isSpace = true
          last = UInt8(ascii: " ")
          continue
        }
        isSpace = false
        if isCalling(last), isCalled(UnsafeBufferPointer(rebasing: bytes[at..<at + scalar.length])) {
          out.append("\u{2060}")
        }
        switch byte {
        case UInt8(ascii: "<"): out.append("&lt;")
        case UInt8(ascii: ">"): out.append("&gt;")
        case UInt8(ascii: "&"): out.append("&amp;")
        default:
          if isMark(byte, behind: last) { out.append(UInt8(ascii: "\\")) }
          out.append(UnsafeBufferPointer(rebasing: bytes[at..<at + scalar.length]))
        }
        last = byte
      }
      if out.count > 0, isSpace { out.cut(to: out.count - 1) }
      return String(decoding: out.view, as: UTF8.self)
    }
  }

  /// True for `@`, `#` and `:`.
  private static func isCalling(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":")
  }

  /// True for letters, digits and the plus sign.
  private static func isCalled(_ scalar: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let scalar = String(decoding: scalar, as: UTF8.self).unicodeScalars.first else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "+"
  }

  /// True for a byte that wants a backslash.
  private static func isMark(_ byte: UInt8, behind last: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"):
      true
    // Of `https://` and `www.` the backslash takes the power to become links.
    case UInt8(ascii: "/"): last == UInt8(ascii: ":")
    case UInt8(ascii: "."): last == UInt8(ascii: "w") || last == UInt8(ascii: "W")
    default: false
    }
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
    if text.utf8.allSatisfy({ PrintableText.isPrintable($0) && $0 != 0x60 && $0 != 0x7C }) {
      return "`\(text)`"
    }
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
