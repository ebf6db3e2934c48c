/// Why an input gives no document; the run goes on with the others.
public struct InputFault: Error, Sendable, Equatable {
  /// The path as given, or nil for a record of JSON Lines.
  public var path: String?
  /// The record's id, where it could be read.
  public var id: String?
  /// The line of a record, from 1.
  public var line: Int?
  /// What is wrong, and what to do about it.
  public var message: String

  /// Makes a fault.
  public init(path: String?, id: String? = nil, line: Int? = nil, message: String) {
    self.path = path
    self.id = id
    self.line = line
    self.message = message
  }

  /// One line for standard error.
  public var description: String {
    var place = path ?? "input"
    if let line { place += ":\(line)" }
    return "\(place): error: \(message)"
  }
}
