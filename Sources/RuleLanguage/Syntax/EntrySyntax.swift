import MarkedYAML

/// An entry of a lexicon as written, with the value behind it if the lexicon is valued.
struct EntrySyntax: Sendable {
  var text: String
  var mark: Mark
  /// The value; lists are joined by `|`.
  var value: String?
}
