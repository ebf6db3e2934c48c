/// Endings of unknown words with the class they tell, found by the last byte.
struct SuffixTable: Sendable {
  /// An ending of unknown words.
  struct Suffix: Sendable {
    var bytes: [UInt8]
    var wordClass: WordClass
    var forms: VerbForms
  }

  /// Bytes of an unknown word before its ending, at least.
  static let shortestStem = 3

  /// By last byte, of one last byte the longest first.
  private(set) var list: [Suffix]
  /// For each last byte the suffixes that end in it.
  private var places: [Range<Int>]

  /// Sorts endings; of equally long ones the first in the list goes first, and empty ones are left out.
  init(_ suffixes: [Suffix] = []) {
    list = suffixes.enumerated().filter { !$0.element.bytes.isEmpty }
      .sorted { a, b in
        let (x, y) = (a.element.bytes, b.element.bytes)
        if x[x.count - 1] != y[y.count - 1] { return x[x.count - 1] < y[y.count - 1] }
        return x.count != y.count ? x.count > y.count : a.offset < b.offset
      }
      .map(\.element)
    places = Array(repeating: 0..<0, count: 256)
    for (index, suffix) in list.enumerated() {
      let last = Int(suffix.bytes[suffix.bytes.count - 1])
      places[last] = places[last].isEmpty ? index..<index + 1 : places[last].lowerBound..<index + 1
    }
  }

  /// The longest ending of a word that leaves a stem, or nil.
  func suffix(of word: UnsafeBufferPointer<UInt8>) -> (wordClass: WordClass, forms: VerbForms)? {
    guard let last = word.last else { return nil }
    for index in places[Int(last)] where ends(word, index) {
      return (list[index].wordClass, list[index].forms)
    }
    return nil
  }

  private func ends(_ word: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let start = word.count - list[index].bytes.count
    guard start >= SuffixTable.shortestStem else { return false }
    for i in list[index].bytes.indices where word[start + i] != list[index].bytes[i] { return false }
    return true
  }
}
