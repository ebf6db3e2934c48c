/// The contents of all candidates of a text in one list, each in one piece of it.
struct ContentList: Sendable {
  /// Spans kept for the next text; what a longer one needed is given back.
  static let mostKept = 1 << 14

  private var spans: [Span] = []
  /// Where the content that is being gathered begins.
  private var open = 0

  /// No contents.
  init() {}

  /// A span of the list.
  @inline(__always)
  subscript(_ index: Int32) -> Span { spans[Int(index)] }

  /// Forgets all contents, not their room.
  mutating func removeAll() {
    if spans.capacity > ContentList.mostKept { spans = [] }
    spans.removeAll(keepingCapacity: true)
    open = 0
  }

  // MARK: gathering

  /// Begins a content; what was gathered and not closed is forgotten.
  mutating func begin() {
    while spans.count > open { spans.removeLast() }
  }

  /// Begins a content of one span.
  mutating func begin(_ span: Span) {
    begin()
    spans.append(span)
  }

  /// Adds a span to the content.
  mutating func put(_ span: Span) { spans.append(span) }

  /// Where the content being gathered stands.
  var gathered: Range<Int32> {
    Int32(truncatingIfNeeded: open)..<Int32(truncatingIfNeeded: spans.count)
  }

  /// The last span gathered; nil for none.
  var last: Span? {
    get { spans.count > open ? spans[spans.count - 1] : nil }
    set { if let newValue, spans.count > open { spans[spans.count - 1] = newValue } }
  }

  /// Leaves out the gathered spans that are empty.
  mutating func dropEmpty() {
    if spans.count == open + 1, !spans[open].isEmpty { return }
    var kept = open
    for index in open..<spans.count where !spans[index].isEmpty {
      if kept != index { spans[kept] = spans[index] }
      kept += 1
    }
    while spans.count > kept { spans.removeLast() }
  }

  /// Ends the content and tells where it stands.
  mutating func close() -> Range<Int32> {
    let content = gathered
    open = spans.count
    return content
  }

  /// A content with a span behind it; moved to the end of the list where it does not stand there.
  mutating func extend(_ content: Range<Int32>, by span: Span) -> Range<Int32> {
    begin()
    if Int(content.upperBound) != open {
      for index in content { spans.append(spans[Int(index)]) }
      spans.append(span)
      return close()
    }
    spans.append(span)
    open = spans.count
    return content.lowerBound..<Int32(truncatingIfNeeded: open)
  }
}
