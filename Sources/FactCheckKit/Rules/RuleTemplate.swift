import RuleEngine

/// The entry of a new rule, with placeholders that fail until they are filled.
public enum RuleTemplate {
  /// The names of the categories, for messages.
  public static var categories: String { Category.allCases.map(\.name).joined(separator: ", ") }

  /// The text to append under `rules:`; nil where the id does not begin with a category.
  public static func text(id: String) -> String? {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, Category(name: parts[0]) != nil, !parts[1].isEmpty,
      parts[1].utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    else { return nil }
    return """
      - id: \(id)
        grade: {severity: note, confidence: low}
        # What is looked for, in quotes: words, say/v for all its forms, @lexicon, #mark, ..3 for a gap.
        match: "TODO"
        # Kills a finding; delete it if nothing does: unless: [{sentence: "#source"}]
        message: "TODO: '{match}' names the fault, in one sentence"
        why: "TODO: why it matters to a reader, in one sentence."
        fix: "TODO: what to do instead, in one sentence."
        refs: []
        examples:
          flag:
            - "TODO: a sentence with the span to be found [[marked]]."
            - "TODO: another one, on [[another]] topic."
          pass:
            - "TODO: a sentence that looks alike and is no fault."
            - "TODO: another one."

      """
  }
}
