/// Cuts an entry of a lexicon at its blanks and reads the marks of each part.
enum EntryParts {
  /// A part between blanks, or what stands between inner double quotes.
  struct Part {
    var text: String
    var inflection: Inflection?
    var isExact = false
  }

  /// The parts of an entry; a slash that begins no inflection belongs to the word ("9/11").
  static func parts(of entry: String) -> [Part] {
    var parts: [Part] = []
    var rest = entry[...]
    while let first = rest.first {
      if first == " " {
        rest = rest.dropFirst()
      } else if first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") {
        let text = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        if !text.isEmpty { parts.append(Part(text: String(text), inflection: nil, isExact: true)) }
      } else {
        let end = rest.firstIndex(of: " ") ?? rest.endIndex
        parts.append(part(rest[..<end]))
        rest = rest[end...]
      }
    }
    return parts
  }

  private static func part(_ text: Substring) -> Part {
    guard let slash = text.lastIndex(of: "/"), slash > text.startIndex,
      let inflection = Inflection(text[text.index(after: slash)...])
    else { return Part(text: String(text), inflection: nil) }
    return Part(text: String(text[..<slash]), inflection: inflection)
  }

  /// The suffix of a part that looks like an inflection and is none (`say/v.psat`), for a diagnostic.
  static func brokenInflection(in entry: String) -> String? {
    for part in entry.split(separator: " ") {
      guard let slash = part.lastIndex(of: "/"), slash > part.startIndex else { continue }
      let suffix = part[part.index(after: slash)...]
      let stem = suffix.split(separator: ".").first ?? ""
      if Inflection(suffix) == nil, Inflection(stem) != nil { return String(suffix) }
    }
    return nil
  }
}
