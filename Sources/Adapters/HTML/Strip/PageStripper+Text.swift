import CProcessor

extension PageStripper {
  /// Goes to the next `<`; what stands before it.
  mutating func skipText() -> UInt8 {
    var seen: UInt8 = 0
    if let base = p.baseAddress {
      while p.count - at >= 16 {
        let bytes = markupBytes(base + at)
        // The bytes before the `<`: all where there is none.
        let text = bytes.opens == 0 ? UInt64.max : bytes.opens & (0 &- bytes.opens) &- 1
        if bytes.solid & text != 0 { seen |= ByteClass.solid }
        if bytes.suspect & text != 0 { seen |= ByteClass.suspect }
        if bytes.opens != 0 {
          at += bytes.opens.trailingZeroBitCount
          return seen
        }
        at += 16
      }
    }
    while at < p.count, classes[Int(p[at])] & ByteClass.opens == 0 {
      seen |= classes[Int(p[at])]
      at += 1
    }
    return seen
  }

  mutating func addText(_ start: Int, _ end: Int, _ seen: UInt8) {
    page.pieces.append(.init(start: 0, source: Int32(start), length: Int32(end - start)))
    textClass |= seen
  }

  /// Takes a `<` that opens no tag.
  mutating func addStray() {
    addText(at, at + 1, ByteClass.solid | ByteClass.suspect)
    at += 1
  }

  /// Ends the text since the last tag.
  mutating func closeText() {
    let first = textPiece
    let seen = textClass
    textPiece = page.pieces.count
    textClass = 0
    guard first < textPiece else { return }
    if form == .events { return addEvent(first, seen) }
    let start = Int32(page.bytes.count)
    var kind = StrippedPage.Item.Kind.text
    if form == .whole {
      kind = .verbatim
    } else if seen & ByteClass.suspect != 0 {
      kind = self.kind(of: first)
    }
    if kind == .verbatim {
      for i in first..<textPiece { writeText(i) }
    } else {
      // The parser passes over white space in front of all else.
      if start == 0 { skipBlanks(from: first) }
      page.bytes.append(seen & ByteClass.solid != 0 ? 0x78 : 0x20)
    }
    page.items.append(
      .init(
        kind: kind, start: start, end: Int32(page.bytes.count), first: Int32(first), stop: Int32(textPiece)))
  }

  /// Adds a text as an event.
  private mutating func addEvent(_ first: Int, _ seen: UInt8) {
    // The parser passes over white space in front of all else.
    if page.events.isEmpty {
      if seen & ByteClass.solid == 0 { return }
      skipBlanks(from: first)
    }
    var kind = seen & ByteClass.solid != 0 ? PageEvent.Kind.text : .blank
    if seen & ByteClass.suspect != 0 {
      switch self.kind(of: first) {
      case .verbatim: page.isPlain = false
      case .references: kind = .references
      default: break
      }
    }
    page.events.append(PageEvent(kind: kind, first: Int32(first), stop: Int32(textPiece)))
  }

  /// Takes the white space from the front of a text.
  mutating func skipBlanks(from first: Int) {
    for i in first..<textPiece {
      while page.pieces[i].length > 0, ASCII.isBlank(p[Int(page.pieces[i].source)]) {
        page.pieces[i].source += 1
        page.pieces[i].length -= 1
      }
      if page.pieces[i].length > 0 { return }
    }
  }

  /// Who reads a text that holds suspect bytes.
  private func kind(of first: Int) -> StrippedPage.Item.Kind {
    var kind = StrippedPage.Item.Kind.text
    for number in first..<textPiece {
      var i = Int(page.pieces[number].source)
      let end = i + Int(page.pieces[number].length)
      while i < end {
        let byte = p[i]
        if classes[Int(byte)] & (ByteClass.suspect | ByteClass.opens) == 0 {
          i += 1
          continue
        }
        switch byte {
        case 0x26:
          if let (_, length) = References.plain(p, at: i, to: end) {
            kind = .references
            i += length
          } else if form == .events, References.isLone(p, at: i, to: end, endsText: number == textPiece - 1) {
            kind = .references
            i += 1
          } else {
            return .verbatim
          }
        case 0xC2:
          // C1 controls are repaired.
          if p[i + 1] < 0xA0 { kind = .references }
          i += 2
        case 0xEF:
          // A byte order mark, or no character.
          if p[i + 1] == 0xBB || p[i + 1] == 0xBF { return .verbatim }
          i += 3
        default:
          return .verbatim
        }
      }
    }
    return kind
  }

  /// Writes a piece of a text as it stands; control characters become spaces.
  mutating func writeText(_ index: Int) {
    let piece = page.pieces[index]
    let start = page.bytes.count
    page.pieces[index].start = Int32(start)
    let source = Int(piece.source)
    if p[source] == 0x3C {
      page.bytes += [0x26, 0x6C, 0x74, 0x3B]
      return
    }
    page.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: p[source..<source + Int(piece.length)]))
    for i in start..<page.bytes.count where page.bytes[i] < 0x20 && !ASCII.isBlank(page.bytes[i]) {
      page.bytes[i] = 0x20
    }
  }
}
