/// Reads the tags and texts of a plainly written page by the rules of libxml2's parser of HTML 4.
///
/// It is the same parser for what `PageStripper` takes for plain, and `StrippedPageTests` holds both to one tree:
/// start tags close what may not hold them, `html`, `head`, `body` and a `p` in front of text are put in where they
/// are left out, end tags close what is open inside their element unless that is of a higher rank.
struct PlainParser {
  private enum Stage { case none, head, body }

  private var builder: TreeBuilder
  /// Numbers of the names of open elements.
  private var open: [Int] = []
  /// How far the page has come: a head or body is put in once.
  private var stage = Stage.none
  /// Tags of `html`, `head` and `body` that were passed over; as many of their end tags are.
  private var misplaced = 0

  init(_ builder: TreeBuilder) { self.builder = builder }

  /// The tree of a stripped page.
  mutating func run(_ page: StrippedPage) -> PageTree {
    page.pieces.withUnsafeBufferPointer { pieces in
      for event in page.events {
        switch event.kind {
        case .start, .startAndEnd: start(event)
        case .end: end(Int(event.name))
        case .blank, .text, .references:
          if event.kind != .blank { implyParagraph() }
          builder.add(
            UnsafeBufferPointer(rebasing: pieces[Int(event.first)..<Int(event.stop)]),
            hasReferences: event.kind == .references)
        }
      }
    }
    return builder.finish()
  }

  // MARK: Start tags

  private mutating func start(_ event: PageEvent) {
    let number = Int(event.name)
    if !builder.names.facts[number].isResolved { builder.resolve(number, name(at: Int(event.at))) }
    let facts = builder.names.facts[number]
    closeInner(facts.closes)
    imply(around: facts.place)
    guard !isMisplaced(facts.place) else {
      // The parser takes the end of the tag for that of the element around it.
      if event.kind == .startAndEnd { pop() }
      return
    }
    push(number, facts.place, attributes: Int(event.first)..<Int(event.stop))
    if facts.isEmpty || event.kind == .startAndEnd { pop() }
  }

  /// The name of an element where it stands in the page, in lower case.
  private func name(at start: Int) -> [UInt8] {
    let p = builder.p
    var end = start
    while end < p.count, ByteClass.table[Int(p[end])] & ByteClass.element != 0 { end += 1 }
    return p[start..<end].map(ASCII.lower)
  }

  private mutating func push(_ number: Int, _ place: ElementPlace, attributes: Range<Int> = 0..<0) {
    if place == .head, stage == .none { stage = .head }
    if place == .body { stage = .body }
    open.append(number)
    builder.open(number, attributes: attributes)
  }

  /// Opens an element that the page leaves out.
  private mutating func imply(_ tag: HTMLTag) {
    let number = ElementNames.number(of: tag)
    if !builder.names.facts[number].isResolved { builder.resolve(number, Array("\(tag)".utf8)) }
    push(number, builder.names.facts[number].place)
  }

  private mutating func pop() {
    if let number = open.popLast() { builder.close(number) }
  }

  /// Closes the innermost elements that a start tag closes.
  private mutating func closeInner(_ closes: UInt32) {
    while let top = open.last, builder.names.facts[top].closedBy & closes != 0 { pop() }
  }

  /// Opens what must be open around an element.
  private mutating func imply(around place: ElementPlace) {
    if place == .html { return }
    if open.isEmpty { imply(.html) }
    if place == .head || place == .body { return }
    if open.count <= 1, place == .headPart {
      if stage == .none { imply(.head) }
    } else if place != .frames, stage != .body, !holds(.head), !holds(.body) {
      imply(.body)
    }
  }

  private func holds(_ tag: HTMLTag) -> Bool { open.contains(ElementNames.number(of: tag)) }

  private mutating func isMisplaced(_ place: ElementPlace) -> Bool {
    let count =
      switch place {
      case .html: open.isEmpty ? 0 : 1
      case .head: open.count == 1 ? 0 : 1
      case .body: open.count { $0 == ElementNames.number(of: .body) }
      default: 0
      }
    misplaced += count
    return count > 0
  }

  // MARK: Texts and end tags

  /// Opens a paragraph for a text that stands in no element that may hold it.
  private mutating func implyParagraph() {
    if let top = open.last, top != ElementNames.number(of: .html), top != ElementNames.number(of: .head) {
      return
    }
    closeInner(builder.names.facts[ElementNames.number(of: .p)].closes)
    imply(around: .elsewhere)
    imply(.p)
  }

  private mutating func end(_ number: Int) {
    let facts = builder.names.facts[number]
    if misplaced > 0, facts.place == .html || facts.place == .head || facts.place == .body {
      misplaced -= 1
      return
    }
    var at = open.count - 1
    while at >= 0, open[at] != number {
      if builder.names.facts[open[at]].rank > facts.rank { return }
      at -= 1
    }
    guard at >= 0 else { return }
    while open.count > at { pop() }
  }
}
