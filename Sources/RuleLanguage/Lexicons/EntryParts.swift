/// Cuts an entry of a lexicon at its blanks and reads the marks of each part.
enum EntryParts {
  /// A part between blanks, or what stands between inner double quotes.
  struct Part: Sendable {
    var text: String
    var inflection: Inflection?
    var isExact = false
    /// What looks like an inflection and is none (`v.psat`), for a diagnostic.
    var brokenInflection: String?
  }

  /// The parts of an entry; a slash that begins no inflection belongs to the word ("9/11").
  static func parts(of bytes: [UInt8]) -> [Part] {
    let blank = UInt8(ascii: " ")
    let quote = UInt8(ascii: "\"")
    var parts: [Part] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == blank {
        at += 1
      } else if bytes[at] == quote, let end = bytes[(at + 1)...].firstIndex(of: quote) {
        if end > at + 1 {
          parts.append(Part(text: string(bytes[at + 1..<end]), inflection: nil, isExact: true))
        }
        at = end + 1
      } else {
        var end = at
        while end < bytes.count, bytes[end] != blank { end += 1 }
        parts.append(part(bytes[at..<end]))
        at = end
      }
    }
    return parts
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> Part {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), slash > bytes.startIndex else {
      return Part(text: string(bytes), inflection: nil)
    }
    let suffix = string(bytes[(slash + 1)...])
    if let inflection = Inflection(suffix) {
      return Part(text: string(bytes[..<slash]), inflection: inflection)
    }
    let stem = suffix.utf8.split(separator: UInt8(ascii: ".")).first.map { String($0) ?? "" } ?? ""
    let isBroken = Inflection(stem) != nil
    return Part(text: string(bytes), inflection: nil, brokenInflection: isBroken ? suffix : nil)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
