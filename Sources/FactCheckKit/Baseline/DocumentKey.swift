/// The name of a document in a baseline.
public struct DocumentKey: Sendable, Hashable, Comparable {
  /// The file relative to the baseline's folder.
  public var path: String
  /// The id of a record of JSON Lines, if the document is one that has one.
  public var record: String?

  /// Makes a key.
  public init(path: String, record: String? = nil) {
    self.path = path
    self.record = record
  }

  /// Orders by path, then by record, by bytes.
  public static func < (a: DocumentKey, b: DocumentKey) -> Bool {
    a.path != b.path ? PathText.precedes(a.path, b.path) : PathText.precedes(a.record ?? "", b.record ?? "")
  }

  /// The path, and the record in brackets behind it.
  public var description: String { record.map { "\(path) (\($0))" } ?? path }
}
