import RuleEngine

/// An inflection mark of a word: `/v`, `/n`, `/adj`, `/vn`, perhaps with one form (`/v.ppart`).
struct Inflection: Sendable, Hashable {
  /// The classes of the word; two for `/vn`.
  var classes: [WordClass]
  /// The one form asked for, or nil for all.
  var form: FormTag?

  /// Reads what stands behind the slash; nil where it is no inflection.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let classes = Inflection.classes[String(first)] else {
      return nil
    }
    self.classes = classes
    guard parts.count == 2 else { return }
    guard let form = FormTag.allCases.first(where: { $0 != .plain && $0.name == parts[1] }),
      classes.contains(where: { $0.forms.contains(form) })
    else { return nil }
    self.form = form
  }

  private static let classes: [String: [WordClass]] = [
    "v": [.verb], "n": [.noun], "adj": [.adjective], "vn": [.verb, .noun],
  ]

  /// All inflections, for suggestions.
  static var allNames: [String] {
    ["v", "n", "adj", "vn"]
      + WordClass.allCases.flatMap { word in word.forms.map { "\(word.name).\($0.name)" } }
  }
}
