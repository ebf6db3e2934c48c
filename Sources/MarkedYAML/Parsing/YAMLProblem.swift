/// Puts libyaml's terse messages into words a writer of rules understands.
enum YAMLProblem {
  private static let words: [(libyaml: String, plain: String)] = [
    ("mapping values are not allowed", "a colon with a blank behind it stands inside a text; quote the text"),
    ("could not find expected ':'", "a key without its colon, or a text over several lines without quotes"),
    ("did not find expected key", "the indentation does not fit the lines before, or a quote is not closed"),
    ("did not find expected '-' indicator", "the indentation of this list does not fit the lines before"),
    ("did not find expected ',' or ']'", "a list in square brackets is not closed, or a comma is missing"),
    ("did not find expected ',' or '}'", "a mapping in braces is not closed, or a comma is missing"),
    ("found unexpected end of stream", "a quote or a bracket is not closed before the end of the file"),
    (
      "found unknown escape character",
      "an unknown escape in a double-quoted text; patterns need no backslash"
    ),
    ("found undefined alias", "aliases are not used here; quote a text that begins with *"),
    ("control characters are not allowed", "the file holds a control character"),
  ]

  /// The message in plain words; unknown ones as they are.
  static func explain(_ message: String) -> String {
    for entry in words where message.hasPrefix(entry.libyaml) { return entry.plain }
    return message
  }
}
