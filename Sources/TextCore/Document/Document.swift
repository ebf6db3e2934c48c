/// One article: its text, its blocks and what is known about it.
///
/// For plain text the text is the input unchanged and chrome lines belong to no block; for HTML it is the
/// main text, blocks separated by a blank line.
public struct Document: Sendable {
  /// Unique in a run: the input's id, for files the path as given.
  public var id: String
  /// The path as given of the file it is or stands in; nil for texts that stand in none.
  public var path: String?
  /// The line of a record in its file of JSON Lines, from 1; nil for a document that is a file of its own.
  public var recordLine: Int?
  /// The form the article came in.
  public var format: DocumentFormat
  /// The bytes it was read from.
  public var source: SourceText
  /// The article's text as valid UTF-8.
  public var text: [UInt8]
  /// Maps offsets of `text` to offsets of `source.decoded`.
  public var map: SourceMap
  /// The blocks in order, not overlapping.
  public var blocks: [Block]
  /// Spans marked up as quotations (`<q>`), in order.
  public var inlineQuotations: [TextSpan]
  /// The hyperlinks in order.
  public var links: [Link]
  /// What the input says about the article.
  public var metadata: Metadata
  /// A title given beside the text (JSON Lines); no part of `text`.
  public var suppliedTitle: String?
  /// Why the input is no article (index page, paywall stub, live blog), if it is none.
  public var notArticle: String?

  /// Makes a document: inlined, so that its fields are written where it is wanted.
  @inlinable
  public init(
    id: String, path: String? = nil, format: DocumentFormat, source: SourceText, text: [UInt8],
    map: SourceMap = .identity, blocks: [Block], inlineQuotations: [TextSpan] = [],
    links: [Link] = [], metadata: Metadata = Metadata(), suppliedTitle: String? = nil,
    notArticle: String? = nil
  ) {
    self.id = id
    self.path = path
    self.format = format
    self.source = source
    self.text = text
    self.map = map
    self.blocks = blocks
    self.inlineQuotations = inlineQuotations
    self.links = links
    self.metadata = metadata
    self.suppliedTitle = suppliedTitle
    self.notArticle = notArticle
  }

  /// What people know it by: the path of a file, the id of a record.
  public var name: String { recordLine == nil ? path ?? id : id }

  /// The words of a span.
  public func string(_ span: TextSpan) -> String { String(decoding: text[span.range], as: UTF8.self) }

  /// The bytes of the input as read that a span of the text stands for.
  public func sourceBytes(of span: TextSpan) -> Range<Int> {
    let decoded = map.sourceRange(of: span)
    return source.decoding.sourceRange(of: TextSpan(decoded.lowerBound, decoded.upperBound))
  }
}
