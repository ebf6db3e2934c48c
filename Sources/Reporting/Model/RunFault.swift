/// An input that gave no document, as outputs show it.
public struct RunFault: Sendable, Equatable {
  /// The path as given, or the id of a record; nil where neither is known.
  public var path: String?
  /// The line of a record of JSON Lines, from 1.
  public var line: Int?
  /// What is wrong.
  public var message: String

  /// Makes a fault.
  public init(path: String?, line: Int? = nil, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }
}
