/// A standard or source a rule appeals to.
public struct Reference: Sendable, Hashable {
  /// The key rules use.
  public var key: String
  /// What it is.
  public var title: String
  /// Where it can be read.
  public var url: String

  /// Makes a reference.
  public init(key: String, title: String, url: String) {
    self.key = key
    self.title = title
    self.url = url
  }
}
