/// Cuts raw elements and comments from a page in one pass over its bytes and bounds what is left.
///
/// Text is never lost: only scripts, styles and comments without an end reach to the end of the page; of
/// any other raw element without an end tag the start tag alone is cut.
struct PageStripper {
  /// Elements cut with their content.
  private enum Raw: Int, CaseIterable {
    case script, style, svg, noscript, template, iframe, textarea, object, canvas

    var name: StaticString {
      switch self {
      case .script: "script"
      case .style: "style"
      case .svg: "svg"
      case .noscript: "noscript"
      case .template: "template"
      case .iframe: "iframe"
      case .textarea: "textarea"
      case .object: "object"
      case .canvas: "canvas"
      }
    }
    var reachesEnd: Bool { self == .script || self == .style }
  }

  private struct Element {
    var raw: Raw?
    var isVoid = false
    /// False for elements whose start tag closes one of their kind: they nest no deeper.
    var counts = true
    /// How many are open, to drop end tags that match none.
    var open = 0
    /// An element whose end tag ends all that is open inside it.
    var box: Box?
  }

  /// The elements that are not like others.
  private static let known: [UInt64: Element] = {
    var known: [UInt64: Element] = [:]
    func hash(_ name: String) -> UInt64 {
      name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    for raw in Raw.allCases { known[hash("\(raw.name)")] = Element(raw: raw) }
    for name in [
      "br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "param", "source", "track",
      "wbr",
    ] { known[hash(name)] = Element(isVoid: true, counts: false) }
    for name in ["p", "li", "td", "tr", "th", "dt", "dd", "option", "tbody", "thead", "tfoot"] {
      known[hash(name)] = Element(counts: false)
    }
    for box in Box.allCases { known[hash("\(box)"), default: Element()].box = box }
    return known
  }()

  private let p: UnsafeBufferPointer<UInt8>
  private var page = StrippedPage()
  private var at = 0
  private var structuredBytes = 0
  /// For each raw element: an offset behind which no end tag of it follows.
  private var noEnd = [Int](repeating: .max, count: Raw.allCases.count)
  /// What is known of the elements of the page, by hash of their names.
  private var elements: [UInt64: Element] = PageStripper.known
  private var depth = 0
  private var boxes = OpenBoxes()

  /// False to take a script, style or comment without an end for its start tag alone.
  private let swallows: Bool

  private init(_ p: UnsafeBufferPointer<UInt8>, swallows: Bool) {
    self.p = p
    self.swallows = swallows
  }

  /// Strips a page.
  ///
  /// - Parameter swallows: true to let a script, style or comment without an end reach to the end of the
  ///   page, as browsers do; false to cut its start alone, for pages that are empty otherwise.
  static func strip(_ bytes: [UInt8], swallows: Bool = true) -> StrippedPage {
    bytes.withUnsafeBufferPointer { p in
      var stripper = PageStripper(p, swallows: swallows)
      stripper.page.bytes.reserveCapacity(p.count / 2 + 64)
      stripper.run()
      return stripper.page
    }
  }

  private mutating func run() {
    var textStart = 0
    while at < p.count {
      let byte = p[at]
      if byte == 0x3C {
        keepText(textStart..<at)
        tag()
        textStart = at
      } else {
        at += 1
      }
    }
    keepText(textStart..<p.count)
  }

  // MARK: Output

  /// Text between tags; control characters become spaces.
  private mutating func keepText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = page.bytes.count
    keep(range)
    for i in start..<page.bytes.count where page.bytes[i] < 0x20 {
      let byte = page.bytes[i]
      if byte != 0x0A, byte != 0x0D, byte != 0x09 { page.bytes[i] = 0x20 }
    }
  }

  private mutating func keep(_ range: Range<Int>) {
    if let last = page.pieces.last,
      Int(last.source) + page.bytes.count - Int(last.start) == range.lowerBound
    {
      // The run goes on.
    } else {
      page.pieces.append(.init(start: Int32(page.bytes.count), source: Int32(range.lowerBound)))
    }
    page.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: p[range]))
  }

  /// Bytes of our own for one byte of the page.
  private mutating func insert(_ text: StaticString, for source: Int) {
    page.pieces.append(.init(start: Int32(page.bytes.count), source: Int32(source)))
    text.withUTF8Buffer { page.bytes.append(contentsOf: $0) }
    page.pieces.append(.init(start: Int32(page.bytes.count), source: Int32(source + 1)))
  }

  // MARK: Tags

  private mutating func tag() {
    guard at + 1 < p.count else {
      insert("&lt;", for: at)
      at += 1
      return
    }
    let next = p[at + 1]
    if ASCII.isLetter(next) {
      startTag()
    } else if next == 0x2F, at + 2 < p.count, ASCII.isLetter(p[at + 2]) {
      endTag()
    } else if next == 0x21 || next == 0x3F || next == 0x2F {
      declaration()
    } else {
      insert("&lt;", for: at)
      at += 1
    }
  }

  private mutating func declaration() {
    if matches(at, "<!--") {
      if matches(at + 4, ">") {
        at += 5
      } else if matches(at + 4, "->") {
        at += 6
      } else {
        at = commentEnd(at + 4)
      }
      return
    }
    // "<!DOCTYPE html [ … ]>": the internal subset would show as text.
    var i = at
    let limit = min(p.count, at + InputLimits.maxTagBytes)
    while i < limit, p[i] != 0x3E, p[i] != 0x5B { i += 1 }
    if i < limit, p[i] == 0x5B, matches(at, "<!d") || matches(at, "<!D") {
      var close = i
      while close + 1 < limit, !(p[close] == 0x5D && p[close + 1] == 0x3E) { close += 1 }
      if close + 1 < limit { i = close + 1 }
    }
    while i < limit, p[i] != 0x3E { i += 1 }
    at = min(i + 1, p.count)
  }

  private mutating func commentEnd(_ start: Int) -> Int {
    var i = start
    while i + 2 < p.count {
      if p[i] == 0x2D, p[i + 1] == 0x2D {
        if p[i + 2] == 0x3E { return i + 3 }
        if p[i + 2] == 0x21, i + 3 < p.count, p[i + 3] == 0x3E { return i + 4 }
      }
      i += 1
    }
    page.hasOpenEnd = true
    return swallows ? p.count : start
  }

  private mutating func endTag() {
    let name = name(at + 2)
    var end = name.upperBound
    let limit = min(p.count, at + InputLimits.maxTagBytes)
    while end < limit, p[end] != 0x3E, p[end] != 0x3C { end += 1 }
    let next = end < p.count && p[end] == 0x3E ? end + 1 : end
    defer { at = next }
    // The parser compares an end tag with all open elements.
    let hash = hash(name)
    guard var element = elements[hash], element.open > 0 else { return }
    element.open -= 1
    elements[hash] = element
    if element.counts { depth -= 1 }
    if let box = element.box { for inner in boxes.close(box) { closeInner(inner) } }
    let start = Int32(page.bytes.count)
    keep(at..<name.upperBound)
    page.bytes.append(0x3E)
    page.pieces.append(.init(start: Int32(page.bytes.count), source: Int32(next)))
    page.tags.append(start..<Int32(page.bytes.count))
  }

  /// Writes the end tag that an element inside one that ends has not got.
  private mutating func closeInner(_ box: Box) {
    let name = Array("\(box)".utf8)
    let key = name.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    guard var element = elements[key], element.open > 0 else { return }
    element.open -= 1
    elements[key] = element
    if element.counts { depth -= 1 }
    let start = Int32(page.bytes.count)
    page.pieces.append(.init(start: start, source: Int32(at)))
    page.bytes += [0x3C, 0x2F] + name + [0x3E]
    page.tags.append(start..<Int32(page.bytes.count))
  }

  private mutating func startTag() {
    let name = name(at + 1)
    let scan = TagScan(p, from: name.upperBound)
    let hash = hash(name)
    var element = elements[hash] ?? Element()
    if let raw = element.raw {
      cut(raw, scan)
      return
    }
    defer { at = scan.next }
    if scan.isBroken { return }
    if element.counts, depth >= InputLimits.maxDepth { return }
    if !element.isVoid, !scan.isSelfClosed {
      if element.counts { depth += 1 }
      element.open += 1
      elements[hash] = element
      if let box = element.box { boxes.open(box) }
    }
    let start = Int32(page.bytes.count)
    keep(at..<scan.kept)
    if scan.isCut {
      page.bytes.append(0x3E)
      page.pieces.append(.init(start: Int32(page.bytes.count), source: Int32(scan.next)))
    }
    page.tags.append(start..<Int32(page.bytes.count))
  }

  /// Cuts a raw element with its content, or its start tag alone.
  private mutating func cut(_ raw: Raw, _ scan: TagScan) {
    let body = scan.next
    if scan.isSelfClosed, !raw.reachesEnd {
      at = body
      return
    }
    guard let end = rawEnd(raw, from: body) else {
      if raw.reachesEnd { page.hasOpenEnd = true }
      at = raw.reachesEnd && swallows ? p.count : body
      return
    }
    if raw == .script, isStructured(at..<scan.next),
      structuredBytes + end.lowerBound - body <= InputLimits.maxStructuredBytes
    {
      structuredBytes += end.lowerBound - body
      page.structured.append(body..<end.lowerBound)
    }
    at = end.upperBound
  }

  /// The end tag of a raw element, over nested ones of its name.
  private mutating func rawEnd(_ raw: Raw, from start: Int) -> Range<Int>? {
    if start >= noEnd[raw.rawValue] { return nil }
    let count = raw.name.utf8CodeUnitCount
    var nested = 0
    var i = start
    var last: Range<Int>?
    while i + count + 1 < p.count {
      guard p[i] == 0x3C else {
        i += 1
        continue
      }
      if p[i + 1] == 0x2F, isName(i + 2, raw.name) {
        var end = i + 2 + count
        while end < p.count, p[end] != 0x3E { end += 1 }
        last = i..<min(end + 1, p.count)
        if nested == 0 { return last }
        nested -= 1
      } else if !raw.reachesEnd, raw != .textarea, raw != .iframe, isName(i + 1, raw.name) {
        let scan = TagScan(p, from: i + 1 + count)
        if !scan.isSelfClosed { nested += 1 }
        i = scan.next
        continue
      }
      i += 1
    }
    if last == nil { noEnd[raw.rawValue] = min(noEnd[raw.rawValue], start) }
    return last
  }

  private func isStructured(_ tag: Range<Int>) -> Bool {
    var i = tag.lowerBound
    while i + 7 <= tag.upperBound {
      if ASCII.lower(p[i]) == 0x6C, matches(i, "ld+json") || matches(i, "LD+JSON") { return true }
      i += 1
    }
    return false
  }

  // MARK: Names

  private func name(_ start: Int) -> Range<Int> {
    var end = start
    while end < p.count, !ASCII.isSpace(p[end]), p[end] != 0x3E, p[end] != 0x2F, p[end] != 0x3C { end += 1 }
    return start..<end
  }

  private func hash(_ name: Range<Int>) -> UInt64 {
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in name { h = (h ^ UInt64(ASCII.lower(p[i]))) &* 0x100_0000_01B3 }
    return h
  }

  /// True where the bytes are this name in any case and end there.
  private func isName(_ start: Int, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    guard start + count <= p.count else { return false }
    let isEqual = name.withUTF8Buffer { letters in
      for i in 0..<count where ASCII.lower(p[start + i]) != letters[i] { return false }
      return true
    }
    guard isEqual else { return false }
    return start + count == p.count || !ASCII.isAlphanumeric(p[start + count]) && p[start + count] != 0x2D
  }

  private func matches(_ start: Int, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= p.count else { return false }
    return text.withUTF8Buffer { letters in
      for i in 0..<count where p[start + i] != letters[i] { return false }
      return true
    }
  }
}
