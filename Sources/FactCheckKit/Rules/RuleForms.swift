/// The inflected forms that a rule's words stand for.
public enum RuleForms {
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
