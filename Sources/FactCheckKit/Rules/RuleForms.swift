/// The inflected forms that a rule's words stand for.
public enum RuleForms {
  /// Most entries of a lexicon that are listed: some hold thousands.
  private static let mostEntries = 200

  /// For each lexicon that a rule names (`@name`) one line with its name, then one an entry with its forms.
  ///
  /// - Parameters:
  ///   - text: the rule as written.
  ///   - file: the file it stands in; a lexicon of the same folder goes before others of its name.
  static func lexiconLines(in text: String, file: String, _ written: WrittenLexicons) -> [String] {
    let forms = EntryForms()
    let folder = file.split(separator: "/").dropLast()
    var seen: Set<Substring> = []
    var lines: [String] = []
    for piece in text.split(separator: "@", omittingEmptySubsequences: false).dropFirst() {
      let name = piece.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      guard !name.isEmpty, seen.insert(name).inserted else { continue }
      let named = written.lexicons.filter { $0.name == name }
      let isNear = { (lexicon: WrittenLexicons.Lexicon) in
        lexicon.file.split(separator: "/").dropLast() == folder
      }
      guard let lexicon = named.first(where: isNear) ?? named.first else {
        lines.append("@\(name): entries of a data file or of the registry of sources")
        continue
      }
      lines.append("@\(name) (\(lexicon.file):\(lexicon.line))")
      for entry in lexicon.entries.prefix(mostEntries) {
        lines.append("  \(forms.texts(of: entry.text).joined(separator: ", "))")
      }
      let more = lexicon.entries.count - mostEntries
      if more > 0 { lines.append("  and \(more) more entries") }
    }
    return lines
  }

  /// One line a word with a suffix (`claim/v: claim, claims, claimed, claiming`), in order of appearance.
  public static func lines(in text: String) -> [String] {
    let entries = EntryForms()
    var seen: Set<String> = []
    var lines: [String] = []
    for piece in text.split(whereSeparator: { " \n\"'()|,[]{}!?=$;".contains($0) }) {
      guard piece.contains("/"), seen.insert(String(piece)).inserted else { continue }
      let forms = entries.forms(of: String(piece))
      // A slash that begins no inflection belongs to the word, as in an id or an address.
      guard forms != [String(piece)] else { continue }
      lines.append("\(piece): \(forms.joined(separator: ", "))")
    }
    return lines
  }
}
