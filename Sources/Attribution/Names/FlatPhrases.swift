internal import TextCore

/// Phrases found by their first word, the longest first, in flat arrays that can lie in a mapped file.
///
/// What needs whole numbers stands apart: the runtime would look through all conformances for each type of word.
struct FlatPhrases<Word: BitwiseCopyable & Sendable>: Sendable {
  /// The different first words, ascending.
  var firsts: FlatArray<Word>
  /// For each of them the start of its phrases; one more entry.
  var starts: FlatArray<UInt32>
  /// The phrases, of one first word after another.
  var phrases: FlatArray<FlatPhrase>
  /// The words of all phrases.
  var words: FlatArray<Word>

  /// No phrases.
  init() {
    firsts = FlatArray()
    starts = FlatArray([0])
    phrases = FlatArray()
    words = FlatArray()
  }
}

extension FlatPhrases where Word: FixedWidthInteger {
  /// Sorts phrases; of equally long ones the first in the list goes first, and those without words are left out.
  init(_ list: [(words: [Word], value: Int)]) {
    let order = list.indices.filter { !list[$0].words.isEmpty }.sorted { a, b in
      let (x, y) = (list[a].words, list[b].words)
      if x[0] != y[0] { return x[0] < y[0] }
      return x.count != y.count ? x.count > y.count : a < b
    }
    var firsts: [Word] = []
    var starts: [UInt32] = []
    var phrases: [FlatPhrase] = []
    var words: [Word] = []
    for item in order.map({ list[$0] }) {
      if firsts.last != item.words[0] {
        firsts.append(item.words[0])
        starts.append(UInt32(phrases.count))
      }
      phrases.append(
        FlatPhrase(start: UInt32(words.count), count: UInt32(item.words.count), value: UInt32(item.value)))
      words += item.words
    }
    starts.append(UInt32(phrases.count))
    self.firsts = FlatArray(firsts)
    self.starts = FlatArray(starts)
    self.phrases = FlatArray(phrases)
    self.words = FlatArray(words)
  }

  /// The longest phrase that begins with `first` and goes on as the text does.
  ///
  /// - Parameters:
  ///   - limit: words left in the text, `first` among them.
  ///   - word: the word at a distance from `first`.
  /// - Returns: what the phrase stands for, and its number of words.
  func longest(first: Word, limit: Int, word: (Int) -> Word) -> (value: Int, count: Int)? {
    guard let place = place(of: first) else { return nil }
    let own = Int(starts[place])..<Int(starts[place + 1])
    return phrases.withUnsafeBufferPointer { phrases in
      words.withUnsafeBufferPointer { words in
        for index in own.clamped(to: phrases.indices) {
          let (start, count) = (Int(phrases[index].start), Int(phrases[index].count))
          guard count <= limit, start + count <= words.count else { continue }
          var at = 1
          while at < count, word(at) == words[start + at] { at += 1 }
          if at == count { return (Int(phrases[index].value), count) }
        }
        return nil
      }
    }
  }

  private func place(of first: Word) -> Int? {
    firsts.withUnsafeBufferPointer { firsts in
      guard !firsts.isEmpty else { return nil }
      // No branch asks which half it is in.
      var low = 0
      var count = firsts.count
      while count > 1 {
        let half = count / 2
        low &+= firsts[low &+ half] <= first ? half : 0
        count &-= half
      }
      return firsts[low] == first ? low : nil
    }
  }
}

extension FlatPhrases: Archivable {
  static var blank: FlatPhrases { FlatPhrases() }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&firsts)
    archive.flat(&starts)
    archive.flat(&phrases)
    archive.flat(&words)
    if starts.count != firsts.count + 1 { archive.refuse() }
  }
}
