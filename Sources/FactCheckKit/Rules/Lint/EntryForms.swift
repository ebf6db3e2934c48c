import RuleLanguage

/// The texts an entry of a lexicon stands for.
struct EntryForms {
  /// Most texts of one entry, as in the compiler: two inflected verbs give 36.
  private static let most = 256

  private let inflector: Inflector

  init() {
    inflector = Inflector(irregular: IrregularForms(tsv: RuleFiles.embedded("morphology/irregular.tsv")))
  }

  /// All texts of an entry, inner double quotes taken away; empty where there are too many.
  func texts(of entry: String) -> [String] {
    var texts = [""]
    for part in parts(of: entry) {
      let forms = forms(of: part)
      guard !forms.isEmpty, texts.count * forms.count <= EntryForms.most else { return [] }
      texts = texts.flatMap { text in forms.map { text.isEmpty ? $0 : text + " " + $0 } }
    }
    return texts
  }

  /// The forms of a word with an inflection mark (`claim/v`, `meet/v.ppart`); any other text is its own form.
  func forms(of part: String) -> [String] {
    guard let slash = part.lastIndex(of: "/"), slash > part.startIndex else { return [part] }
    let tags = part[part.index(after: slash)...].split(separator: ".", omittingEmptySubsequences: false)
    guard tags.count <= 2, let suffix = tags.first, let classes = EntryForms.classes(String(suffix)) else {
      return [part]
    }
    var forms: [String] = []
    for wordClass in classes {
      for (form, tag) in inflector.forms(of: String(part[..<slash]), class: wordClass)
      where tags.count < 2 || tag.name == tags[1] {
        if !forms.contains(form) { forms.append(form) }
      }
    }
    return forms
  }

  private static func classes(_ suffix: String) -> [WordClass]? {
    switch suffix {
    case "v": [.verb]
    case "n": [.noun]
    case "adj": [.adjective]
    case "vn": [.verb, .noun]
    default: nil
    }
  }

  private func parts(of entry: String) -> [String] {
    var parts: [String] = []
    for (index, piece) in entry.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      // Between quotes stands an exact surface, blanks included.
      if index % 2 == 1 {
        if !piece.isEmpty { parts.append(String(piece)) }
      } else {
        parts += piece.split(separator: " ").map(String.init)
      }
    }
    return parts
  }
}
