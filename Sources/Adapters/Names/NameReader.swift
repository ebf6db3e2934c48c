/// Reads names of people from bylines and from fields that should hold them.
struct NameReader {
  /// Words of a name; more are a phrase.
  private static let maxWords = 5
  /// Names of one byline; more are a list of something else.
  private static let maxNames = 12
  /// Letters, in bytes, of a publisher whose name is looked for inside longer ones.
  private static let minPublisher = 6

  let words: PageWords
  /// Letters of names that are no people: the site, the publisher.
  var refused: [[UInt8]] = []

  init(words: PageWords) { self.words = words }

  /// The names in a text such as "By Jane Roe and Ann Poe, Staff Writers"; empty where it names nobody.
  func names(in text: String) -> [String] {
    let bytes = Array(text.utf8.prefix(InputLimits.maxFurnitureBytes))
    return names(in: bytes, 0..<bytes.count)
  }

  /// The names in a text.
  func names(in bytes: [UInt8], _ range: Range<Int>) -> [String] {
    var names: [String] = []
    for piece in pieces(bytes, range) {
      guard let name = name(piece), !names.contains(name) else { continue }
      names.append(name)
      if names.count == NameReader.maxNames { break }
    }
    return names
  }

  /// Runs of words between separators, cut at words that end a byline; brackets and addresses left out.
  private func pieces(_ bytes: [UInt8], _ range: Range<Int>) -> [[String]] {
    var pieces: [[String]] = []
    var current: [String] = []
    func close() {
      if !current.isEmpty { pieces.append(current) }
      current = []
    }
    var i = range.lowerBound
    var depth = 0
    while i < range.upperBound {
      let byte = bytes[i]
      if ASCII.isSpace(byte) || byte == 0xC2 && i + 1 < range.upperBound && bytes[i + 1] == 0xA0 {
        i += byte == 0xC2 ? 2 : 1
      } else if byte == 0x28 || byte == 0x5B {
        depth += 1
        i += 1
      } else if byte == 0x29 || byte == 0x5D {
        depth = max(0, depth - 1)
        i += 1
      } else if byte == 0x2C || byte == 0x3B || byte == 0x7C || byte == 0x26 || byte == 0x2F {
        if depth == 0 { close() }
        i += 1
      } else {
        let start = i
        while i < range.upperBound, !isBreak(bytes, i, range.upperBound) { i += 1 }
        if depth > 0 { continue }
        let word = String(decoding: bytes[start..<i], as: UTF8.self)
        let folded = Folding.fold(bytes, start..<i)
        let lists = words.lists(of: folded)
        if isDash(folded) || lists.contains(.nameSeparator) || isBullet(folded) {
          close()
        } else if lists.contains(.bylineStop) && !current.isEmpty
          || current.count >= 2 && opensDate(bytes, start..<range.upperBound)
        {
          // Words on the date itself ("Published Monday") are no name.
          if isOfDate(current) { current = [] }
          close()
          // What follows is a place, a date or an outlet; a comma, a bar or "and" may open the next name.
          while i < range.upperBound, bytes[i] != 0x2C, bytes[i] != 0x7C, bytes[i] != 0x3B,
            !isBeforeSeparator(bytes, i, range.upperBound)
          {
            i += 1
          }
        } else if folded.contains(0x40) || folded.starts(with: Array("http".utf8)) {
          close()
        } else {
          current.append(word)
        }
      }
    }
    close()
    return pieces
  }

  /// True for the space before a word between two names.
  private func isBeforeSeparator(_ bytes: [UInt8], _ space: Int, _ end: Int) -> Bool {
    guard ASCII.isSpace(bytes[space]) else { return false }
    var stop = space + 1
    while stop < end, !isBreak(bytes, stop, end) { stop += 1 }
    return stop > space + 1 && words.lists(of: Folding.fold(bytes, space + 1..<stop)).contains(.nameSeparator)
  }

  private func isOfDate(_ piece: [String]) -> Bool {
    let folded = piece.map { Folding.fold($0) }
    return folded.contains {
      words.lists(of: $0).contains(.bylineStop)
        || words.dates.items($0, 0..<$0.count).contains { $0.month != nil || $0.kind == .weekday }
    }
  }

  /// True where a number or a written date starts: "12 May 2024", "May 12, 2024", "3 hours ago".
  private func opensDate(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if ASCII.isDigit(bytes[range.lowerBound]) { return true }
    return words.dates.first(in: bytes, range)?.range.lowerBound == range.lowerBound
  }

  private func isBreak(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Bool {
    let byte = bytes[i]
    if ASCII.isSpace(byte) || byte == 0xC2 && i + 1 < end && bytes[i + 1] == 0xA0 { return true }
    switch byte {
    case 0x28, 0x29, 0x5B, 0x5D, 0x2C, 0x3B, 0x7C, 0x26, 0x2F: return true
    default: return false
    }
  }

  private func isDash(_ folded: [UInt8]) -> Bool { folded.allSatisfy { $0 == 0x2D } }

  private func isBullet(_ folded: [UInt8]) -> Bool {
    folded == [0xC2, 0xB7] || folded == [0xE2, 0x80, 0xA2]
  }

  /// A name from a run of words, or nil.
  private func name(_ piece: [String]) -> String? {
    var piece = piece[...]
    piece = withoutOpening(piece)
    piece = withoutRoles(piece)
    while let last = piece.last, last.utf8.allSatisfy({ !ASCII.isWord($0) }) { piece = piece.dropLast() }
    guard piece.count >= 2, piece.count <= NameReader.maxWords else { return nil }
    for (number, word) in piece.enumerated() {
      let bytes = Array(word.utf8)
      guard let first = bytes.first(where: { ASCII.isWord($0) }) else { return nil }
      if bytes.contains(where: { ASCII.isDigit($0) || $0 == 0x3A || $0 == 0x3F || $0 == 0x21 }) { return nil }
      let isLast = number == piece.count - 1
      let lists = words.lists(of: Folding.fold(bytes, 0..<bytes.count))
      // Particles ("de", "van der") may be small; a name neither opens nor closes with one.
      if ASCII.isLower(first), number == 0 || isLast || !lists.contains(.particle) { return nil }
      if lists.contains(.organisation) { return nil }
    }
    var name = piece.joined(separator: " ")
    while let last = name.utf8.last, last == 0x2E || last == 0x3A, name.utf8.dropLast(2).last != 0x20 {
      // The full stop of "Jr." and of initials stays.
      if piece.last?.utf8.count ?? 0 <= 3, last == 0x2E { break }
      name.removeLast()
    }
    let letters = Folding.letters(name)
    if letters.count < 4 || refused.contains(where: { isSame(letters, $0) }) { return nil }
    return name
  }

  /// True for the name of the publisher, alone or as the end of a longer one ("Lower Valley Herald").
  private func isSame(_ letters: [UInt8], _ publisher: [UInt8]) -> Bool {
    letters == publisher
      || publisher.count >= NameReader.minPublisher && letters.count > publisher.count
        && letters.suffix(publisher.count).elementsEqual(publisher)
  }

  private func withoutOpening(_ piece: ArraySlice<String>) -> ArraySlice<String> {
    var piece = piece
    var isChanged = true
    while isChanged, !piece.isEmpty {
      isChanged = false
      for count in stride(from: min(3, piece.count), to: 0, by: -1) {
        let folded = Folding.fold(piece.prefix(count).joined(separator: " "))
        let lists = words.lists(of: folded)
        if lists.contains(.bylineOpener) || lists.contains(.personTitle) {
          piece = piece.dropFirst(count)
          isChanged = true
          break
        }
      }
    }
    return piece
  }

  /// Without a role at either end ("Senior Reporter Jane Roe", "Jane Roe Health Editor").
  private func withoutRoles(_ piece: ArraySlice<String>) -> ArraySlice<String> {
    var piece = withoutTail(piece)
    for count in stride(from: min(4, piece.count), to: 0, by: -1) {
      if isRole(piece.suffix(count)) {
        piece = piece.dropLast(count)
        break
      }
    }
    for count in stride(from: min(4, piece.count), to: 0, by: -1) {
      if isRole(piece.prefix(count)) {
        piece = piece.dropFirst(count)
        break
      }
    }
    return piece
  }

  /// Cut before a role of several words behind a name ("Jane Roe Special Correspondent to the Herald").
  private func withoutTail(_ piece: ArraySlice<String>) -> ArraySlice<String> {
    guard piece.count > 3 else { return piece }
    for start in (piece.startIndex + 2)..<(piece.endIndex - 1) {
      for end in (start + 2)...min(start + 4, piece.endIndex) where isRole(piece[start..<end]) {
        return piece[..<start]
      }
    }
    return piece
  }

  private func isRole(_ words: ArraySlice<String>) -> Bool {
    self.words.lists(of: Folding.fold(words.joined(separator: " "))).contains(.nameRole)
  }
}
