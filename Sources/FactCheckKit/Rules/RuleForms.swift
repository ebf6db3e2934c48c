import RuleEngine
import RuleLanguage

/// The inflected forms that a rule's words stand for.
public enum RuleForms {
  /// One line a word with a suffix (`claim/v: claim, claims, claimed, claiming`), in order of appearance.
  public static func lines(in text: String) -> [String] {
    let irregular = IrregularForms(tsv: RuleFiles.embedded("morphology/irregular.tsv"))
    let inflector = Inflector(irregular: irregular)
    var seen: Set<String> = []
    var lines: [String] = []
    for piece in text.split(whereSeparator: { " \n\"'()|,[]{}!?=$;".contains($0) }) {
      let parts = piece.split(separator: "/")
      guard parts.count == 2, let word = parts.first, seen.insert(String(piece)).inserted else { continue }
      let tags = parts[1].split(separator: ".")
      guard let suffix = tags.first else { continue }
      var classes: [WordClass] = []
      switch suffix {
      case "v": classes = [.verb]
      case "n": classes = [.noun]
      case "adj": classes = [.adjective]
      case "vn", "nv": classes = [.verb, .noun]
      default: continue
      }
      var forms: [String] = []
      for wordClass in classes {
        for (form, tag) in inflector.forms(of: String(word), class: wordClass)
        where tags.count < 2 || tag.name == tags[1] {
          if !forms.contains(form) { forms.append(form) }
        }
      }
      lines.append("\(piece): \(forms.joined(separator: ", "))")
    }
    return lines
  }
}
