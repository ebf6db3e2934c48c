public import TextCore

/// Makes documents of the records of JSON Lines.
public struct RecordAdapter: Sendable {
  private let words: PageWords

  /// Makes an adapter.
  public init(pageWords: PageWords) { words = pageWords }

  /// The document of a record.
  ///
  /// Spans refer to the UTF-8 of the record's `text` or `html` field. What stands beside the text wins
  /// over what the text shows.
  /// - Parameters:
  ///   - id: the document's id; the record's own, or one made from its line number.
  ///   - path: the file the record stands in, if it is one.
  /// - Throws: `InputError` where the field is empty, too large or no text.
  public func document(
    from record: JSONRecord, id: String, path: String? = nil
  ) throws(InputError) -> Document {
    var document: Document
    if let text = record.text {
      let source = try RecordAdapter.source(text, id: id)
      document = PlainTextAdapter(pageWords: words).read(source, id: id, path: path, isMainText: true)
    } else {
      let source = try RecordAdapter.source(record.html ?? [], id: id)
      document = try HTMLAdapter(pageWords: words).read(source, id: id, path: path)
    }
    if path != nil { document.recordLine = record.line }
    apply(record, to: &document)
    return document
  }

  /// True where a part of a text and a title have the same letters and digits.
  private static func isAlike(_ part: ArraySlice<UInt8>, _ title: String) -> Bool {
    // Most that are alike are the same.
    let isSame = title.utf8.withContiguousStorageIfAvailable { title in
      part.count == title.count && part.withUnsafeBufferPointer { $0.elementsEqual(title) }
    }
    if isSame ?? false { return true }
    return Folding.letters(Array(part), 0..<part.count) == Folding.letters(title)
  }

  private static func source(_ bytes: [UInt8], id: String) throws(InputError) -> SourceText {
    guard bytes.count <= InputLimits.maxBytes else {
      throw InputError(
        .tooLarge, "the text has \(bytes.count) bytes; at most \(InputLimits.maxBytes) are read")
    }
    guard bytes.contains(where: { !ASCII.isSpace($0) }) else { throw InputError(.empty, "the text is empty") }
    return SourceText(name: id, utf8: bytes)
  }

  private func apply(_ record: JSONRecord, to document: inout Document) {
    if let title = record.title.map(Strings.collapsed), !title.isEmpty {
      // A title that the text shows as well is part of the text.
      let isShown = document.blocks.contains {
        $0.headingLevel == 1 && RecordAdapter.isAlike(document.text[$0.span.range], title)
      }
      document.suppliedTitle = isShown ? nil : title
      document.metadata.title = title
      document.metadata.titlePresence = .present
    }
    if let authors = record.authors {
      document.metadata.authors = authors.map(Strings.collapsed).filter { !$0.isEmpty }
      document.metadata.authorsPresence = document.metadata.authors.isEmpty ? .absent : .present
    }
    if let published = record.published, !published.isEmpty {
      // What is no date says nothing, not even that there is none; it is not passed on where a date is expected.
      let date = words.dates.first(in: published)
      document.metadata.published = date?.text
      document.metadata.publishedPresence = date == nil ? .unknown : .present
      if date == nil {
        document.metadata.decisions.append("The record's \"published\" is no date: \(published)")
      }
    }
    if let url = record.url { document.metadata.canonicalURL = document.metadata.canonicalURL ?? url }
  }
}
