/// Finds the sentences of a block from its tokens.
///
/// One forward pass over terminators, abbreviations and what may be a bullet; what it looks back and ahead is
/// bounded. Quotations do not hold a sentence together, so an unbalanced quotation mark does no harm.
struct SentenceSplitter {
  let bytes: UnsafeBufferPointer<UInt8>
  let abbreviations: AbbreviationTables

  /// Fewer words than this before an abbreviation are no sentence yet ("At 5 a.m. Mr. Ito left").
  private static let leastWords = 4
  /// A word of fewer letters before a stop and a lower-case word may be an abbreviation nobody listed.
  private static let leastLetters = 4
  /// Most tokens between a stop and the word behind it that are looked through.
  private static let farthestWord = 8
  /// Most capitalised words of a name between a quotation and its verb of speech.
  private static let longestName = 4

  /// Appends the sentences of the tokens from `first` on, all of one block, and marks their first words.
  ///
  /// - Parameter breaks: number of the first token of the block that may be a break.
  func split(
    _ tokens: TokenList, from first: Int, breaks: Int, block: Int, into sentences: inout [Sentence]
  ) {
    var start = first
    // Breaks before this token belong to one that was looked at.
    var next = first
    for number in breaks..<max(breaks, tokens.breakCount) {
      let i = tokens.breakIndex(number)
      guard i >= next else { continue }
      let classes = tokens[i].classes
      if classes.isDisjoint(with: [.terminator, .abbreviation]) {
        if i > start, isBullet(tokens, i) {
          close(tokens, start, i, block, &sentences)
          start = i
        }
        continue
      }
      next = endOfClosers(tokens, i + 1)
      if next < tokens.count, isBoundary(tokens, start, i, next) {
        close(tokens, start, next, block, &sentences)
        start = next
      }
    }
    if start < tokens.count { close(tokens, start, tokens.count, block, &sentences) }
  }

  private func close(
    _ tokens: TokenList, _ start: Int, _ end: Int, _ block: Int, _ sentences: inout [Sentence]
  ) {
    var word = start
    while word < end, tokens[word].classes.isDisjoint(with: [.word, .number, .url]) { word += 1 }
    if word < end {
      var first = tokens[word]
      first.classes.insert(.sentenceStart)
      tokens[word] = first
    }
    sentences.append(
      Sentence(
        tokens: TokenSpan(start, end),
        span: TextSpan(Int(tokens[start].start), Int(tokens[end - 1].end)), block: block))
  }

  // MARK: What belongs to the sentence before

  /// Index behind the terminators, closing marks and note marks ("[6]") from `index` on.
  private func endOfClosers(_ tokens: TokenList, _ index: Int) -> Int {
    var next = index
    while next < tokens.count {
      let token = tokens[next]
      if let behind = behindNote(tokens, next) {
        next = behind
      } else if isCloser(token), !token.classes.contains(.spaceBefore) || isClosing(token) {
        next += 1
      } else {
        break
      }
    }
    return next
  }

  private func isCloser(_ token: Token) -> Bool {
    if token.classes.contains(.terminator) { return true }
    if token.classes.contains(.quotationMark) { return !token.classes.contains(.opensQuotation) }
    return isByte(token, UInt8(ascii: ")")) || isByte(token, UInt8(ascii: "]"))
  }

  /// Closing marks that cannot open anything, so that white space before them is a slip.
  private func isClosing(_ token: Token) -> Bool {
    if token.classes.contains(.quotationMark) { return token.classes.contains(.closesQuotation) }
    return !token.classes.contains(.terminator)
  }

  /// Index behind a number in square brackets that begins at `index`.
  private func behindNote(_ tokens: TokenList, _ index: Int) -> Int? {
    guard index + 2 < tokens.count, isByte(tokens[index], UInt8(ascii: "[")),
      tokens[index + 1].classes.contains(.number), isByte(tokens[index + 2], UInt8(ascii: "]"))
    else { return nil }
    return index + 3
  }

  // MARK: Whether a sentence ends

  /// True if a sentence that began at `start` ends behind the stop at `stop`, whose closers end at `next`.
  private func isBoundary(_ tokens: TokenList, _ start: Int, _ stop: Int, _ next: Int) -> Bool {
    let token = tokens[stop]
    guard let word = wordIndex(tokens, next) else { return false }
    if isByte(tokens[next], UInt8(ascii: ",")) { return false }
    if token.classes.contains(.abbreviation) {
      return tokens[next].classes.contains(.spaceBefore)
        && endsAtAbbreviation(tokens, start, stop, next, word)
    }
    if isListMark(tokens, start, stop) || isOmission(tokens, start, stop) { return false }
    guard tokens[next].classes.contains(.spaceBefore) else {
      return word == next && isMissingSpace(tokens, stop, word)
    }
    if startsLower(tokens[word]) {
      return word == next && next == endOfTerminators(tokens, stop) && startsInLowerCase(tokens, start, stop)
    }
    return !goesOnWithSpeaker(tokens, stop, next, word)
  }

  /// The first word, number or address from `next` on.
  private func wordIndex(_ tokens: TokenList, _ next: Int) -> Int? {
    var word = next
    let limit = min(tokens.count, next + SentenceSplitter.farthestWord)
    while word < limit {
      if !tokens[word].classes.isDisjoint(with: [.word, .number, .url]) { return word }
      word += 1
    }
    return nil
  }

  private func endOfTerminators(_ tokens: TokenList, _ stop: Int) -> Int {
    var end = stop + 1
    while end < tokens.count, tokens[end].classes.contains(.terminator),
      !tokens[end].classes.contains(.spaceBefore)
    {
      end += 1
    }
    return end
  }

  /// An abbreviation ends a sentence before a word that starts one, or before a label ("Photo: ...").
  private func endsAtAbbreviation(
    _ tokens: TokenList, _ start: Int, _ stop: Int, _ next: Int, _ word: Int
  ) -> Bool {
    let token = tokens[stop]
    let after = tokens[word]
    let kind = abbreviations.kind(of: slice(token))
    if kind.contains(.neverFinal) { return false }
    if kind.contains(.oftenFinal), after.classes.contains(.capitalised) { return true }
    guard !token.classes.contains(.initial), after.classes.contains(.capitalised) else { return false }
    if after.classes.contains(.allCapitals), !after.classes.contains(.abbreviation) { return false }
    guard countWords(tokens, start, stop) + 1 >= SentenceSplitter.leastWords else { return false }
    if word > next {
      guard word == next + 1 else { return false }
      if tokens[next].classes.contains(.opensQuotation) { return !isNickname(tokens, word) }
      return isByte(tokens[next], UInt8(ascii: "(")) && abbreviations.isStarter(slice(after))
    }
    if next > stop + 1 { return true }
    // A label has its text behind it: "Photo: the harbour".
    let isLabel = word + 2 < tokens.count && isByte(tokens[word + 1], UInt8(ascii: ":"))
    return isLabel || abbreviations.isStarter(slice(after))
  }

  /// One or two words in quotation marks without punctuation: part of a name (Robert C. "Bud" Ito).
  private func isNickname(_ tokens: TokenList, _ word: Int) -> Bool {
    var end = word + 1
    let limit = min(tokens.count, word + 2)
    while end < limit, tokens[end].classes.contains(.word) { end += 1 }
    return end < tokens.count && tokens[end].classes.contains(.closesQuotation)
  }

  private func countWords(_ tokens: TokenList, _ start: Int, _ end: Int) -> Int {
    var count = 0
    var i = end
    while i > start, count < SentenceSplitter.leastWords {
      i -= 1
      if !tokens[i].classes.isDisjoint(with: [.word, .number, .url]) { count += 1 }
    }
    return count
  }

  /// A short number or a single letter, alone before its stop at the start of a sentence ("1.", "a.").
  private func isListMark(_ tokens: TokenList, _ start: Int, _ stop: Int) -> Bool {
    var first = start
    while first < stop, tokens[first].classes.contains(.punctuation) { first += 1 }
    guard first + 1 == stop else { return false }
    let token = tokens[first]
    if token.classes.contains(.number) { return token.end - token.start <= 3 }
    return token.end - token.start == 1 && isByte(tokens[stop], UInt8(ascii: "."))
  }

  /// An ellipsis that begins a sentence or stands alone in brackets ends nothing.
  private func isOmission(_ tokens: TokenList, _ start: Int, _ stop: Int) -> Bool {
    let token = tokens[stop]
    guard token.end - token.start > 1 else { return false }
    if stop == start { return true }
    let before = tokens[stop - 1]
    return isByte(before, UInt8(ascii: "[")) || isByte(before, UInt8(ascii: "("))
  }

  /// A terminator between a lower-case word and another word without white space: a space left out.
  ///
  /// Behind a full stop the second word has to be capitalised, or it could be an address.
  private func isMissingSpace(_ tokens: TokenList, _ stop: Int, _ word: Int) -> Bool {
    let after = tokens[word].classes
    guard stop > 0, after.contains(.word), !after.contains(.clitic) else { return false }
    let before = tokens[stop - 1]
    guard before.end == tokens[stop].start, before.end - before.start > 1, before.classes.contains(.word),
      startsLower(before)
    else { return false }
    return after.contains(.capitalised) || isQuestionOrCry(tokens[stop])
  }

  private func startsLower(_ token: Token) -> Bool {
    token.classes.isDisjoint(with: [.capitalised, .number, .url])
  }

  /// Writers who do without capitals: the sentence began in lower case, or a question mark or a stop behind a
  /// word too long for an abbreviation stands before a word in lower case.
  private func startsInLowerCase(_ tokens: TokenList, _ start: Int, _ stop: Int) -> Bool {
    guard stop > start, tokens[stop].end - tokens[stop].start == 1 else { return false }
    if tokens[start].classes.contains(.word), startsLower(tokens[start]) { return true }
    if isQuestionOrCry(tokens[stop]) { return isByte(tokens[stop], UInt8(ascii: "?")) }
    let before = tokens[stop - 1]
    return before.end == tokens[stop].start && before.classes.contains(.word)
      && before.end - before.start >= SentenceSplitter.leastLetters && !before.classes.contains(.capitalised)
  }

  private func isQuestionOrCry(_ token: Token) -> Bool {
    isByte(token, UInt8(ascii: "?")) || isByte(token, UInt8(ascii: "!"))
  }

  /// Behind a quotation that ends in a question or an exclamation: a name and a verb of speech.
  private func goesOnWithSpeaker(_ tokens: TokenList, _ stop: Int, _ next: Int, _ word: Int) -> Bool {
    guard isQuestionOrCry(tokens[stop]), word == next,
      tokens[next - 1].classes.contains(.quotationMark),
      !abbreviations.isStarter(slice(tokens[word]))
        || tokens[word].classes.contains(.abbreviation)
    else { return false }
    var i = word
    let limit = min(tokens.count, word + SentenceSplitter.longestName + 1)
    while i < limit, tokens[i].classes.contains(.capitalised) { i += 1 }
    return i < limit && abbreviations.isSpeechVerb(slice(tokens[i]))
  }

  // MARK: Bullets and bytes

  /// A bullet with a capital or a number behind it starts an item wherever it stands.
  private func isBullet(_ tokens: TokenList, _ index: Int) -> Bool {
    let token = tokens[index]
    guard token.end == token.start + 3, bytes[Int(token.start)] == 0xE2, index + 1 < tokens.count,
      token.classes.contains(.spaceBefore)
    else { return false }
    switch (bytes[Int(token.start) + 1], bytes[Int(token.start) + 2]) {
    // U+2022 bullet, U+2023 triangular, U+2043 hyphen bullet, U+25AA and U+25CF squares and circles, U+25E6.
    case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83), (0x96, 0xAA), (0x97, 0x8F), (0x97, 0xA6):
      return !startsLower(tokens[index + 1])
    default: return false
    }
  }

  private func isByte(_ token: Token, _ byte: UInt8) -> Bool {
    token.end == token.start + 1 && bytes[Int(token.start)] == byte
  }

  private func slice(_ token: Token) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
  }
}
