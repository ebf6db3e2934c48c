/// Texts as YAML scalars.
enum YAMLText {
  /// The text plain where that reads back as the same text, in double quotes otherwise.
  static func scalar(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
    }
    let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "nan", "inf"]
    if plain, let first = text.utf8.first, first | 0x20 >= UInt8(ascii: "a"),
      !words.contains(text.lowercased())
    {
      return text
    }
    return quoted(text)
  }

  /// The text in double quotes.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
