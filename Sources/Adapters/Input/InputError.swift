/// Why an input could not be read.
public struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The kinds of failure.
  public enum Kind: Sendable, Equatable {
    /// No byte, or nothing but white space.
    case empty
    /// No text: an image, an archive, a program.
    case binary
    /// Over `InputLimits.maxBytes`.
    case tooLarge
    /// A charset was named that is not known.
    case undecodable
    /// The parser of the system refused the page.
    case unparsable
  }

  /// What kind of failure it is.
  public let kind: Kind
  /// One sentence for people, without the file's name.
  public let message: String

  /// Makes an error.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
