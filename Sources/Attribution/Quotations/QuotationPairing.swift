internal import TextCore

/// Pairs quotation marks block by block.
///
/// Directed marks say what they do; the others open where none is open, and close otherwise. An opening mark
/// while one of its own kind is open closes the older one there. What is still open at the end of a block runs to
/// its end, and continues in the next block if that begins with an opening mark (the convention of newspapers).
struct QuotationPairing {
  /// Deepest nesting followed; deeper marks are plain punctuation. Real texts nest at most three deep.
  static let maximumDepth = 4

  private struct Open {
    var token: Int
    var isSingle: Bool
    var shape: Shape
    /// „ and ‚, which close with the marks that open elsewhere.
    var isLow = false
  }

  /// The look of a mark; marks of different looks may nest.
  private enum Shape { case straight, curly, single }

  private let tokens: UnsafeBufferPointer<Token>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let elements: [TextSpan]
  private var found: [Quotation] = []
  private var open: [Open] = []

  /// All quotations of a text in order of their first tokens; linear in the number of tokens.
  static func quotations(in text: borrowing TokenizedText) -> [Quotation] {
    let elements = text.document.inlineQuotations
    return text.tokens.withUnsafeBufferPointer { tokens in
      text.document.text.withUnsafeBufferPointer { bytes in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: tokens.count + 1) { memory in
          var marks = IndexList(memory)
          listMarks(tokens, &marks)
          var pairing = QuotationPairing(tokens: tokens, bytes: bytes, elements: elements)
          pairing.found.reserveCapacity(marks.count / 2)
          pairing.run(text, marks)
          return pairing.found
        }
      }
    }
  }

  /// Lists the quotation marks; four tokens are asked at once, as few of them are.
  private static func listMarks(_ tokens: UnsafeBufferPointer<Token>, _ marks: inout IndexList) {
    var token = 0
    while token &+ 4 <= tokens.count {
      let classes =
        tokens[token].classes.rawValue | tokens[token &+ 1].classes.rawValue
        | tokens[token &+ 2].classes.rawValue | tokens[token &+ 3].classes.rawValue
      if TokenClass(rawValue: classes).contains(.quotationMark) {
        for place in token..<token &+ 4 {
          marks.add(place, if: tokens[place].classes.contains(.quotationMark))
        }
      }
      token &+= 4
    }
    while token < tokens.count {
      marks.add(token, if: tokens[token].classes.contains(.quotationMark))
      token &+= 1
    }
  }

  private init(tokens: UnsafeBufferPointer<Token>, bytes: UnsafeBufferPointer<UInt8>, elements: [TextSpan]) {
    self.tokens = tokens
    self.bytes = bytes
    self.elements = elements
  }

  private mutating func run(_ text: borrowing TokenizedText, _ marks: IndexList) {
    var unclosed: Int?
    var mark = 0
    for index in text.sentencesOfBlock.indices {
      let sentences = text.sentencesOfBlock[index]
      guard !sentences.isEmpty else { continue }
      let tokens =
        Int(
          text.sentences[sentences.lowerBound].tokens.start)..<Int(
          text.sentences[sentences.upperBound - 1].tokens.end)
      guard !tokens.isEmpty else { continue }
      while marks.or(none: mark) < tokens.lowerBound { mark += 1 }
      let firstMark = mark
      while marks.or(none: mark) < tokens.upperBound { mark += 1 }
      let first = found.count
      if text.document.blocks[index].kind == .blockQuote || text.document.blocks[index].isEmbed {
        let span = TokenSpan(tokens.lowerBound, tokens.upperBound)
        var quotation = Quotation(
          tokens: span, inner: span, form: text.document.blocks[index].isEmbed ? .embed : .block)
        quotation.isSignature = text.document.blocks[index].isSignature
        found.append(quotation)
        unclosed = nil
        continue
      }
      if firstMark < mark { pair(tokens, marks, firstMark..<mark) }
      if !elements.isEmpty { addElements(tokens, from: first) }
      sort(from: first)
      if let before = unclosed, first < found.count, Int(found[first].tokens.start) == tokens.lowerBound {
        found[first].continues = before
      }
      unclosed = found.indices[first...].last { !found[$0].isClosed && found[$0].depth == 0 }
    }
  }

  /// Puts the quotations of a block in order; most are, as only inner ones end before those around them.
  private mutating func sort(from first: Int) {
    func isBefore(_ a: Quotation, _ b: Quotation) -> Bool {
      a.tokens.start != b.tokens.start ? a.tokens.start < b.tokens.start : a.depth < b.depth
    }
    var at = first + 1
    while at < found.count, !isBefore(found[at], found[at - 1]) { at += 1 }
    if at < found.count { found[first...].sort(by: isBefore) }
  }

  private mutating func pair(_ block: Range<Int>, _ marks: IndexList, _ places: Range<Int>) {
    open.removeAll(keepingCapacity: true)
    for place in places {
      let token = marks[place]
      let classes = tokens[token].classes
      let shape = shape(of: token)
      let isOpening =
        classes.contains(.opensQuotation) && !closesLow(token, shape)
        || opensBackwards(token, shape, in: block)
        || (!classes.contains(.closesQuotation) && !open.contains { $0.shape == shape })
      if isOpening { begin(token, shape) } else { close(token, shape) }
    }
    for left in open.reversed() where !left.isSingle || left.token == block.lowerBound {
      guard open.first.map({ $0.token == left.token }) ?? false else { continue }
      if left.isSingle, !runsOn(block) { continue }
      append(left, to: block.upperBound, innerEnd: block.upperBound, depth: 0, isClosed: false)
    }
  }

  /// „Text“, as in German and Czech: the mark that opens in English closes where a low one is open.
  private func closesLow(_ token: Int, _ shape: Shape) -> Bool {
    guard let last = open.last, last.isLow, last.shape == shape, token > last.token + 1 else { return false }
    let mark = lastByte(of: token)
    return mark == 0x9C || mark == 0x98
  }

  /// True for U+201E and U+201A.
  private func isLow(_ token: Int) -> Bool {
    let mark = lastByte(of: token)
    return mark == 0x9E || mark == 0x9A
  }

  /// The last byte of a mark of the block U+2000 to U+203F; 0 for others.
  private func lastByte(of token: Int) -> UInt8 {
    let mark = tokens[token]
    let start = Int(mark.start)
    guard mark.end == mark.start + 3, bytes[start] == 0xE2, bytes[start + 1] == 0x80 else { return 0 }
    return bytes[start + 2]
  }

  /// ”Text”, as in Swedish and Finnish: a closing mark with nothing to close, directly before a word, opens.
  private func opensBackwards(_ token: Int, _ shape: Shape, in block: Range<Int>) -> Bool {
    guard shape == .curly, tokens[token].classes.contains(.closesQuotation),
      !open.contains(where: { $0.shape == shape }), token + 1 < block.upperBound
    else { return false }
    let next = tokens[token + 1]
    return next.start == tokens[token].end && !next.classes.contains(.punctuation)
      && (token == block.lowerBound || tokens[token - 1].end < tokens[token].start)
  }

  /// A single mark that no mark closes is a quotation only where the whole block can be one.
  private func runsOn(_ block: Range<Int>) -> Bool {
    // Five words are more than an elided word ('tis) with its neighbours in a heading.
    block.count > 5
  }

  private func shape(of token: Int) -> Shape {
    let mark = tokens[token]
    let first = bytes[Int(mark.start)]
    let length = Int(mark.end - mark.start)
    if first == UInt8(ascii: "\"") || length == 2 && first == UInt8(ascii: "'") { return .straight }
    if first == UInt8(ascii: "`") { return length == 2 ? .straight : .single }
    if length == 1 { return .single }
    if length == 3, first == 0xE2 {
      let low = bytes[Int(mark.start) + 2]
      if bytes[Int(mark.start) + 1] == 0x80,
        low == 0x98 || low == 0x99 || low == 0x9A || low == 0x9B || low >= 0xB9
      {
        return .single
      }
    }
    return .curly
  }

  private mutating func begin(_ token: Int, _ shape: Shape) {
    if let older = open.lastIndex(where: { $0.shape == shape }) {
      // Marks opened inside the older one end with it.
      let mark = open[older]
      while open.count > older { open.removeLast() }
      append(mark, to: token, innerEnd: token, depth: older, isClosed: false)
    }
    if open.count < QuotationPairing.maximumDepth {
      open.append(Open(token: token, isSingle: shape == .single, shape: shape, isLow: isLow(token)))
    }
  }

  private mutating func close(_ token: Int, _ shape: Shape) {
    var at = open.lastIndex { $0.shape == shape }
    if at == nil, shape != .single {
      // A curly mark may close a straight one where a text mixes both.
      at = open.lastIndex { $0.shape != .single }
    }
    guard let at else { return }
    let mark = open[at]
    while open.count > at { open.removeLast() }
    append(mark, to: token + 1, innerEnd: token, depth: at, isClosed: true)
  }

  private mutating func append(_ mark: Open, to end: Int, innerEnd: Int, depth: Int, isClosed: Bool) {
    guard innerEnd > mark.token + 1 else { return }
    found.append(
      Quotation(
        tokens: TokenSpan(mark.token, end), inner: TokenSpan(mark.token + 1, innerEnd),
        form: mark.isSingle ? .singleMarks : .doubleMarks, depth: depth, isClosed: isClosed))
  }

  private mutating func addElements(_ block: Range<Int>, from first: Int) {
    let (low, high) = (tokens[block.lowerBound].start, tokens[block.upperBound - 1].end)
    for element in elements where element.start < high && element.end > low {
      var start = block.lowerBound
      while start < block.upperBound, tokens[start].start < element.start { start += 1 }
      var end = start
      while end < block.upperBound, tokens[end].end <= element.end { end += 1 }
      guard start < end else { continue }
      let span = TokenSpan(start, end)
      // Marks written inside or around the element say the same again.
      if found[first...].contains(where: { $0.tokens.overlaps(span) && $0.depth == 0 }) { continue }
      found.append(Quotation(tokens: span, inner: span, form: .inlineElement))
    }
  }
}
