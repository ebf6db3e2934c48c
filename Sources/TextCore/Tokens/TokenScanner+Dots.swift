extension TokenScanner {
  /// Longest run of letters and inner stops looked at, in bytes: that of a domain name (RFC 1035).
  private static let longestDotted = 253

  /// Scans what a full stop behind the word at `start..<end` belongs to; false if the word ends before it.
  mutating func scanDotted(_ start: Int, _ end: Int, _ shape: WordShape) -> Bool {
    let classes = shape.classes
    let run = dottedRun(start, end)
    if run > end, scanDomain(start, run, classes) { return true }
    if let stop = letterStops(start) {
      let dotted: TokenClass = [.word, .abbreviation]
      emit(start, stop, id(start, stop), dotted.union(caseClasses(start, stop)))
      return true
    }
    if scanListed(start, end, run, classes) { return true }
    guard shape.isSingleCapital, startsInitial(end + 1) else { return false }
    emit(start, end + 1, id(start, end + 1), [.word, .abbreviation, .initial, .capitalised])
    return true
  }

  /// End of the run of letters, digits, hyphens and inner stops from `start`.
  private mutating func dottedRun(_ start: Int, _ end: Int) -> Int {
    let limit = min(high, start + TokenScanner.longestDotted)
    var last = end
    var i = end
    while i < limit {
      let byte = bytes[i]
      if byte == 0x2E {
        guard i + 1 < limit, isPlainWord(bytes[i + 1]) else { break }
        i += 1
      } else if byte == 0x2D {
        guard i + 1 < limit, isPlainWord(bytes[i + 1]) else { break }
        i += 1
      } else if isPlainWord(byte) {
        i += 1
        last = i
      } else {
        break
      }
    }
    return last
  }

  private func isPlainWord(_ byte: UInt8) -> Bool {
    let kind = kinds[Int(byte)]
    return kind == ByteKind.lower || kind == ByteKind.upper || kind == ByteKind.digit
  }

  /// A domain with its path, or a listed name with an inner stop.
  private mutating func scanDomain(_ start: Int, _ run: Int, _ classes: TokenClass) -> Bool {
    if run - start <= abbreviations.longest, abbreviations.isDottedName(slice(start, run)) {
      emit(start, run, id(start, run), classes.union(.word))
      return true
    }
    var label = run
    while label > start, bytes[label - 1] != 0x2E { label -= 1 }
    let isWeb =
      run - start > 4 && bytes[start] | 0x20 == 0x77 && bytes[start + 1] | 0x20 == 0x77
      && bytes[start + 2] | 0x20 == 0x77 && bytes[start + 3] == 0x2E
    // An e-mail address keeps its local part apart until its `@` is met.
    guard label > start, byte(run) != 0x40,
      isWeb || kinds[Int(bytes[label])] == ByteKind.lower && abbreviations.isDomain(slice(label, run))
    else {
      return false
    }
    let end = byte(run) == 0x2F || byte(run) == 0x3A ? addressEnd(run) : run
    emit(start, end, id(start, end), classes.intersection(.capitalised).union(.url))
    return true
  }

  /// End of letters that each carry a stop ("U.S.", "e.g."), if there are two or more.
  private mutating func letterStops(_ start: Int) -> Int? {
    var i = start
    var count = 0
    while i + 1 < high, isLetter(bytes[i]), bytes[i + 1] == 0x2E {
      count += 1
      i += 2
    }
    guard i < high, isLetter(bytes[i]) else { return count > 1 ? i : nil }
    // "U.S" without its last stop counts; a word that follows without a space does not.
    let isOpenEnd = count > 0 && bytes[i] &- 0x41 < 26 && bytes[start] &- 0x41 < 26 && !kind(i + 1).isWordPart
    if isOpenEnd { return i + 1 }
    return count > 1 ? i : nil
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    kinds[Int(byte)] == ByteKind.lower || kinds[Int(byte)] == ByteKind.upper
  }

  private mutating func caseClasses(_ start: Int, _ end: Int) -> TokenClass {
    var shape = WordShape()
    for i in start..<end { shape.add(kinds[Int(bytes[i])]) }
    return shape.classes
  }

  private mutating func scanListed(_ start: Int, _ end: Int, _ run: Int, _ classes: TokenClass) -> Bool {
    var stop = min(run, start + abbreviations.longest - 1)
    while stop >= end {
      if byte(stop) == 0x2E {
        let kind = abbreviations.kind(of: slice(start, stop + 1))
        if !kind.isEmpty, applies(kind, start, stop + 1) {
          var all = classes.union([.word, .abbreviation])
          if kind.contains(.initial) { all.insert(.initial) }
          emit(start, stop + 1, id(start, stop + 1), all)
          return true
        }
      }
      stop -= 1
    }
    return false
  }

  /// True where what stands around a listed word lets it be an abbreviation.
  private mutating func applies(_ kind: AbbreviationKind, _ start: Int, _ end: Int) -> Bool {
    if !kind.isDisjoint(with: [.neverFinal, .initial]) { return true }
    if kind.isSubset(of: [.mayBeFinal, .oftenFinal]) { return true }
    if kind.contains(.beforeNumber), self.kind(skippingSpace(end)) == .digit { return true }
    let before = tokens.count > first ? tokens.last : nil
    if kind.contains(.afterNumber), let before, before.classes.contains(.number) { return true }
    if kind.contains(.afterPlace), let before {
      if flags & TokenClass.joined.rawValue != 0 { return true }
      let byte = bytes[Int(before.start)]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(") { return true }
    }
    return kind.contains(.mayBeFinal) && kind.isDisjoint(with: [.afterNumber, .afterPlace])
  }

  /// The offset of the first byte from `offset` on that is no white space.
  mutating func skippingSpace(_ offset: Int) -> Int {
    var i = offset
    while i < high, kinds[Int(bytes[i])] == ByteKind.space { i += 1 }
    return i
  }

  /// True where what follows a capital and its stop lets the capital be an initial.
  private mutating func startsInitial(_ offset: Int) -> Bool {
    let next = skippingSpace(offset)
    guard next < high else { return false }
    if byte(next) == UInt8(ascii: ",") || byte(next) == UInt8(ascii: "-") { return true }
    guard kind(next) == .upper else { return false }
    var end = next
    while end < high, isLetter(bytes[end]), end - next <= abbreviations.longest { end += 1 }
    // A word that starts a sentence is no surname, unless it is the next initial.
    return byte(end) == 0x2E && end == next + 1 || !abbreviations.isStarter(slice(next, end))
  }
}
