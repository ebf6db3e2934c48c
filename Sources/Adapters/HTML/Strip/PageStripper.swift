/// Reads a page once and prepares it for the parser: cuts raw elements and comments, leaves out what the
/// parser need not see (see `StrippedPage`) and bounds what is left.
///
/// Text is never lost: only scripts, styles and comments without an end reach to the end of the page; of
/// any other raw element without an end tag the start tag alone is cut.
struct PageStripper {
  let p: UnsafeBufferPointer<UInt8>
  let classes: UnsafeBufferPointer<UInt8>
  let form: StrippedPage.Form
  /// False to take a script, style or comment without an end for its start tag alone.
  let swallows: Bool
  var page = StrippedPage()
  var at = 0
  private var structuredBytes = 0
  /// For each raw element: an offset behind which no end tag of it follows.
  private var noEnd = [Int](repeating: .max, count: RawElement.allCases.count)
  private var depth = 0
  private var boxes = OpenBoxes()
  /// The text since the last tag: its first piece and what stands in it.
  var textPiece = 0
  var textClass: UInt8 = 0

  private init(
    _ p: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>, form: StrippedPage.Form,
    swallows: Bool
  ) {
    self.swallows = swallows
    self.p = p
    self.classes = classes
    self.form = form
  }

  /// Strips a page: to tags and texts where it is plainly written, else for the parser.
  ///
  /// - Parameter swallows: true to let a script, style or comment without an end reach to the end of the page, as
  ///   browsers do; false to cut its start alone, for pages that are empty otherwise.
  static func strip(_ bytes: [UInt8], swallows: Bool = true) -> StrippedPage {
    let page = strip(bytes, form: .events, swallows: swallows)
    return page.isPlain ? page : strip(bytes, form: .skeleton, swallows: swallows)
  }

  /// Strips a page to one form.
  static func strip(_ bytes: [UInt8], form: StrippedPage.Form, swallows: Bool = true) -> StrippedPage {
    bytes.withUnsafeBufferPointer { p in
      ByteClass.table.withUnsafeBufferPointer { classes in
        var stripper = PageStripper(p, classes, form: form, swallows: swallows)
        stripper.run()
        return stripper.page
      }
    }
  }

  private mutating func run() {
    page.isPlain = form == .events
    switch form {
    case .events: page.events.reserveCapacity(p.count / 64)
    case .skeleton: page.bytes.reserveCapacity(p.count / 8 + 64)
    case .whole: page.bytes.reserveCapacity(p.count / 2 + 64)
    }
    while at < p.count, page.isPlain || form != .events {
      let start = at
      let seen = skipText()
      if at > start { addText(start, at, seen) }
      if at < p.count { tag() }
    }
    closeText()
  }

  // MARK: Tags

  private mutating func tag() {
    guard at + 1 < p.count else { return addStray() }
    let next = p[at + 1]
    if ASCII.isLetter(next) {
      startTag()
    } else if next == 0x2F, at + 2 < p.count, ASCII.isLetter(p[at + 2]) {
      endTag()
    } else if next == 0x21 || next == 0x3F || next == 0x2F {
      declaration()
    } else {
      addStray()
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

  /// Behind the first "-->" or "--!>" from `start`.
  private mutating func commentEnd(_ start: Int) -> Int {
    var i = start
    while true {
      i = ByteSearch.first(0x3E, p, from: i, to: p.count)
      if i == p.count {
        page.hasOpenEnd = true
        return swallows ? i : start
      }
      if i >= start + 2, p[i - 2] == 0x2D, p[i - 1] == 0x2D { return i + 1 }
      if i >= start + 3, p[i - 3] == 0x2D, p[i - 2] == 0x2D, p[i - 1] == 0x21 { return i + 1 }
      i += 1
    }
  }

  private mutating func endTag() {
    let name = name(at + 2)
    var end = name.stop
    let limit = min(p.count, at + InputLimits.maxTagBytes)
    while end < limit, p[end] != 0x3E, p[end] != 0x3C { end += 1 }
    let next = end < p.count && p[end] == 0x3E ? end + 1 : end
    defer { at = next }
    // The parser compares an end tag with all open elements.
    let number = page.names.number(name.hash)
    let facts = page.names.facts[number]
    guard facts.open > 0 else { return }
    page.names.closed(number)
    if facts.counts { depth -= 1 }
    closeText()
    if let box = facts.box { for inner in boxes.close(box) { closeInner(inner) } }
    if form == .events {
      page.events.append(PageEvent(kind: .end, name: Int32(number)))
    } else {
      page.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: p[at..<name.stop]))
      page.bytes.append(0x3E)
    }
  }

  /// Writes the end tag that an element inside one that ends has not got.
  private mutating func closeInner(_ box: Box) {
    let name = Array("\(box)".utf8)
    let number = page.names.number(name.reduce(ElementNames.seed) { ElementNames.hash($0, $1) })
    let facts = page.names.facts[number]
    guard facts.open > 0 else { return }
    page.names.closed(number)
    if facts.counts { depth -= 1 }
    if form == .events {
      page.events.append(PageEvent(kind: .end, name: Int32(number)))
    } else {
      page.bytes += [0x3C, 0x2F] + name + [0x3E]
    }
  }

  private mutating func startTag() {
    let name = name(at + 1)
    let number = page.names.number(name.hash)
    let facts = page.names.facts[number]
    if let raw = facts.raw {
      cut(raw, TagScan(p, from: name.stop))
      return
    }
    let first = page.attributes.count
    let start = at
    // For the skeleton the parser's own end of a tag counts where it is not plainly written.
    if form != .whole, name.isPlain, let end = readAttributes(from: name.stop), form == .events || !end.isOdd
    {
      var isSelfClosed = end.isSelfClosed
      if !end.isOdd || agrees(TagScan(p, from: name.stop), with: end, &isSelfClosed) {
        at = end.next
        guard open(number, facts, isSelfClosed: isSelfClosed) else {
          page.attributes.removeLast(page.attributes.count - first)
          return
        }
        add(number, start..<name.stop, first, isSelfClosed: end.isSelfClosed)
        return
      }
    }
    page.attributes.removeLast(page.attributes.count - first)
    let scan = TagScan(p, from: name.stop)
    at = scan.next
    guard !scan.isBroken, open(number, facts, isSelfClosed: scan.isSelfClosed) else { return }
    page.isPlain = false
    if form == .events { return }
    page.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: p[start..<scan.kept]))
    if scan.isCut { page.bytes.append(0x3E) }
  }

  /// True where the general scan ends a tag where the parser does; what it takes for closed by itself may differ.
  private func agrees(_ scan: TagScan, with end: TagEnd, _ isSelfClosed: inout Bool) -> Bool {
    isSelfClosed = scan.isSelfClosed
    // The parser stops at a NUL.
    return !scan.isBroken && !scan.isCut && scan.next == end.next
      && ByteSearch.first(0, p, from: at, to: end.next) == end.next
  }

  /// Adds a start tag whose attributes were read.
  private mutating func add(_ number: Int, _ tag: Range<Int>, _ first: Int, isSelfClosed: Bool) {
    let stop = Int32(page.attributes.count)
    if form == .events {
      page.events.append(
        PageEvent(
          kind: isSelfClosed ? .startAndEnd : .start, name: Int32(number), at: Int32(tag.lowerBound + 1),
          first: Int32(first), stop: stop))
      return
    }
    let opens = Int32(page.bytes.count)
    page.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: p[tag]))
    page.items.append(
      .init(
        kind: .tag, name: Int32(number), start: opens, end: Int32(page.bytes.count), first: Int32(first),
        stop: stop))
    if isSelfClosed { page.bytes.append(0x2F) }
    page.bytes.append(0x3E)
  }

  /// Counts an element as open; false where the page is too deep for it.
  private mutating func open(_ number: Int, _ facts: ElementFacts, isSelfClosed: Bool) -> Bool {
    if facts.counts, depth >= InputLimits.maxDepth { return false }
    if !facts.isVoid, !isSelfClosed {
      if facts.counts { depth += 1 }
      page.names.opened(number)
      if let box = facts.box { boxes.open(box) }
    }
    closeText()
    return true
  }

  /// Cuts a raw element with its content, or its start tag alone.
  private mutating func cut(_ raw: RawElement, _ scan: TagScan) {
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
  private mutating func rawEnd(_ raw: RawElement, from start: Int) -> Range<Int>? {
    let index = Int(raw.rawValue)
    if start >= noEnd[index] { return nil }
    let count = raw.name.utf8CodeUnitCount
    var nested = 0
    var i = start
    var last: Range<Int>?
    while true {
      i = ByteSearch.first(0x3C, p, from: i, to: p.count)
      if i + count + 1 >= p.count { break }
      if p[i + 1] == 0x2F, isName(i + 2, raw.name) {
        let end = ByteSearch.first(0x3E, p, from: i + 2 + count, to: p.count)
        last = i..<min(end + 1, p.count)
        if nested == 0 { return last }
        nested -= 1
      } else if raw.nests, isName(i + 1, raw.name) {
        let scan = TagScan(p, from: i + 1 + count)
        if !scan.isSelfClosed { nested += 1 }
        i = scan.next
        continue
      }
      i += 1
    }
    if last == nil { noEnd[index] = min(noEnd[index], start) }
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

  /// The name of an element: where it ends, its hash, and whether every parser reads it alike.
  private func name(_ start: Int) -> (stop: Int, hash: UInt64, isPlain: Bool) {
    var end = start
    var hash = ElementNames.seed
    var all = ByteClass.element
    while end < p.count {
      let byte = p[end]
      if byte == 0x3E || byte == 0x2F || byte == 0x3C || ASCII.isSpace(byte) { break }
      hash = ElementNames.hash(hash, ASCII.lower(byte))
      all &= classes[Int(byte)]
      end += 1
    }
    return (end, hash, all != 0 && end - start <= PageStripper.maxPlainName)
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
