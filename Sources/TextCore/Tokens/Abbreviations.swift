/// The abbreviations and sentence words of a language, as read from a lexicon.
///
/// Classes of abbreviations: `never-final`, `may-be-final`, `often-final`, `before-number`, `after-number` (units),
/// `after-place` (states), `initials`. Further classes: `domains` (`.com`), `dotted-names` (names with an
/// inner full stop), `sentence-starters` (words that start a sentence more often than they go on in one),
/// `speech-verbs` (verbs that name the speaker of a quotation before them).
/// Other classes are ignored. An entry inside double quotes compares by its exact surface, others folded.
public struct Abbreviations: Sendable {
  /// No abbreviations at all; dotted ones and initials are still known by their form.
  public static let none = Abbreviations([:])

  /// The tables made from the entries.
  let tables: AbbreviationTables

  /// Makes the value from its classes: class name to entries, written with their full stops.
  ///
  /// Of an entry of several words each word that ends in a full stop is taken.
  public init(_ classes: [String: [String]]) {
    tables = AbbreviationTables(AbbreviationsBuilder(classes))
  }

  /// Restores the value from tables that were made before.
  init(_ builder: AbbreviationsBuilder) { tables = AbbreviationTables(builder) }
}
