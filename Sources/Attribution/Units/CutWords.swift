/// What the units of a text do not tell of its tokens.
struct CutWords {
  /// Words of the vocabulary that the text writes in lower case.
  let lowerCase: SeenWords
  /// Tokens of units that are several joined by hyphens.
  var joined: IndexList
}
