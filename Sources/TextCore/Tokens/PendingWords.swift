import CProcessor

/// Words whose ids are still to be looked up.
///
/// The table of words is larger than the caches, and most of what a document touches it touches first. Each word asks for
/// its place when it is added, so that all wait for the memory together instead of one by one.
struct PendingWords {
  private let words: UnsafeMutablePointer<PendingWord>
  private let capacity: Int
  private let tables: UnsafePointer<ScannerTables>
  private var count = 0

  init(_ tables: UnsafePointer<ScannerTables>, _ room: UnsafeMutableBufferPointer<PendingWord>) {
    words = room.baseAddress.unsafelyUnwrapped
    capacity = room.count
    self.tables = tables
  }

  /// Words that can be added.
  @inline(__always) var room: Int { capacity &- count }

  /// Adds the word of a token; nothing where there is no room.
  mutating func add(_ key: WordKey, token: Int) {
    guard count < capacity else { return }
    PendingWords.write(key, UInt32(truncatingIfNeeded: token), to: words + count, tables.pointee.index)
    count &+= 1
  }

  /// Writes a word and asks for the memory of its place in an index.
  @inline(__always)
  private static func write(
    _ key: WordKey, _ token: UInt32, to word: UnsafeMutablePointer<PendingWord>, _ index: WordIndexView
  ) {
    let place = index.place(of: key)
    word.initialize(to: PendingWord(key: key, place: UInt32(truncatingIfNeeded: place), token: token))
    // The key and the id of a long word may lie in two lines of the cache.
    prefetch(index.slots + place)
    prefetch(index.slots + place + WordIndex.longSize - 1)
  }

  /// The key of the word that was added last.
  var last: WordKey? { count > 0 ? words[count &- 1].key : nil }

  /// Takes back the word that was added last.
  mutating func removeLast() { count = max(0, count &- 1) }

  /// Writes plain tokens and adds their words up to the first that ends behind `stop` or is too long for a key; returns
  /// their number. For all of them there has to be room.
  ///
  /// - Parameters:
  ///   - runs: the starts and ends of the tokens; sixteen bytes from the start of each that ends before `stop` can be read.
  ///   - first: the index of the first token.
  @inline(__always)
  mutating func addPlain(
    _ runs: UnsafePointer<UInt32>, before stop: Int, to tokens: UnsafeMutablePointer<Token>, first: Int,
    of text: UnsafeRawPointer
  ) -> Int {
    var (run, token, word) = (runs, tokens, words + count)
    var index = UInt32(truncatingIfNeeded: first)
    let stop = UInt32(clamping: stop)
    let (lengths, classes, places) = (tables.pointee.lengths, tables.pointee.classes, tables.pointee.index)
    var before = runs[0]
    while true {
      let (start, end) = (run[0], run[1])
      if end > stop || end &- start > UInt32(WordKey.capacity) { break }
      let length = lengths[Int(end &- start)]
      let address = text + Int(start)
      let low = address.loadUnaligned(as: UInt64.self)
      let high = address.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      let space = start == before ? 0 : TokenClass.spaceBefore.rawValue
      token.initialize(
        to: Token(
          start: start, end: end, word: 0,
          classes: TokenClass(rawValue: space | classes[Int(low & 0xFF)])))
      // Few words have no small letter in the second place, so that it can be foretold.
      if low & LengthMask.secondSmall == 0, length.isShouted(low, high), end &- start > 1 {
        token.pointee.classes.insert(.allCapitals)
      }
      PendingWords.write(length.folded(low, high), index, to: word, places)
      before = end
      run += 2
      token += 1
      word += 1
      index &+= 1
    }
    let number = token - tokens
    count &+= number
    return number
  }

  /// Gives the tokens their ids.
  mutating func settle(_ list: TokenList) {
    defer { count = 0 }
    guard tables.pointee.vocabulary.index != nil else {
      for word in UnsafeBufferPointer(start: words, count: count) {
        list.setWord(tables.pointee.vocabulary.id(of: word.key), at: Int(word.token))
      }
      return
    }
    let (index, words, count) = (tables.pointee.index, words, count)
    for word in 0..<count {
      let id = index.id(of: words[word].key, at: Int(words[word].place))
      list.setWord(id, at: Int(words[word].token))
    }
  }
}
