/// An input that gave no document, as outputs show it.
public struct RunFault: Sendable, Equatable {
  /// The path as given, of a record that of its file; nil where it is not known.
  public var path: String?
  /// The id of a record, where it could be read.
  public var id: String?
  /// The line of a record of JSON Lines, from 1.
  public var line: Int?
  /// What is wrong.
  public var message: String

  /// Makes a fault.
  public init(path: String?, id: String? = nil, line: Int? = nil, message: String) {
    self.path = path
    self.id = id
    self.line = line
    self.message = message
  }
}
