/// What a line of JSON Lines input holds.
public enum JSONLine: Sendable, Equatable {
  /// A record with a text or a page.
  case record(JSONRecord)
  /// A line that cannot be used: its number from 1, its id if that could be read, and why.
  case bad(line: Int, id: String?, message: String)
}
