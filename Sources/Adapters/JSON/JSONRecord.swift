/// One line of JSON Lines input: a text or a page, and what stands beside it.
public struct JSONRecord: Sendable, Equatable {
  /// Number of the line, from 1.
  public var line: Int
  /// The record's own id, if it has one.
  public var id: String?
  /// The article as text, UTF-8; nil where the record holds a page.
  public var text: [UInt8]?
  /// The page, UTF-8; nil where the record holds a text.
  public var html: [UInt8]?
  /// Where the article was found.
  public var url: String?
  /// The title given beside the text.
  public var title: String?
  /// Names given beside the text; nil where the field is missing, empty where it names nobody.
  public var authors: [String]?
  /// The date given beside the text, as written.
  public var published: String?

  /// Makes a record that holds nothing.
  public init(line: Int) { self.line = line }
}
